import { EventStoreError } from '@throughline/event-store';

/** A damaged file is named with the place of the damage and the way out; nobody tries to mend it. */
export const damaged = (file: string, place: string, cause?: unknown): EventStoreError =>
  new EventStoreError(
    'damaged',
    `The event log ${file} is damaged: ${place.replaceAll(/\s+/g, ' ')}. It was left untouched. Restore a backup into another folder: throughline restore BACKUP --data FOLDER`,
    cause === undefined ? {} : { cause },
  );
