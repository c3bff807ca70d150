import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { KeptPeople, type Directory, type PeopleVault } from '@throughline/directory';
import { directoryOver, type DirectoryOptions } from '@throughline/directory/sql';
import { openDirectoryFile } from './directory-file.ts';
import { peopleStorage } from './people-storage.ts';
import { migrate } from './schema.ts';
import { sqliteDatabase } from './sqlite-database.ts';

export const directoryFile = 'directory.sqlite';

/** The directory of one data folder. One server at a time: the lock of the event store sees to that. */
export const openDirectory = (folder: string, options?: DirectoryOptions): Directory => {
  mkdirSync(folder, { recursive: true });
  return directoryIn(openDirectoryFile(join(folder, directoryFile)), options);
};

/** Its people only. */
export const openPeopleVault = (folder: string): PeopleVault => openDirectory(folder).people;

/** The same tables in memory: forgets everything when it is closed. For tests and previews. */
export const memoryDirectory = (options?: DirectoryOptions): Directory => {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  return directoryIn(db, options);
};

export const directoryIn = (db: DatabaseSync, options?: DirectoryOptions): Directory =>
  directoryOver(sqliteDatabase(db), new KeptPeople(peopleStorage(db)), options);
