import { EventStoreError, type Appended, type EventStore } from '@throughline/event-store';
import type { Recording } from './recording.ts';

const attempts = 4;
/** All of them together: shorter than callers wait for their answer. */
const patienceMs = 8_000;

/**
 * Appends until the store says yes or no. After a lost answer or a store that is away for a moment the same events are
 * sent again with the same ids and the same revision, which every store recognises.
 */
export const appendFor = async (
  store: EventStore,
  { stream, expected, events }: Recording,
): Promise<Appended> => {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    const timeoutMs = deadline - performance.now();
    try {
      return await store.append(stream, events, { expected: expected ?? 'no-stream', timeoutMs });
    } catch (error) {
      const retryable =
        error instanceof EventStoreError &&
        (error.code === 'outcome-unknown' || error.code === 'unavailable');
      const pause = 25 * 2 ** attempt * (0.5 + Math.random());
      if (!retryable || attempt === attempts || performance.now() + pause >= deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

/**
 * Appends what one intention recorded about several streams, in their order: nobody is to read of a team that was dissolved
 * into others before he reads of those. At once where the store keeps the order: it makes them durable together. Answers
 * the last position, 0 if there was nothing to append.
 */
export const appendAll = async (store: EventStore, recordings: readonly Recording[]): Promise<bigint> => {
  if (!store.capabilities.ordersAppends) {
    let last = 0n;
    for (const recording of recordings) last = (await appendFor(store, recording)).position;
    return last;
  }
  const [only] = recordings;
  if (only && recordings.length === 1) return (await appendFor(store, only)).position;
  const settled = await Promise.allSettled(recordings.map((recording) => appendFor(store, recording)));
  const positions = settled.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value.position;
  });
  return positions.reduce((latest, position) => (position > latest ? position : latest), 0n);
};

export const isConflict = (error: unknown): boolean =>
  error instanceof EventStoreError && error.code === 'conflict';
