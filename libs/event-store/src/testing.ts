import { randomInt, randomUUID } from 'node:crypto';
import { hashIn, seal } from './chain.ts';
import type { Appended, EventStore, JsonObject, NewEvent, Revision } from './event-store.ts';

/** Numbers in [0, 1) that come again for the same seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A new seed for each run, printed so that a failure can be had again with `SEED=`. */
export const announcedSeed = (test: string): number => {
  const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
  console.log(`${test}: SEED=${seed}`);
  return seed;
};

/** How often to try, from the environment or as given. */
export const attempts = (name: string, usual: number): number => Number(process.env[name] ?? usual);

export const goalEvent = (data: JsonObject, type = 'GoalReworded'): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  metadata: { at: '2026-11-20T09:00:00.000Z', actor: 'person-17', changeSet: randomUUID(), because: [] },
});

/** Appends sealed events as the application does, remembering where each stream's chain ends. One writer a stream. */
export class SealingWriter {
  readonly #store: EventStore;
  readonly #ends = new Map<string, { next: Revision; hash: string | undefined }>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  async append(stream: string, events: readonly NewEvent[]): Promise<Appended> {
    const { next, hash } = this.#ends.get(stream) ?? { next: 0n, hash: undefined };
    const sealed = seal(stream, next, hash, events);
    const last = sealed.at(-1);
    this.#ends.set(stream, { next: next + BigInt(sealed.length), hash: last && hashIn(last) });
    return this.#store.append(stream, sealed, { expected: next === 0n ? 'no-stream' : next - 1n });
  }
}

/** A log of `count` sealed events over some streams, one append each. */
export const writeSealedLog = async (
  store: EventStore,
  count: number,
  { streams = 9, padding = 200 }: { streams?: number; padding?: number } = {},
): Promise<void> => {
  const writer = new SealingWriter(store);
  const appends = Array.from({ length: count }, (_, n) =>
    writer.append(`goal-${n % streams}`, [goalEvent({ n, title: `Goal ${n}`, why: 'x'.repeat(padding) })]),
  );
  await Promise.all(appends);
};
