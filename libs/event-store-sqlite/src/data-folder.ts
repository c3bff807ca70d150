import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const eventsFile = (folder: string): string => join(folder, 'events.sqlite');
export const lockFile = (folder: string): string => join(folder, 'lock.sqlite');
/** Who holds the lock, in plain text: the lock file itself cannot be read while it is held. */
export const pidFile = (folder: string): string => join(folder, 'lock.pid');

/** What SQLite keeps beside a database in WAL mode. The `-wal` holds committed events, the `-shm` nothing of worth. */
export const walFile = (file: string): string => `${file}-wal`;
export const sideFiles = (file: string): readonly string[] => [walFile(file), `${file}-shm`];

/** False for what is not there. Asks without opening: closing a file anew would drop SQLite's locks on it. */
export const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** A folder or file that is not there yet counts as writable: creating it will tell. */
export const isWritable = (path: string): boolean => {
  if (!existsSync(path)) return true;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
