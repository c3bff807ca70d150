import { Option } from 'commander';
import { resolve } from 'node:path';

/** Where the data is: the same folder, and the same variable, as the server's. */
export const dataOption = () =>
  new Option('-d, --data <folder>', 'the data folder')
    .env('DATA')
    .default('./data')
    .argParser((folder: string) => resolve(folder));

/** The default is not parsed by commander. */
export const folderOf = ({ data }: { data: string }) => resolve(data);

/** Shown below the help of a command: how it is called from the folder of the product. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  npm run throughline -- ${line}`).join('\n')}`;
