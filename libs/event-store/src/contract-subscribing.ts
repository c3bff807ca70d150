import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Checkpoint, SubscribeOptions, SubscriptionItem } from './event-store.ts';
import { idsOf, patiently, proposals, type Room } from './contract-room.ts';

/** Catch-up, then live; in order; no gap, no repeat; never a step ahead of the consumer. */
export const subscribing = (room: Room): void => {
  const write = (id: string, count: number, expected: 'no-stream' | bigint = 'no-stream') =>
    room.store.append(room.stream(id), proposals(count), { expected });

  it('goes over from catching up to live without gap or repeat', async () => {
    await write('past', 40);
    const listener = listen(room, 240);
    const writers = Array.from({ length: 5 }, (_, n) => writeInSteps(room, `live${n}`, 20));
    await Promise.all(writers);
    expect(idsOf(await listener.events)).toEqual(idsOf(await room.log()));
  });

  it('says when it has caught up, and then waits', async () => {
    await write('a', 3);
    const caller = new AbortController();
    const kinds: string[] = [];
    const reading = consume(room, { signal: caller.signal }, (item) => {
      if (item.kind !== 'checkpoint') kinds.push(item.kind);
      if (item.kind === 'caught-up') caller.abort();
    });
    await patiently(room, 'caught-up', reading);
    expect(kinds).toEqual(['event', 'event', 'event', 'caught-up']);
  });

  it('resumes after every event, exclusively', async () => {
    await write('a', 4);
    await write('b', 4);
    const log = await room.log();
    for (const [n, event] of log.slice(0, -1).entries()) {
      const listener = listen(room, log.length - n - 1, { after: event.checkpoint });
      expect(idsOf(await listener.events)).toEqual(idsOf(log.slice(n + 1)));
    }
  });

  it('never gives out a checkpoint that is ahead of its consumer', async () => {
    await write('past', 30);
    const seenAt: { checkpoint: Checkpoint; seen: number }[] = [];
    const listener = listen(room, 130, {}, (checkpoint, seen) => seenAt.push({ checkpoint, seen }));
    await Promise.all(Array.from({ length: 5 }, (_, n) => writeInSteps(room, `live${n}`, 10)));
    const ids = idsOf(await listener.events);
    expect(seenAt.length).toBeGreaterThan(0);
    for (const { checkpoint, seen } of seenAt)
      expect(idsOf(await room.log({ after: checkpoint }))).toEqual(ids.slice(seen));
  });

  it('gives a slow consumer everything, in order, while others write', async () => {
    await write('past', 100);
    const slowly = listen(room, 300, {}, undefined, async (n) => void (n % 25 === 0 && (await delay(2))));
    const quickly = listen(room, 300);
    await Promise.all(Array.from({ length: 10 }, (_, n) => writeInSteps(room, `live${n}`, 10)));
    const all = idsOf(await room.log());
    expect(idsOf(await slowly.events)).toEqual(all);
    expect(idsOf(await quickly.events)).toEqual(all);
  });

  it('keeps to the stream prefixes that are asked for, before and after catching up', async () => {
    await write('a', 3);
    await write('b', 3);
    const listener = listen(room, 6, { streamPrefixes: [room.stream('a')] });
    await write('c', 3);
    await write('a', 3, 2n);
    expect(idsOf(await listener.events)).toEqual(
      idsOf(await room.log({ streamPrefixes: [room.stream('a')] })),
    );
  });

  it('notices what is written while the consumer is busy with having caught up', async () => {
    await write('a', 1);
    const caller = new AbortController();
    let [seen, late] = [0, false];
    const reading = consume(room, { signal: caller.signal }, async (item) => {
      if (item.kind === 'event' && ++seen === 2) caller.abort();
      if (item.kind === 'caught-up' && !late) {
        late = true;
        await write('b', 1);
      }
    });
    await patiently(room, 'the second event', reading);
    expect(seen).toBe(2);
  });

  it('ends through its signal: before the first item, in between, and while it waits', async () => {
    await write('a', 5);
    const ended = (signal: AbortSignal, each?: () => void) =>
      patiently(room, 'the end', consume(room, { signal }, each));
    await ended(AbortSignal.abort());
    const between = new AbortController();
    await ended(between.signal, () => between.abort());
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), 30);
    await ended(waiting.signal);
  });

  it('lets its consumer leave', async () => {
    await write('a', 5);
    for await (const item of room.store.subscribe({ ...mine(room), signal: forever() }))
      if (item.kind === 'event') break;
    await write('b', 1);
    expect(await room.log()).toHaveLength(6);
  });

  it('refuses a checkpoint that the store never issued', async () => {
    const reading = consume(room, { after: 'nonsense', signal: forever() });
    await expect(patiently(room, 'the refusal', reading)).rejects.toMatchObject({
      code: 'invalid-checkpoint',
    });
  });
};

const mine = (room: Room) => ({ streamPrefixes: [`${room.category}-`] });
const forever = () => new AbortController().signal;

const consume = async (
  room: Room,
  options: SubscribeOptions,
  each?: (item: SubscriptionItem) => void | Promise<void>,
): Promise<void> => {
  for await (const item of room.store.subscribe({ ...mine(room), ...options })) await each?.(item);
};

/** Collects so many events and leaves. */
const listen = (
  room: Room,
  count: number,
  options: Omit<SubscribeOptions, 'signal'> = {},
  onCheckpoint?: (checkpoint: Checkpoint, seen: number) => void,
  onEvent?: (n: number) => Promise<void>,
) => {
  const caller = new AbortController();
  const events: { id: string }[] = [];
  const reading = consume(room, { ...options, signal: caller.signal }, async (item) => {
    if (item.kind === 'checkpoint') onCheckpoint?.(item.checkpoint, events.length);
    if (item.kind !== 'event') return;
    events.push(item.event);
    await onEvent?.(events.length);
    if (events.length === count) caller.abort();
  });
  const late = patiently(room, `${count} events`, reading).catch((error: unknown) => {
    caller.abort();
    throw new Error(`Saw ${events.length} of ${count} events.`, { cause: error });
  });
  return { events: late.then(() => events) };
};

const writeInSteps = async ({ store, stream }: Room, id: string, steps: number): Promise<void> => {
  for (let n = 0; n < steps; n++) {
    const expected = n === 0 ? 'no-stream' : BigInt(2 * n - 1);
    await store.append(stream(id), proposals(2), { expected });
    if (n % 3 === 0) await delay(1);
  }
};
