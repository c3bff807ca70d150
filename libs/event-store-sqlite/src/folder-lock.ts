import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EventStoreError } from '@throughline/event-store';
import { connectNode, type Connection } from './connection.ts';
import { lockFile, pidFile } from './data-folder.ts';
import { isBusy, translated } from './sqlite-error.ts';

export type FolderLock = { release(): void };

/**
 * One process for one data folder. The lock is a transaction that is never committed, so the operating system frees it
 * whatever way the process ends, `kill -9` included. A second process is refused at once.
 */
export const lockFolder = (folder: string): FolderLock => {
  const connection = holdLock(folder);
  held.add(connection);
  leavePid(folder);
  return {
    release: () => {
      rmSync(pidFile(folder), { force: true });
      held.delete(connection);
      connection.close();
    },
  };
};

/** A connection that nobody refers to is closed by the garbage collector, and its lock would be gone with it. */
const held = new Set<Connection>();

/** A courtesy to whoever is refused. A full disk must not keep a log from being opened for it. */
const leavePid = (folder: string): void => {
  try {
    writeFileSync(pidFile(folder), `${process.pid}\n`);
  } catch {
    rmSync(pidFile(folder), { force: true });
  }
};

const holdLock = (folder: string): Connection => {
  const connection = connectNode(lockFile(folder), { timeoutMs: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    throw isBusy(error) ? inUse(folder, error) : translated(error, `Locking ${folder}`);
  }
};

const inUse = (folder: string, cause: unknown): EventStoreError => {
  const holder = holderOf(folder);
  const who = holder ? `process ${holder}` : 'another process';
  const advice = `Stop it first${holder ? ` (kill ${holder})` : ''}, or choose another folder with --data.`;
  return new EventStoreError('in-use', `The data folder ${folder} is in use by ${who}. ${advice}`, { cause });
};

const holderOf = (folder: string): string | undefined => {
  try {
    return /^\d+/.exec(readFileSync(pidFile(folder), 'utf8'))?.[0];
  } catch {
    return undefined;
  }
};
