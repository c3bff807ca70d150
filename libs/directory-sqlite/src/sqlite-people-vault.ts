import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from 'node:sqlite';
import { KeptPeople, type PeopleVault } from '@throughline/directory';
import { openDirectoryFile } from './directory-file.ts';
import { peopleStorage } from './people-storage.ts';

export const directoryFile = 'directory.sqlite';

export interface SqlitePeopleVault extends PeopleVault {
  /** A whole copy while the vault stays in use. Refuses to overwrite a file. */
  backup(path: string): Promise<void>;
}

/** The people of one data folder. One process at a time: the lock of the event store sees to that. */
export const openPeopleVault = (folder: string): SqlitePeopleVault => {
  mkdirSync(folder, { recursive: true });
  const db = openDirectoryFile(join(folder, directoryFile));
  const vault = new KeptPeople(peopleStorage(db));
  return Object.assign(vault, {
    backup: async (path: string): Promise<void> => {
      closeSync(openSync(path, 'wx', 0o600));
      await backup(db, path);
    },
  });
};
