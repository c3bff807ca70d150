import {
  checkpointAt,
  EventStoreError,
  type Checkpoint,
  type JsonObject,
  type Position,
  type RecordedEvent,
  type Revision,
} from '@throughline/event-store';
import type { Row } from './connection.ts';

/** In the order in which {@link recordedEvent} takes them. `stream` is its key. */
export const eventColumns = 'position, stream, revision, id, type, data, metadata';

export const positionIn = (row: Row): number => row[0] as number;
export const streamKeyIn = (row: Row): number => row[1] as number;
export const revisionIn = (row: Row): number => row[2] as number;

export const recordedEvent = (stream: string, row: Row): RecordedEvent => new StoredEvent(stream, row);

/** A class because of its one field that few readers ask for: replaying is as fast as an event is small. */
class StoredEvent implements RecordedEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;

  constructor(stream: string, row: Row) {
    this.stream = stream;
    this.revision = BigInt(revisionIn(row));
    this.position = BigInt(positionIn(row));
    this.id = row[3] as string;
    this.type = row[4] as string;
    this.data = parsed(stream, row, row[5] as string);
    this.metadata = parsed(stream, row, row[6] as string);
  }

  get checkpoint(): Checkpoint {
    return checkpointAt('sqlite', this.position);
  }
}

const parsed = (stream: string, row: Row, text: string): JsonObject => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = `${stream} revision ${revisionIn(row)} (position ${positionIn(row)})`;
    throw new EventStoreError('damaged', `The event log is damaged: ${place} is not readable.`, { cause });
  }
};
