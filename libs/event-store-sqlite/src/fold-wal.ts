import type { Connection } from './connection.ts';

/**
 * Folds the WAL into the file and empties it: what was erased is then in neither. Answers whether it could, which it
 * cannot while somebody reads what was there before.
 */
export const foldWal = (connection: Connection): boolean =>
  connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.[0] === 0;
