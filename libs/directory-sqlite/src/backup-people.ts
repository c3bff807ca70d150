import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { directoryFile } from './sqlite-people-vault.ts';

/** Copies the people of a data folder into another, while a server may be using them. Answers whether there were any. */
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
  return true;
};
