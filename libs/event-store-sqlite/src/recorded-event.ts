import { checkpointAt, EventStoreError, type JsonObject, type RecordedEvent } from '@throughline/event-store';
import type { Row } from './connection.ts';

/** In the order in which {@link recordedEvent} takes them. `stream` is its key. */
export const eventColumns = 'position, stream, revision, id, type, data, metadata';

export const positionIn = (row: Row): number => row[0] as number;
export const streamKeyIn = (row: Row): number => row[1] as number;
export const revisionIn = (row: Row): number => row[2] as number;

export const recordedEvent = (stream: string, row: Row): RecordedEvent => ({
  stream,
  revision: BigInt(revisionIn(row)),
  position: BigInt(positionIn(row)),
  checkpoint: checkpointAt('sqlite', positionIn(row)),
  id: row[3] as string,
  type: row[4] as string,
  data: parsed(stream, row, row[5] as string),
  metadata: parsed(stream, row, row[6] as string),
});

const parsed = (stream: string, row: Row, text: string): JsonObject => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = `${stream} revision ${revisionIn(row)} (position ${positionIn(row)})`;
    throw new EventStoreError('damaged', `The event log is damaged: ${place} is not readable.`, { cause });
  }
};
