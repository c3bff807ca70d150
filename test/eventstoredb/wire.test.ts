import type { EventStore } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CuttableWire } from '../eventstoredb-double/cuttable-wire.ts';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { goals, idsOf, log } from './events.ts';
import { hurry } from './hurry.ts';

describe('the wire to the server', () => {
  let double: EventStoreDbDouble;
  let wire: CuttableWire;
  let store: EventStore;

  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
    wire = await CuttableWire.before(double.port);
    store = await openEventStoreDb(`esdb://127.0.0.1:${wire.port}?tls=false`, { ...hurry, attempt: 300 });
  });
  afterEach(async () => {
    await store.close();
    wire.remove();
    double.stop();
  });

  const follow = async (count: number, each?: (seen: number) => void) => {
    const ids: string[] = [];
    const kinds: string[] = [];
    for await (const item of store.subscribe({ signal: new AbortController().signal })) {
      kinds.push(item.kind);
      if (item.kind !== 'event') continue;
      ids.push(item.event.id);
      each?.(ids.length);
      if (ids.length === count) break;
    }
    return { ids, kinds };
  };

  it('is cut while everybody talks: each append is there once, and followed once', async () => {
    const following = follow(200);
    let acknowledged = 0;
    const writer = async (id: number) => {
      const ids: string[] = [];
      for (let n = 0; n < 20; n++) {
        const [event] = goals(1);
        await store.append(`goal-${id}`, [event!], { expected: n === 0 ? 'no-stream' : BigInt(n - 1) });
        ids.push(event!.id);
        if (++acknowledged % 20 === 0) wire.cut();
      }
      return ids;
    };
    const written = await Promise.all(Array.from({ length: 10 }, (_, id) => writer(id)));
    const { ids } = await following;
    const all = idsOf(await log(store));
    expect(all.toSorted()).toEqual(written.flat().toSorted());
    expect(ids).toEqual(all);
  });

  it('goes dead: calls end in time, and what was sent meanwhile arrives once', async () => {
    await store.append('goal-1', goals(1), { expected: 'no-stream' });
    wire.goDead();
    const events = goals(2);
    const lost = store.append('goal-1', events, { expected: 0n, timeoutMs: 400 });
    await expect(lost).rejects.toMatchObject({ code: 'outcome-unknown' });
    const began = performance.now();
    expect(await store.health()).toMatchObject({ ok: false });
    expect(performance.now() - began).toBeLessThan(1_500);
    wire.revive();
    expect(await store.append('goal-1', events, { expected: 0n })).toMatchObject({ revision: 2n });
    expect(await log(store)).toHaveLength(3);
    expect(await store.health()).toEqual({ ok: true });
  });

  it('goes dead under a subscription: it notices, and goes on where it was', async () => {
    const following = follow(6, (seen) => seen === 3 && wire.goDead());
    await store.append('goal-1', goals(3), { expected: 'no-stream' });
    await delay(50);
    double.log.append('throughline.goal-2', -1n, raw(3));
    await delay(400);
    wire.revive();
    const { ids, kinds } = await following;
    expect(ids).toEqual(idsOf(await log(store)));
    expect(kinds).toContain('reconnecting');
  });

  it('leads to somebody who accepts and is silent: nothing was sent, and that is said', async () => {
    wire.goDead();
    const stranger = await openEventStoreDb(`esdb://127.0.0.1:${wire.port}?tls=false`, {
      ...hurry,
      attempt: 300,
    });
    const call = stranger.append('goal-1', goals(1), { expected: 'no-stream', timeoutMs: 500 });
    await expect(call).rejects.toMatchObject({ code: expect.stringMatching(/unavailable|outcome-unknown/) });
    expect(double.log.has('throughline.goal-1')).toBe(false);
    await stranger.close();
  });
});

const raw = (count: number) =>
  goals(count).map(({ id, type, data, metadata }) => ({
    id,
    type,
    isJson: true,
    data: Buffer.from(JSON.stringify(data)),
    metadata: Buffer.from(JSON.stringify(metadata)),
  }));
