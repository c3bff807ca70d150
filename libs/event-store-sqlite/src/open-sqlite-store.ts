import { mkdirSync } from 'node:fs';
import { connectNode, type Connect } from './connection.ts';
import { createFile } from './create-file.ts';
import { damaged } from './damaged.ts';
import { eventsFile, isWritable, sizeOf, walFile } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { inspectLog, type CheckLevel } from './inspect-log.ts';
import {
  checkSize,
  connectForReading,
  connectForWriting,
  inspectBeforeWriting,
  missing,
} from './open-connections.ts';
import { translated } from './sqlite-error.ts';
import { SqliteStore } from './sqlite-store.ts';

export type SqliteStoreOptions = {
  /** The data folder; made if it is missing. The log is `events.sqlite` in it. */
  readonly folder: string;
  /** `read` takes no lock and works beside a process that writes. A folder that cannot be written is only read anyway. */
  readonly mode?: 'write' | 'read';
  readonly check?: CheckLevel;
  /** The seam for tests: a driver that fails. */
  readonly connect?: Connect;
};

/** Opens the log of a data folder, or begins it. Rejects with an EventStoreError that says what to do. */
export const openSqliteStore = async (options: SqliteStoreOptions): Promise<SqliteStore> => {
  const { folder, mode = 'write', check = 'sampled', connect = connectNode } = options;
  const file = eventsFile(folder);
  try {
    return mode === 'write' && isWritable(folder) && isWritable(file)
      ? await openForWriting(folder, file, check, connect)
      : await openForReading(file, check, connect);
  } catch (error) {
    throw translated(error, `Opening ${file}`);
  }
};

const openForReading = async (file: string, check: CheckLevel, connect: Connect): Promise<SqliteStore> => {
  if (sizeOf(file) === undefined) throw missing(file);
  checkSize(file);
  const reader = connectForReading(file, connect);
  try {
    await inspectLog(reader, file, check);
    return new SqliteStore({ reader });
  } catch (error) {
    reader.close();
    throw error;
  }
};

const openForWriting = async (
  folder: string,
  file: string,
  check: CheckLevel,
  connect: Connect,
): Promise<SqliteStore> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  try {
    if (sizeOf(file) === undefined) beginLog(file, connect);
    else await inspectBeforeWriting(file, connect, check);
    return connectBoth(file, connect, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
};

const connectBoth = (file: string, connect: Connect, onClosed: () => void): SqliteStore => {
  const writer = connectForWriting(file, connect);
  try {
    return new SqliteStore({ writer, reader: connect(file, { readOnly: true }), onClosed });
  } catch (error) {
    writer.close();
    throw error;
  }
};

const beginLog = (file: string, connect: Connect): void => {
  if (sizeOf(walFile(file))) throw damaged(file, `it is gone, but ${walFile(file)} is still there`);
  createFile(file, connect);
};
