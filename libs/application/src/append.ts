import { EventStoreError, type Appended, type EventStore } from '@throughline/event-store';
import type { Recording } from './recording.ts';

const attempts = 4;

/**
 * Appends until the store says yes or no. After a lost answer or a store that is away for a moment the same events are
 * sent again with the same ids and the same revision, which every store recognises.
 */
export const appendFor = async (
  store: EventStore,
  { stream, expected, events }: Recording,
): Promise<Appended> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.append(stream, events, { expected: expected ?? 'no-stream' });
    } catch (error) {
      const retryable =
        error instanceof EventStoreError &&
        (error.code === 'outcome-unknown' || error.code === 'unavailable');
      if (!retryable || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt * (0.5 + Math.random())));
    }
  }
};

export const isConflict = (error: unknown): boolean =>
  error instanceof EventStoreError && error.code === 'conflict';
