import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { directoryFile } from './sqlite-directory.ts';

/** What lets somebody in without asking again; a backup that is restored, or stolen, must not. */
const momentary = ['sessions', 'one_time_links', 'sign_in_tries'];

const forgetMomentary = (copy: string): void => {
  const db = new DatabaseSync(copy);
  try {
    // A backup is one file: no log beside it.
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON');
    const exists = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`);
    for (const table of momentary) if (exists.get(table)) db.exec(`DELETE FROM ${table}`);
  } finally {
    db.close();
  }
};

/** Copies the directory of a data folder into another, while a server may be using it. Answers whether there was one. */
export const backupPeople = async (folder: string, target: string): Promise<boolean> => {
  const source = join(folder, directoryFile);
  if (!existsSync(source)) return false;
  const copy = join(target, directoryFile);
  closeSync(openSync(copy, 'wx', 0o600));
  const db = new DatabaseSync(source, { readOnly: true });
  try {
    await backup(db, copy);
    chmodSync(copy, 0o600);
  } finally {
    db.close();
  }
  forgetMomentary(copy);
  return true;
};
