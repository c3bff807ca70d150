import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Directory } from '@throughline/directory';
import type { DirectoryOptions } from '@throughline/directory/sql';
import { locationOf } from './read-people-vault.ts';
import { migrate, refuseNewer } from './schema.ts';
import { directoryFile, directoryIn } from './sqlite-directory.ts';

type Table = { readonly name: string };

const copyInto = (copy: DatabaseSync, file: string): void => {
  const kept = new DatabaseSync(locationOf(file), { readOnly: true });
  try {
    refuseNewer(kept, file);
    const tables = kept.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as Table[];
    // Accounts before whatever refers to them.
    copy.exec('PRAGMA foreign_keys = OFF');
    for (const { name } of tables) {
      const rows = kept.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all();
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) continue;
      const marks = columns.map(() => '?').join(', ');
      const put = copy.prepare(`INSERT INTO "${name}" (${columns.join(', ')}) VALUES (${marks})`);
      for (const row of rows) put.run(...(Object.values(row) as (string | number | null)[]));
    }
    copy.exec('PRAGMA foreign_keys = ON');
  } finally {
    kept.close();
  }
};

/**
 * What the directory of a data folder holds, in memory: for a folder that nobody may write to. People sign in as ever;
 * what changes is forgotten when it is closed.
 */
export const copyOfDirectory = (folder: string, options?: DirectoryOptions): Directory => {
  const copy = new DatabaseSync(':memory:');
  migrate(copy);
  const file = join(folder, directoryFile);
  if (existsSync(file)) copyInto(copy, file);
  return directoryIn(copy, options);
};
