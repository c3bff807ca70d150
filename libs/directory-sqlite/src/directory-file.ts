import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DirectoryError } from '@throughline/directory';
import { migrate, refuseNewer } from './schema.ts';

/** `thrD`: tells our file from any other SQLite file. */
const applicationId = 0x74687244;

/** How long a write waits for that of another process, the command line beside the server. */
const patienceMs = 5_000;

/** For the owner of the process only: names and mail addresses are in it. */
const ownerOnly = 0o600;

/**
 * Opens the directory's file, or makes one where there is none. It appears under its name only when it is whole: an
 * empty or damaged file is never taken for a new one, and never touched.
 */
export const openDirectoryFile = (path: string): DatabaseSync => {
  if (!existsSync(path)) makeFile(path);
  if (statSync(path).size === 0) throw damaged(path, 'it is empty');
  chmodSync(path, ownerOnly);
  const db = new DatabaseSync(path, { timeout: patienceMs });
  try {
    checkFile(db, path);
    refuseNewer(db, path);
    configure(db);
    migrate(db);
    return db;
  } catch (cause) {
    db.close();
    throw cause instanceof DirectoryError ? cause : damaged(path, (cause as Error).message, cause);
  }
};

const makeFile = (path: string): void => {
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, 'wx', ownerOnly));
  const db = new DatabaseSync(unfinished);
  db.exec(`PRAGMA application_id = ${applicationId}`);
  migrate(db);
  db.close();
  renameSync(unfinished, path);
};

const checkFile = (db: DatabaseSync, path: string): void => {
  if (valueOf(db, 'application_id') !== applicationId)
    throw damaged(path, 'it is not a directory of Throughline');
  const verdict = valueOf(db, 'quick_check');
  if (verdict !== 'ok') throw damaged(path, String(verdict));
};

const configure = (db: DatabaseSync): void => {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  if (valueOf(db, 'synchronous') !== 2 || valueOf(db, 'secure_delete') !== 1)
    throw new Error('this SQLite cannot write durably or erase securely');
};

/** The one value a pragma answers. */
export const valueOf = (db: DatabaseSync, pragma: string): unknown =>
  Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];

const damaged = (path: string, what: string, cause?: unknown) =>
  new DirectoryError(
    'damaged',
    `${path} cannot be read: ${what}. It was left as it is; restore it from a backup with "throughline restore".`,
    { cause },
  );
