import { EventStoreError, type EventStoreErrorCode } from '@throughline/event-store';

/** SQLite's primary result codes that mean something to a caller: https://sqlite.org/rescode.html */
const meanings: Readonly<Record<number, EventStoreErrorCode>> = {
  8: 'read-only',
  11: 'damaged',
  13: 'disk-full',
  26: 'damaged',
};

/** The shared memory file could not grow: what a full disk looks like when the log itself still had room. */
const noRoomForSharedMemory = 4_874;

/** Nothing was written: whatever failed, failed before the commit. */
export const translated = (error: unknown, doing: string): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  const code = meaningOf(error);
  return new EventStoreError(code, `${doing}: ${reasons[code] ?? messageOf(error)}.`, { cause: error });
};

export const meaningOf = (error: unknown): EventStoreErrorCode => {
  const code = resultCode(error);
  if (code === noRoomForSharedMemory) return 'disk-full';
  return (code === undefined ? undefined : meanings[code & 0xff]) ?? 'unavailable';
};

/** The lock is held by another connection. */
export const isBusy = (error: unknown): boolean => (resultCode(error) ?? 0) % 256 === 5;

/** The file may be sound, but not for us, or not now: no permission, no side files to be made, a disk that does not answer. */
export const isOutOfReach = (error: unknown): boolean => {
  const code = resultCode(error) ?? 0;
  return code !== endedEarly && [3, 6, 10, 14, 23].includes(code % 256);
};

/** SQLITE_IOERR_SHORT_READ: not the disk, but a file that is too short. */
const endedEarly = 522;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const reasons: Readonly<Partial<Record<EventStoreErrorCode, string>>> = {
  'disk-full': 'the disk is full. Nothing was written; make room and try again, a restart is not needed',
  'read-only': 'the event log can only be read',
};

const resultCode = (error: unknown): number | undefined => {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code : undefined;
};
