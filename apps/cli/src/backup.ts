import { redactedBy } from '@throughline/domain';
import { backupPeople, directoryFile, readPeopleVault } from '@throughline/directory-sqlite';
import {
  backup,
  restore,
  type Backup,
  type CopyProgress,
  type Restored,
} from '@throughline/event-store-sqlite';
import { chmodSync, constants, copyFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

type OnProgress = (step: CopyProgress) => void;

export type FolderBackup = Backup & { readonly folder: string; readonly people: boolean };

/** Log and people of a data folder, while a server goes on. People last: nobody in the log is missing among them. */
export const backupFolder = async (
  data: string,
  target: string,
  onProgress: OnProgress = () => {},
): Promise<FolderBackup> => {
  const copied = await backup(data, target, {
    createdAt: new Date().toISOString(),
    onProgress,
    redactedBy,
  });
  const folder = dirname(copied.file);
  return { ...copied, folder, people: await backupPeople(data, folder) };
};

const folderOfBackup = (source: string) =>
  statSync(source).isDirectory() ? resolve(source) : dirname(resolve(source));

/** Log and people of a backup, into an empty data folder. */
export const restoreFolder = async (
  source: string,
  data: string,
  onProgress: OnProgress = () => {},
): Promise<Restored> => {
  const people = join(folderOfBackup(source), directoryFile);
  // Read before anything is written: people who cannot be read are no people.
  readPeopleVault(dirname(people));
  const restored = await restore(source, data, { onProgress });
  if (existsSync(people)) {
    copyFileSync(people, join(data, directoryFile), constants.COPYFILE_EXCL);
    chmodSync(join(data, directoryFile), 0o600);
  }
  return restored;
};
