import type { EventStore } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { ServerLog } from '../eventstoredb-double/server-log.ts';
import { goals, idsOf, log } from './events.ts';
import { hurry } from './hurry.ts';

describe('a cluster of three nodes', () => {
  let nodes: EventStoreDbDouble[];
  let store: EventStore;

  const lead = (leader: EventStoreDbDouble) => {
    for (const node of nodes) {
      node.role = node === leader ? 'leader' : 'follower';
      node.leader = leader;
    }
  };
  const hosts = () => nodes.map(({ host, port }) => `${host}:${port}`).join(',');
  const appendsAt = (node: EventStoreDbDouble) =>
    node.calls.filter((path) => path.endsWith('/Append')).length;

  beforeEach(async () => {
    const shared = new ServerLog();
    nodes = await Promise.all([1, 2, 3].map(() => EventStoreDbDouble.start({ log: shared })));
    for (const node of nodes) node.members = () => nodes;
    lead(nodes[0]!);
    store = await openEventStoreDb(`esdb://${hosts()}?tls=false`, hurry);
  });
  afterEach(async () => {
    await store.close();
    for (const node of nodes) node.stop();
  });

  it('is written through its leader, whoever is asked first', async () => {
    await store.append('goal-1', goals(1), { expected: 'no-stream' });
    expect(nodes.map(appendsAt)).toEqual([1, 0, 0]);
  });

  it('is followed to its new leader when a follower says who that is', async () => {
    await store.append('goal-1', goals(1), { expected: 'no-stream' });
    lead(nodes[1]!);
    await store.append('goal-1', goals(1), { expected: 0n });
    await store.append('goal-1', goals(1), { expected: 1n });
    expect(nodes.map(appendsAt)).toEqual([2, 2, 0]);
  });

  it('loses its leader under load: nothing acknowledged is lost, nothing is written twice, the order is one', async () => {
    const caller = new AbortController();
    const followed: string[] = [];
    const following = (async () => {
      for await (const item of store.subscribe({ signal: caller.signal }))
        if (item.kind === 'event' && followed.push(item.event.id) === 400) caller.abort();
    })();
    const writer = async (id: number) => {
      const ids: string[] = [];
      for (let n = 0; n < 20; n++) {
        const events = goals(2);
        const expected = n === 0 ? ('no-stream' as const) : BigInt(2 * n - 1);
        await store.append(`goal-${id}`, events, { expected });
        ids.push(...idsOf(events));
      }
      return ids;
    };
    const writing = Promise.all(Array.from({ length: 10 }, (_, id) => writer(id)));
    await delay(30);
    nodes[0]!.stop();
    for (const node of nodes) node.role = 'not-ready';
    await delay(100);
    lead(nodes[2]!);
    const acknowledged = (await writing).flat();
    await following;
    const all = idsOf(await log(store));
    expect(all.toSorted()).toEqual(acknowledged.toSorted());
    expect(followed).toEqual(all);
  });

  it('that nobody leads refuses within the time allowed, and has written nothing', async () => {
    for (const node of nodes) node.role = 'not-ready';
    const call = store.append('goal-1', goals(1), { expected: 'no-stream', timeoutMs: 300 });
    await expect(call).rejects.toMatchObject({ code: 'unavailable' });
    expect(await store.health()).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/unreachable since \d{4}-/),
    });
    lead(nodes[0]!);
    expect(await log(store)).toEqual([]);
    expect(await store.health()).toEqual({ ok: true });
  });
});

it('a follower that is the only address known leads to the leader', async () => {
  const leader = await EventStoreDbDouble.start();
  const follower = await EventStoreDbDouble.start({ log: leader.log });
  follower.role = 'follower';
  follower.leader = leader;
  const store = await openEventStoreDb(follower.address, hurry);
  await store.append('goal-1', goals(1), { expected: 'no-stream' });
  expect(await log(store)).toHaveLength(1);
  await store.close();
  for (const node of [leader, follower]) node.stop();
});
