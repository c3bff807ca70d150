import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { idsOf, patiently, proposals, type Room } from './contract-room.ts';
import { followThroughDrops } from './follow-through-drops.ts';
import { announcedSeed, attempts, seededRandom } from './testing.ts';

/** What a test can do to the way between a store and its server. A store without a server has none. */
export type Disturbances = {
  /** The next append is carried out, and its answer gets lost. */
  loseNextAnswer(): void;
  /** The next appends are not carried out, and nobody says so. */
  swallowAppends(count: number): void;
  /** Appends are carried out and answered again. */
  letAppendsThrough(): void;
  /** Every subscription breaks. */
  dropSubscriptions(): void;
  /** Every subscription stays open and hears nothing more. */
  silenceSubscriptions(): void;
  /** The server stops and starts again, with its log. */
  restart(): Promise<void>;
};

/** Answers that get lost, connections that break, servers that go away for a moment: none of it may show in the log. */
export const disturbed = (room: Room, disturb: Disturbances): void => {
  const append = (events: ReturnType<typeof proposals>, expected: 'no-stream' | bigint) =>
    room.store.append(room.stream(), events, { expected });

  it('an answer that gets lost is asked for again, and nothing is written twice', async () => {
    const [first, second] = [proposals(2), proposals(2)];
    disturb.loseNextAnswer();
    const appended = await append(first, 'no-stream');
    disturb.loseNextAnswer();
    expect(await append(second, 1n)).toMatchObject({ revision: 3n });
    const log = await room.log();
    expect(idsOf(log)).toEqual(idsOf([...first, ...second]));
    expect(log[1]).toMatchObject(appended);
  });

  it('an answer that got lost is found after a restart, long after others went on', async () => {
    const events = proposals(2);
    disturb.loseNextAnswer();
    disturb.swallowAppends(100);
    // Long enough for the first attempt to arrive, also on a machine that is busy.
    const lost = room.store.append(room.stream(), events, { expected: 'no-stream', timeoutMs: 1_000 });
    await expect(lost).rejects.toMatchObject({ code: 'outcome-unknown' });
    disturb.letAppendsThrough();
    await patiently(room, 'the server to carry it out', seen(room, 2));
    await append(proposals(3), 1n);
    await room.reopen();
    expect(await append(events, 'no-stream')).toMatchObject({ revision: 1n });
    expect(await room.log()).toHaveLength(5);
  });

  it('an append that nobody answers settles in time, and may be sent again', async () => {
    const events = proposals(2);
    disturb.swallowAppends(100);
    const began = performance.now();
    const call = room.store.append(room.stream(), events, { expected: 'no-stream', timeoutMs: 300 });
    await expect(call).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(performance.now() - began).toBeLessThan(2_000);
    disturb.letAppendsThrough();
    expect(await append(events, 'no-stream')).toMatchObject({ revision: 1n });
    expect(idsOf(await room.log())).toEqual(idsOf(events));
  });

  it('a subscription that breaks again and again yields the log, in order and without repeating', async () => {
    const random = seededRandom(announcedSeed('drops'));
    const drops = attempts('DROPS', 200);
    const eventCount = 5 * drops;
    const writing = writeSlowly(room, eventCount, random);
    const following = followThroughDrops(room.store, {
      ...mine(room),
      eventCount,
      drops,
      random,
      drop: disturb.dropSubscriptions,
    });
    const [, seen] = await Promise.all([writing, patiently(room, `${eventCount} events`, following)]);
    expect(seen.ids).toEqual(idsOf(await room.log()));
    expect(seen.dropped).toBe(drops);
    // Two drops may meet the same connection.
    expect(seen.reconnected).toBeGreaterThan(drops / 4);
  });

  it('a subscription that was forgotten notices, and goes on', async () => {
    const caller = new AbortController();
    const kinds = new Set<string>();
    let seenEvents = 0;
    const reading = async () => {
      for await (const item of room.store.subscribe({ ...mine(room), signal: caller.signal })) {
        kinds.add(item.kind);
        if (item.kind === 'event' && ++seenEvents === 5) caller.abort();
        if (item.kind !== 'caught-up' || seenEvents > 0) continue;
        disturb.silenceSubscriptions();
        void append(proposals(5), 'no-stream');
      }
    };
    await patiently(room, 'five events', reading());
    expect(kinds).toContain('reconnecting');
  });

  it('a server that restarts is waited for: by appends, reads and subscriptions', async () => {
    const caller = new AbortController();
    const ids: string[] = [];
    const reading = async () => {
      for await (const item of room.store.subscribe({ ...mine(room), signal: caller.signal }))
        if (item.kind === 'event' && ids.push(item.event.id) === 40) caller.abort();
    };
    const following = patiently(room, '40 events', reading());
    following.catch(() => caller.abort());
    await append(proposals(10), 'no-stream');
    const restarting = disturb.restart();
    await append(proposals(10), 9n);
    await restarting;
    const again = disturb.restart();
    expect(await room.log()).toHaveLength(20);
    await again;
    await append(proposals(20), 19n);
    await following;
    expect(ids).toEqual(idsOf(await room.log()));
  });
};

const mine = (room: Room) => ({ streamPrefixes: [`${room.category}-`] });

const seen = async (room: Room, count: number): Promise<void> => {
  while ((await room.log()).length < count) await delay(5);
};

const writeSlowly = async ({ store, stream }: Room, count: number, random: () => number): Promise<void> => {
  for (let n = 0; n < count; n += 5) {
    const expected = n === 0 ? 'no-stream' : BigInt(n - 1);
    await store.append(stream(), proposals(5), { expected });
    if (random() < 0.2) await delay(2);
  }
};
