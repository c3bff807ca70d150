import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DirectoryError, KeptPeople, type PeopleVault, type PersonRecord } from '@throughline/directory';
import { recordsIn } from './people-storage.ts';
import { refuseNewer } from './schema.ts';
import { directoryFile } from './sqlite-directory.ts';

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** SQLite keeps files beside one that it reads, for which a folder that cannot be written has no room. */
export const locationOf = (file: string): string | URL => {
  if (isWritable(dirname(file)) || existsSync(`${file}-wal`)) return file;
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
};

const read = (file: string): readonly PersonRecord[] => {
  if (!existsSync(file)) return [];
  const db = new DatabaseSync(locationOf(file), { readOnly: true });
  try {
    refuseNewer(db, file);
    return recordsIn(db);
  } finally {
    db.close();
  }
};

const refuse = (): never => {
  throw new DirectoryError('read-only', 'The people of this data folder can only be read.');
};

/** The people as they are now, for reading only: beside a server that writes, or where nobody may write. */
export const readPeopleVault = (folder: string): PeopleVault => {
  const people = read(join(folder, directoryFile));
  return new KeptPeople({
    open: (learn) => learn(people),
    write: async (decide) => {
      if (decide().length > 0) refuse();
    },
    scrub: async () => refuse(),
    close: async () => {},
  });
};
