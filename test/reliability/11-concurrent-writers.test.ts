import {
  EventStoreError,
  memoryStore,
  type Appended,
  type AppendOptions,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '@throughline/event-store';
import { announcedSeed, attempts, goalEvent, seededRandom } from '@throughline/event-store/testing';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { scratchFolder } from '@throughline/event-store-sqlite/testing';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';

const tries = attempts('ATTEMPTS', 4_000);
const writers = attempts('WRITERS', 16);
const streams = ['goal-a', 'goal-b', 'goal-c', 'goal-d'];
const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** One append as its writer saw it: when it began and ended, what he had read before, and what came of it. */
type Attempt = {
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

/** Writers who read a stream, think for a moment, and append to what they have read. */
const history = async (store: EventStore, times: number, seed: number): Promise<Attempt[]> => {
  const random = seededRandom(seed);
  const all: Attempt[] = [];
  let clock = 0;
  let left = times;
  const write = async (): Promise<void> => {
    while (left-- > 0) {
      const stream = streams[Math.floor(random() * streams.length)] as string;
      const readFrom = clock++;
      const read = Number((await store.lastRevision(stream)) ?? -1n);
      if (random() < 0.5) await nextTurn();
      const event = goalEvent({ read });
      const begin = clock++;
      const outcome = await outcomeOf(store, stream, event, read);
      all.push({ stream, id: event.id, read, readFrom, begin, end: clock++, outcome });
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
const anomaliesIn = (all: readonly Attempt[], log: readonly RecordedEvent[]): string[] => {
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

const judge = async (store: EventStore, times: number, seed: number) => {
  const all = await history(store, times, seed);
  const log = await Array.fromAsync(store.readAll());
  await store.close();
  const count = (is: Attempt['outcome']['is']) => all.filter(({ outcome }) => outcome.is === is).length;
  return {
    anomalies: anomaliesIn(all, log),
    written: count('written'),
    conflicts: count('conflict'),
    stored: log.length,
  };
};

describe('concurrent writers', { timeout: 120_000 }, () => {
  it(`${tries} attempts by ${writers} writers: nothing lost, nothing twice, no conflict without reason`, async () => {
    const store = await openSqliteStore({ folder: scratch.path });
    const { anomalies, ...figures } = await judge(store, tries, announcedSeed('11-concurrent-writers'));
    console.log(`11: ${JSON.stringify(figures)}, ${anomalies.length} anomalies`);
    expect(anomalies).toEqual([]);
    expect(figures.written + figures.conflicts).toBe(tries);
    expect(figures.stored).toBe(figures.written);
    expect(Math.min(figures.written, figures.conflicts)).toBeGreaterThan(tries / 50);
  });
});

type Append = (stream: string, events: readonly NewEvent[], options: AppendOptions) => Promise<Appended>;

/** A store that is sound but for its append. Each faulty one is sound most of the time, as faulty ones are. */
const faulty = (replace: (sound: EventStore) => Append): EventStore => {
  const sound = memoryStore();
  const append = replace(sound);
  return new Proxy(sound, {
    get: (target, name: keyof EventStore) => {
      if (name === 'append') return append;
      const member = target[name];
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
};

const everyNth = (n: number) => {
  let calls = 0;
  return () => ++calls % n === 0;
};

describe('a planted fault is caught', { timeout: 120_000 }, () => {
  it.each<[string, RegExp, (sound: EventStore) => Append]>([
    [
      'a store that acknowledges and forgets',
      /^lost update/,
      (sound) => {
        const now = everyNth(50);
        return async (stream, events, options) => {
          if (!now()) return sound.append(stream, events, options);
          const next = options.expected === 'no-stream' ? 0n : options.expected + 1n;
          return { revision: next, position: ((await sound.head())?.position ?? 0n) + 1n };
        };
      },
    ],
    [
      'a store that appends to whatever is there',
      /^overwritten/,
      (sound) => async (stream, events, options) => {
        const last = await sound.lastRevision(stream);
        return sound.append(stream, events, { ...options, expected: last ?? 'no-stream' });
      },
    ],
    [
      'a store that gives one revision to two writers',
      /^duplicate version/,
      (sound) => async (stream, events, options) => {
        const last = await sound.lastRevision(stream);
        const appended = await sound.append(stream, events, { ...options, expected: last ?? 'no-stream' });
        return { ...appended, revision: options.expected === 'no-stream' ? 0n : options.expected + 1n };
      },
    ],
    [
      'a store that refuses without reason',
      /^unjustified conflict/,
      (sound) => {
        const now = everyNth(50);
        return async (stream, events, options) => {
          if (!now()) return sound.append(stream, events, options);
          throw new EventStoreError('conflict', 'It is late.', { actual: 99n });
        };
      },
    ],
    [
      'a store that acknowledges before it has written',
      /^stale read/,
      (sound) => async (stream, events, options) => {
        const last = await sound.lastRevision(stream);
        if (last !== (options.expected === 'no-stream' ? undefined : options.expected))
          throw new EventStoreError('conflict', 'Somebody was faster.', { actual: last ?? 'no-stream' });
        setTimeout(() => void sound.append(stream, events, options).catch(() => undefined), 2);
        return { revision: (last ?? -1n) + 1n, position: 0n };
      },
    ],
    [
      'a store that puts the later before the earlier',
      /^real-time order/,
      (sound) => async (stream, events, options) => {
        const { revision, position } = await sound.append(stream, events, options);
        return { revision, position: position % 40n === 0n ? position - 30n : position };
      },
    ],
  ])('%s', async (_, anomaly, replace) => {
    const { anomalies } = await judge(faulty(replace), 800, 7);
    expect(anomalies).toContainEqual(expect.stringMatching(anomaly));
  });

  it('the checker is not simply against everyone: a sound store passes', async () => {
    const { anomalies } = await judge(
      faulty((sound) => sound.append.bind(sound)),
      800,
      7,
    );
    expect(anomalies).toEqual([]);
  });
});
