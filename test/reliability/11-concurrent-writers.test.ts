import {
  EventStoreError,
  memoryStore,
  type Appended,
  type AppendOptions,
  type EventStore,
  type NewEvent,
} from '@throughline/event-store';
import { announcedSeed, attempts } from '@throughline/event-store/testing';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { scratchFolder } from '@throughline/event-store-sqlite/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { anomaliesIn, history, type Attempt } from './concurrent-history.ts';

const tries = attempts('ATTEMPTS', 4_000);
const writers = attempts('WRITERS', 16);
const scratch = scratchFolder();
afterAll(() => scratch.remove());

const judge = async (store: EventStore, times: number, seed: number) => {
  let time = 0;
  const all = await history(store, { times, seed, writers, clock: () => time++ });
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
