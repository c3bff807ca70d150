import {
  EventStoreError,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '@throughline/event-store';
import { goalEvent, seededRandom } from '@throughline/event-store/testing';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** One append as its writer saw it: when it began and ended, what he had read before, and what came of it. */
export type Attempt = {
  readonly stream: string;
  readonly id: string;
  /** -1 for a stream without events. */
  readonly read: number;
  readonly readFrom: number;
  readonly begin: number;
  readonly end: number;
  readonly outcome:
    | { readonly is: 'written'; readonly revision: number; readonly position: bigint }
    | { readonly is: 'conflict'; readonly actual: number }
    | { readonly is: 'error'; readonly error: unknown };
};

export type History = {
  readonly times: number;
  readonly seed: number;
  readonly writers: number;
  /** Never goes back. Histories that are to be judged together need one clock. */
  readonly clock: () => number;
};

const streams = ['goal-a', 'goal-b', 'goal-c', 'goal-d'];

/** Writers who read a stream, think for a moment, and append to what they have read. */
export const history = async (
  store: EventStore,
  { times, seed, writers, clock }: History,
): Promise<Attempt[]> => {
  const random = seededRandom(seed);
  const all: Attempt[] = [];
  let left = times;
  const write = async (): Promise<void> => {
    while (left-- > 0) {
      const stream = streams[Math.floor(random() * streams.length)] as string;
      const readFrom = clock();
      const read = Number((await store.lastRevision(stream)) ?? -1n);
      if (random() < 0.5) await nextTurn();
      const event = goalEvent({ read });
      const begin = clock();
      const outcome = await outcomeOf(store, stream, event, read);
      all.push({ stream, id: event.id, read, readFrom, begin, end: clock(), outcome });
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return all;
};

const outcomeOf = async (
  store: EventStore,
  stream: string,
  event: NewEvent,
  read: number,
): Promise<Attempt['outcome']> => {
  try {
    const expected = read < 0 ? 'no-stream' : BigInt(read);
    const { revision, position } = await store.append(stream, [event], { expected });
    return { is: 'written', revision: Number(revision), position };
  } catch (error) {
    if (!(error instanceof EventStoreError) || error.code !== 'conflict') return { is: 'error', error };
    return { is: 'conflict', actual: error.actual === 'no-stream' ? -1 : Number(error.actual) };
  }
};

type Written = Attempt & { readonly outcome: Extract<Attempt['outcome'], { is: 'written' }> };
const isWritten = (attempt: Attempt): attempt is Written => attempt.outcome.is === 'written';

/** Everything in a history that no log kept by one careful clerk could have produced. */
export const anomaliesIn = (all: readonly Attempt[], log: readonly RecordedEvent[]): string[] => {
  const written = all.filter(isWritten);
  return [
    ...all.flatMap(({ outcome }) => (outcome.is === 'error' ? [`error: ${String(outcome.error)}`] : [])),
    ...lostUpdates(written, log),
    ...duplicateVersions(written, log),
    ...unjustifiedConflicts(all, written),
    ...staleReads(all, written),
    ...realTimeViolations(written),
  ];
};

const lostUpdates = (written: readonly Written[], log: readonly RecordedEvent[]): string[] => {
  const stored = new Map(log.map((event) => [event.id, event]));
  return written.flatMap(({ id, stream, outcome }) => {
    const event = stored.get(id);
    const isThere =
      event?.stream === stream &&
      Number(event.revision) === outcome.revision &&
      event.position === outcome.position;
    return isThere ? [] : [`lost update: ${stream} ${outcome.revision}`];
  });
};

const duplicateVersions = (written: readonly Written[], log: readonly RecordedEvent[]): string[] => {
  const seen = new Set<string>();
  const places = [
    ...written.map(({ stream, outcome }) => `acknowledged ${stream} ${outcome.revision}`),
    ...log.map(({ stream, revision }) => `stored ${stream} ${revision}`),
  ];
  const twice = places.filter((place) => seen.size === seen.add(place).size);
  const early = written.filter(({ read, outcome }) => outcome.revision !== read + 1);
  return [
    ...twice.map((place) => `duplicate version: ${place}`),
    ...early.map(({ stream, read, outcome }) => `overwritten: ${stream} ${outcome.revision}, seen ${read}`),
  ];
};

/** A conflict is justified by somebody who wrote the revision that was wanted, and had begun before it was refused. */
const unjustifiedConflicts = (all: readonly Attempt[], written: readonly Written[]): string[] => {
  const winners = new Map(written.map((won) => [`${won.stream} ${won.outcome.revision}`, won]));
  return all.flatMap(({ stream, read, end, outcome }) => {
    if (outcome.is !== 'conflict') return [];
    const winner = winners.get(`${stream} ${read + 1}`);
    return winner && winner.begin < end && outcome.actual > read
      ? []
      : [`unjustified conflict: ${stream} ${read}`];
  });
};

/** Whoever begins to read after a write was acknowledged sees at least that. */
const staleReads = (all: readonly Attempt[], written: readonly Written[]): string[] =>
  all.flatMap(({ stream, read, readFrom }) =>
    written.some((won) => won.stream === stream && won.end < readFrom && won.outcome.revision > read)
      ? [`stale read: ${stream} ${read}`]
      : [],
  );

/** What was acknowledged before another began lies before it in the log. */
const realTimeViolations = (written: readonly Written[]): string[] => {
  const inOrder = written.toSorted((a, b) => Number(a.outcome.position - b.outcome.position));
  let latestBegin = -1;
  return inOrder.flatMap(({ stream, begin, end, outcome }) => {
    const isLate = end < latestBegin;
    latestBegin = Math.max(latestBegin, begin);
    return isLate ? [`real-time order: ${stream} ${outcome.revision}`] : [];
  });
};
