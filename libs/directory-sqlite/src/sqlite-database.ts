import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DirectoryError } from '@throughline/directory';
import type { SqlDatabase } from '@throughline/directory/sql';

/** Each statement is prepared once; SQLite writes `?1` what PostgreSQL writes `$1`. */
export const sqliteDatabase = (db: DatabaseSync): SqlDatabase => {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql.replace(/\$(\d)/g, '?$1'));
    prepared.set(sql, known);
    return known;
  };
  return {
    forUpdate: '',
    query: async <Row extends object>(sql: string, ...values: readonly (string | number | null)[]) => {
      if (!db.isOpen) throw new DirectoryError('closed', 'The directory is closed.');
      return statement(sql).all(...values) as Row[];
    },
  };
};
