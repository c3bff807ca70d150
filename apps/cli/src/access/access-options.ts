import { Option, type Command } from 'commander';
import type { Directory } from '@throughline/directory';
import { readLogPlace, type LogPlace } from '../log-place.ts';
import { dataOption, folderOf, storeOf, storeOption } from '../options.ts';
import { openDirectoryAt } from './open-directory.ts';

export type AccessOptions = { readonly data: string; readonly store?: string; readonly directory: string };

const directoryOption = () =>
  new Option('--directory <place>', 'where accounts are: sqlite (the data folder) or postgres://…')
    .env('DIRECTORY')
    .default('sqlite');

/** Where accounts are, and the log that remembers what is done with them. */
export const accessOptions = (command: Command): Command =>
  command.addOption(dataOption()).addOption(storeOption()).addOption(directoryOption());

/** Where a command works. */
export type Place = { readonly log: LogPlace; readonly directory: Directory };

/** Opens the directory for as long as `work` takes. */
export const inDirectory = async (
  options: AccessOptions,
  command: Command,
  work: (place: Place) => Promise<void>,
): Promise<void> => {
  const log = readLogPlace(storeOf(options, command), folderOf(options));
  const directory = await openDirectoryAt(options.directory, folderOf(options));
  try {
    await work({ log, directory });
  } finally {
    await directory.close();
  }
};
