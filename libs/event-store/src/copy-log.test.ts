import { beforeEach, describe, expect, it } from 'vitest';
import type { FillableStore } from './append-in-order.ts';
import { copyLog, OtherEvents } from './copy-log.ts';
import type { EventStore, RecordedEvent } from './event-store.ts';
import { memoryStore } from './memory.ts';
import { goalEvent, SealingWriter, writeSealedLog } from './testing.ts';
import { isSound, verifyLog } from './verify-log.ts';

/** A store like a server: appends that are under way together may arrive in any order. */
const unordered = (store: EventStore, each: () => Promise<unknown>): FillableStore => ({
  capabilities: { ...store.capabilities, ordersAppends: false },
  readAll: () => store.readAll(),
  append: async (...call) => {
    await each();
    return store.append(...call);
  },
});

const kept = ({ stream, revision, id, type, data, metadata }: RecordedEvent) => ({
  stream,
  revision,
  id,
  type,
  data,
  metadata,
});
const logOf = async (store: EventStore) => (await Array.fromAsync(store.readAll())).map(kept);

describe('a log that is copied', () => {
  let source: EventStore;
  let target: EventStore;
  beforeEach(async () => {
    [source, target] = [memoryStore(), memoryStore()];
    await writeSealedLog(source, 2_400, { streams: 7 });
  });

  it('is the same event by event, and by its digest', async () => {
    const copied = await copyLog(source, target);
    expect(await logOf(target)).toEqual(await logOf(source));
    const verified = await verifyLog(target, { anchor: copied });
    expect([isSound(verified), verified.anchor, copied.isAll]).toEqual([true, 'held', true]);
    expect(copied).toMatchObject({ events: 2_400, heldBefore: 0 });
  });

  it('goes on wherever it was stopped, with nothing twice', async () => {
    let appends = 0;
    const failing = unordered(target, async () => {
      if (++appends % 97 === 0) throw new Error('killed');
    });
    let stops = 0;
    for (;;) {
      const outcome = await copyLog(source, failing).catch((error: Error) => error.message);
      if (typeof outcome !== 'string') break;
      expect(outcome).toBe('killed');
      stops++;
      const begun = await logOf(target);
      expect(begun).toEqual((await logOf(source)).slice(0, begun.length));
    }
    expect(stops).toBeGreaterThan(20);
    expect(await logOf(target)).toEqual(await logOf(source));
  });

  it('keeps its order in a store that writes in the order in which it gets round to it', async () => {
    let longer = 0;
    const slow = unordered(target, () => new Promise((resolve) => setTimeout(resolve, longer++ % 3)));
    const small = memoryStore();
    await writeSealedLog(small, 60, { streams: 7 });
    await copyLog(small, slow);
    expect(await logOf(target)).toEqual(await logOf(small));
  });

  it('comes out different if the order is not kept: the digest tells', async () => {
    const [first, second] = [memoryStore(), memoryStore()];
    const events = await Array.fromAsync(source.readAll());
    const swapped = events.with(20, events[21]!).with(21, events[20]!);
    for (const [store, log] of [
      [first, events],
      [second, swapped],
    ] as const)
      for (const { stream, revision, id, type, data, metadata } of log) {
        const expected = revision === 0n ? 'no-stream' : revision - 1n;
        await store.append(stream, [{ id, type, data, metadata }], { expected });
      }
    const [a, b] = [await verifyLog(first), await verifyLog(second)];
    expect([isSound(a), isSound(b)]).toEqual([true, true]);
    expect(a.digest).not.toBe(b.digest);
    await expect(copyLog(first, second)).rejects.toThrow(/Its first 20 events are the same/);
  });

  it('is not written where other events are, before or behind', async () => {
    const other = memoryStore();
    await writeSealedLog(other, 3);
    await expect(copyLog(source, other)).rejects.toThrow(OtherEvents);
    expect(await logOf(other)).toHaveLength(3);

    await copyLog(source, target);
    await new SealingWriter(target).append('goal-G-9999', [goalEvent({ n: 1 })]);
    await expect(copyLog(source, target)).rejects.toThrow(
      /event 0 of goal-G-9999.*first 2400 events are the same/,
    );
  });

  it('travels in runs of one stream, as large as an append may be', async () => {
    const long = memoryStore();
    const writer = new SealingWriter(long);
    const many = (count: number, bytes: number) =>
      Array.from({ length: count }, (_, n) => goalEvent({ n, why: 'x'.repeat(bytes) }));
    for (let n = 0; n < 4; n++) await writer.append('goal-G-1', many(300, 10));
    for (let n = 0; n < 3; n++) await writer.append('goal-G-2', many(4, 150_000));
    await writer.append('goal-G-1', many(2, 10));
    const sizes: string[] = [];
    const counting = unordered(target, async () => {});
    const append = counting.append;
    await copyLog(long, {
      ...counting,
      append: (stream, events, options) => {
        sizes.push(`${stream} ${events.length}`);
        return append(stream, events, options);
      },
    });
    expect(sizes).toEqual([
      'goal-G-1 500',
      'goal-G-1 500',
      'goal-G-1 200',
      'goal-G-2 6',
      'goal-G-2 6',
      'goal-G-1 2',
    ]);
    expect(await logOf(target)).toEqual(await logOf(long));
  });

  it('does not begin a stream that was emptied, whose numbering goes on', async () => {
    await target.append('goal-0', [goalEvent({ n: 1 })], { expected: 'no-stream' });
    await target.deleteStream('goal-0', { expected: 0n });
    await expect(copyLog(source, target)).rejects.toThrow(/goal-0.*had events once that were erased/);
  });
});
