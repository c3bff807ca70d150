import { EventStoreError, type ExpectedRevision, type Revision } from './event-store.ts';

/** Nothing was written: the stream is elsewhere. */
export const conflict = (
  stream: string,
  expected: ExpectedRevision,
  actual: Revision | 'no-stream',
): EventStoreError => {
  const place = actual === 'no-stream' ? 'has no events' : `is at revision ${actual}`;
  const fault = `${place}, not ${expected === 'no-stream' ? 'without events' : `at ${expected}`}`;
  return new EventStoreError('conflict', `The stream ${JSON.stringify(stream)} ${fault}.`, { actual });
};
