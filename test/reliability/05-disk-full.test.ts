import { seal, verifyLog, type EventStore, type NewEvent } from '@throughline/event-store';
import { announcedSeed, attempts, goalEvent, seededRandom } from '@throughline/event-store/testing';
import { openSqliteStore, type Connection } from '@throughline/event-store-sqlite';
import { connectThrough, scratchFolder, type Interference } from '@throughline/event-store-sqlite/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const pages = attempts('PAGES', 150);
const seed = announcedSeed('05-disk-full');

/** A disk with room for so many pages, which grows only when a test says so. */
class SmallDisk {
  readonly #interfere: Interference | undefined;
  #writer: Connection | undefined;

  constructor(interfere?: Interference) {
    this.#interfere = interfere;
  }

  readonly connect = connectThrough((call, proceed) => {
    if (!call.readOnly && call.what !== 'close') this.#writer = call.connection ?? this.#writer;
    return this.#interfere ? this.#interfere(call, proceed) : proceed();
  });

  get pages(): number {
    return Number(this.#writer?.prepare('PRAGMA page_count').get()?.[0]);
  }

  limitTo(pages: number): void {
    this.#writer?.exec(`PRAGMA max_page_count = ${pages}`);
  }
}

type Step = {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: 'no-stream' | bigint;
};

/** What was acknowledged, in order, and the next thing to say: between one and four sealed events for some goal. */
class Writing {
  readonly acknowledged: string[] = [];
  readonly #random = seededRandom(seed);
  readonly #ends = new Map<string, { next: bigint; hash: string | undefined }>();

  next(): Step {
    const stream = `goal-${Math.floor(this.#random() * 12)}`;
    const { next, hash } = this.#ends.get(stream) ?? { next: 0n, hash: undefined };
    const drafts = Array.from({ length: 1 + Math.floor(this.#random() * 4) }, (_, n) =>
      goalEvent({ n, why: 'x'.repeat(Math.floor(this.#random() * 3_000)) }),
    );
    const events = seal(stream, next, hash, drafts);
    return { stream, events, expected: next === 0n ? 'no-stream' : next - 1n };
  }

  acknowledge({ stream, events, expected }: Step): void {
    this.acknowledged.push(...events.map(({ id }) => id));
    const first = expected === 'no-stream' ? 0n : expected + 1n;
    const hash = String(events.at(-1)?.metadata['hash']);
    this.#ends.set(stream, { next: first + BigInt(events.length), hash });
  }
}

/** What the log should not be like after a full disk: other than what was acknowledged, or broken. */
const faultsIn = async (store: EventStore, acknowledged: readonly string[]): Promise<string[]> =>
  compare(store, acknowledged).catch((error: Error) => [error.message]);

const compare = async (store: EventStore, acknowledged: readonly string[]): Promise<string[]> => {
  const log = await Array.fromAsync(store.readAll());
  const { problems } = await verifyLog(store);
  const isExact = log.map(({ id }) => id).join() === acknowledged.join();
  const streams = [...new Set(log.map(({ stream }) => stream))];
  const byStream = (
    await Promise.all(streams.map((stream) => Array.fromAsync(store.readStream(stream))))
  ).flat();
  return [
    ...(isExact ? [] : [`${log.length} events are stored, ${acknowledged.length} were acknowledged`]),
    ...(byStream.length === log.length ? [] : ['the streams hold other events than the log']),
    ...problems.map(({ stream, revision, problem }) => `${stream} ${revision} ${problem}`),
  ];
};

/** Writes until the disk is full, again and again with one page more, and looks at the log each time. */
const fillPageByPage = async (store: EventStore, disk: SmallDisk, steps: number) => {
  const writing = new Writing();
  const faults: string[] = [];
  const refusals: unknown[] = [];
  const tell = async (step: Step) => store.append(step.stream, step.events, step);
  let step = writing.next();
  await tell(step);
  writing.acknowledge(step);
  const room = disk.pages + 1;
  step = writing.next();
  for (let more = 0; more < steps; more++) {
    disk.limitTo(room + more);
    for (;;) {
      const refused = await tell(step).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (refused) refusals.push(refused);
      if (refused) break;
      writing.acknowledge(step);
      step = writing.next();
    }
    faults.push(...(await faultsIn(store, writing.acknowledged)));
  }
  return { faults, refusals, writing, step };
};

describe('a full disk', { timeout: 120_000 }, () => {
  let scratch: ReturnType<typeof scratchFolder>;
  beforeEach(() => (scratch = scratchFolder()));
  afterEach(() => scratch.remove());

  it(`filled up ${pages} times, a page at a time, says so, keeps nothing by halves and goes on without a restart`, async () => {
    const disk = new SmallDisk();
    const store = await openSqliteStore({ folder: scratch.path, connect: disk.connect });
    const { faults, refusals, writing, step } = await fillPageByPage(store, disk, pages);
    expect(faults).toEqual([]);
    expect(refusals).toHaveLength(pages);
    for (const refused of refusals)
      expect(refused).toMatchObject({ code: 'disk-full', message: expect.stringContaining('disk is full') });
    expect(await store.health()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('disk is full'),
    });
    disk.limitTo(1_000_000);
    await store.append(step.stream, step.events, step);
    writing.acknowledge(step);
    expect(await store.health()).toEqual({ ok: true });
    await store.close();
    const again = await openSqliteStore({ folder: scratch.path, check: 'full' });
    expect(await faultsIn(again, writing.acknowledged)).toEqual([]);
    await again.close();
    console.log(
      `05: full ${pages} times, ${writing.acknowledged.length} events acknowledged, 0 lost, 0 partial`,
    );
  });

  it('opens, and is read, while there is no room at all', async () => {
    const disk = new SmallDisk();
    let store = await openSqliteStore({ folder: scratch.path, connect: disk.connect });
    const { writing } = await fillPageByPage(store, disk, 1);
    await store.close();
    store = await openSqliteStore({ folder: scratch.path, connect: disk.connect });
    disk.limitTo(disk.pages);
    const large = [goalEvent({ why: 'x'.repeat(50_000) })];
    const refused = store.append('goal-new', large, { expected: 'no-stream' });
    await expect(refused).rejects.toMatchObject({ code: 'disk-full' });
    expect(await faultsIn(store, writing.acknowledged)).toEqual([]);
    await store.close();
  });
});

describe('a planted fault is caught', { timeout: 120_000 }, () => {
  let scratch: ReturnType<typeof scratchFolder>;
  beforeEach(() => (scratch = scratchFolder()));
  afterEach(() => scratch.remove());

  it('a store that commits each event by itself leaves appends in half', async () => {
    const disk = new SmallDisk((call, proceed) => {
      const result = proceed();
      if (call.what === 'run' && call.sql.startsWith('INSERT INTO event'))
        call.connection?.exec('COMMIT; BEGIN IMMEDIATE');
      return result;
    });
    const store = await openSqliteStore({ folder: scratch.path, connect: disk.connect });
    const { faults } = await fillPageByPage(store, disk, 20);
    expect(faults).toContainEqual(expect.stringMatching(/events are stored, \d+ were acknowledged/));
    await store.close();
  });

  it('a store that loses an event, and one that lets a full disk pass for success', async () => {
    const disk = new SmallDisk((call, proceed) => {
      try {
        return proceed();
      } catch (error) {
        if (!call.sql.startsWith('INSERT INTO event')) throw error;
        if (!call.connection?.inTransaction) call.connection?.exec('BEGIN IMMEDIATE');
        return undefined;
      }
    });
    const store = await openSqliteStore({ folder: scratch.path, connect: disk.connect });
    const writing = new Writing();
    const first = writing.next();
    await store.append(first.stream, first.events, first);
    writing.acknowledge(first);
    expect(await faultsIn(store, writing.acknowledged)).toEqual([]);
    expect(await faultsIn(store, writing.acknowledged.concat('an event that is not there'))).not.toEqual([]);
    disk.limitTo(disk.pages);
    for (let n = 0; n < 20; n++) {
      const step = writing.next();
      await store.append(step.stream, step.events, step);
      writing.acknowledge(step);
    }
    expect(await faultsIn(store, writing.acknowledged)).not.toEqual([]);
    await store.close();
  });
});
