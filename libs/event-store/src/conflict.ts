import { EventStoreError, type ExpectedRevision, type Revision } from './event-store.ts';

/** Nothing was written: the stream is elsewhere, or holds one of the events already (`overlapping`) but not this append. */
export const conflict = (
  stream: string,
  expected: ExpectedRevision,
  actual: Revision | 'no-stream',
  overlapping?: string,
): EventStoreError => {
  const place = actual === 'no-stream' ? 'has no events' : `is at revision ${actual}`;
  const fault = overlapping
    ? `already holds the event ${overlapping}, but not this append as a whole`
    : `${place}, not ${expected === 'no-stream' ? 'without events' : `at ${expected}`}`;
  return new EventStoreError('conflict', `The stream ${JSON.stringify(stream)} ${fault}.`, { actual });
};
