import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { EventStoreError } from '@throughline/event-store';
import type { Connect, Connection } from './connection.ts';
import { damaged } from './damaged.ts';
import { isWritable, sideFiles, sizeOf, walFile } from './data-folder.ts';
import { foldWal } from './fold-wal.ts';
import { inspectLog, type CheckLevel } from './inspect-log.ts';
import { reserve } from './reserve.ts';
import { translated } from './sqlite-error.ts';

/** 16 MB of WAL: four times the usual, as a page written often within it goes to the file once. */
const pagesBeforeCheckpoint = 4_000;
/** The index of a million events: an append finds its place without asking the disk. */
const cacheKiB = 16_384;
/** A page and the header of its frame. */
const frameBytes = 4_096 + 24;

/** The smallest file that can be a database; what is shorter has lost its content. */
const leastBytes = 512;

export const checkSize = (file: string): void => {
  const size = sizeOf(file) ?? 0;
  if (size < leastBytes) throw damaged(file, `it is ${size} bytes long`);
};

/**
 * Looks through a file that only we may write, without changing a byte of it: a connection that could write would fold the
 * `-wal` into a file that may be beyond repair. Whatever SQLite put beside the file goes away again if it is refused.
 */
export const inspectBeforeWriting = async (
  file: string,
  connect: Connect,
  level: CheckLevel,
): Promise<void> => {
  checkSize(file);
  const added = sideFiles(file).filter((path) => sizeOf(path) === undefined);
  const connection = connect(file, { readOnly: true, immutable: !sizeOf(walFile(file)) });
  try {
    await inspectLog(connection, file, level);
    connection.close();
  } catch (error) {
    connection.close();
    for (const path of added) rmSync(path, { force: true });
    throw error;
  }
};

/** A folder that cannot be written has no room for side files; without a `-wal` there is nothing to keep in them. */
export const connectForReading = (file: string, connect: Connect): Connection => {
  const isLocked = !isWritable(dirname(file));
  const [hasWal, hasIndex] = sideFiles(file).map((path) => sizeOf(path) !== undefined);
  if (isLocked && hasWal && !hasIndex) throw notClosed(file);
  return connect(file, { readOnly: true, immutable: isLocked && !hasWal });
};

const notClosed = (file: string): EventStoreError =>
  new EventStoreError(
    'unavailable',
    `${file} was not closed: its last events lie in ${walFile(file)}. Copy the folder to where it can be written, and open it there.`,
  );

/** Acknowledged means on the disk. The setting belongs to the connection, so it is made and asserted on every open. */
export const connectForWriting = (file: string, connect: Connect): Connection => {
  const connection = connect(file);
  try {
    demand(connection, file, 'journal_mode', 'WAL', 'wal');
    demand(connection, file, 'synchronous', 'FULL', 2);
    connection.exec(`PRAGMA wal_autocheckpoint = ${pagesBeforeCheckpoint}; PRAGMA cache_size = -${cacheKiB}`);
    // It also makes the WAL. What was erased just before a crash leaves its bytes there, and in the file, until now.
    foldWal(connection);
    reserve(walFile(file), pagesBeforeCheckpoint * frameBytes);
    return connection;
  } catch (error) {
    connection.close();
    throw translated(error, `Opening ${file}`);
  }
};

const demand = (
  connection: Connection,
  file: string,
  name: string,
  value: string,
  expected: string | number,
) => {
  connection.exec(`PRAGMA ${name} = ${value}`);
  const found = connection.prepare(`PRAGMA ${name}`).get()?.[0];
  if (found === expected) return;
  throw new EventStoreError(
    'unavailable',
    `${file} cannot be written safely: ${name} is ${found}, not ${expected}.`,
  );
};

export const missing = (file: string): EventStoreError =>
  new EventStoreError('unavailable', `There is no event log ${file}. Name the folder that holds one.`);
