import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { sizeOf } from './data-folder.ts';

const chunk = Buffer.alloc(1 << 20);

/**
 * Makes a WAL as long as it will become, so that a commit writes over it instead of making it longer: then a sync need not
 * write the file's size as well, which takes as long again as the events. SQLite takes zeros, like any frame that is not
 * of the current round, for the end. Does nothing where there is no such file or no room.
 */
export const reserve = (wal: string, bytes: number): void => {
  const size = sizeOf(wal);
  if (size === undefined || size >= bytes) return;
  const descriptor = openSync(wal, 'r+');
  try {
    for (let at = size; at < bytes; at += chunk.length)
      writeSync(descriptor, chunk, 0, Math.min(chunk.length, bytes - at), at);
  } catch {
    ftruncateSync(descriptor, size);
  } finally {
    closeSync(descriptor);
  }
};
