import type { DatabaseSync } from 'node:sqlite';
import { DirectoryError } from '@throughline/directory';
import { accessTables } from '@throughline/directory/sql';

/** Stored format: step n leads from version n to n + 1. Steps are added, never changed. */
const steps = [
  `CREATE TABLE people (
     id TEXT PRIMARY KEY,
     key TEXT UNIQUE,
     name TEXT,
     mail TEXT,
     aliases TEXT,                  -- JSON list of further keys
     former_member INTEGER UNIQUE   -- set when erased; all but the id is NULL then
   ) STRICT`,
  accessTables,
];

const schemaVersion = steps.length;

const versionOf = (db: DatabaseSync): number =>
  (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

export const refuseNewer = (db: DatabaseSync, path: string): void => {
  const version = versionOf(db);
  if (version <= schemaVersion) return;
  throw new DirectoryError(
    'newer-release',
    `${path} was written by a newer release (version ${version}, this one knows ${schemaVersion}). Run that release; nothing was changed.`,
  );
};

/** Brings the file to this release's version, all steps in one transaction. */
export const migrate = (db: DatabaseSync): void => {
  const version = versionOf(db);
  if (version === schemaVersion) return;
  inTransaction(db, () => {
    for (const step of steps.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
};

export const inTransaction = (db: DatabaseSync, work: () => void): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw cause;
  }
};
