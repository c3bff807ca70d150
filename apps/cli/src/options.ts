import { Option, type Command } from 'commander';
import { resolve } from 'node:path';

/** Where the data is: the same folder, and the same variable, as the server's. */
export const dataOption = () =>
  new Option('-d, --data <folder>', 'the data folder')
    .env('DATA')
    .default('./data')
    .argParser((folder: string) => resolve(folder));

/** The default is not parsed by commander. */
export const folderOf = ({ data }: { data: string }) => resolve(data);

/** Not parsed by commander, whose complaint would show the whole of it. */
export const storeOption = () =>
  new Option(
    '-s, --store <place>',
    'where the log is: sqlite (the data folder), sqlite:FOLDER or esdb://…',
  ).env('EVENT_STORE');

/** A folder named on the command line counts for more than a variable. */
export const storeOf = (
  options: { readonly data: string; readonly store?: string },
  command: Command,
): string =>
  command.getOptionValueSource('store') === 'env' && command.getOptionValueSource('data') === 'cli'
    ? 'sqlite'
    : options.store || 'sqlite';

/** Shown below the help of a command: how it is called from the folder of the product. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  npm run throughline -- ${line}`).join('\n')}`;
