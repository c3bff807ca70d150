import type { SubscriptionItem } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { goals, idsOf, log } from './events.ts';
import { hurry } from './hurry.ts';

/** Enough bytes that the buffers on the way run full, and with them the 32 places that the server keeps. */
const [appends, events, padding] = [20, 10, 50_000];

it.each<[version: string, told: SubscriptionItem['kind'] | undefined]>([
  ['22.10.5', 'reconnecting'],
  ['23.10.6', 'reconnecting'],
  ['24.10.4', undefined],
  ['25.1.0', 'fell-behind'],
])('a slow consumer gets everything, in order, from a server %s', async (version, told) => {
  const double = await EventStoreDbDouble.start({ version });
  const store = await openEventStoreDb(double.address, hurry);
  const caller = new AbortController();
  const ids: string[] = [];
  const kinds = new Map<string, number>();
  const write = async () => {
    await store.append('goal-1', goals(1), { expected: 'no-stream' });
    await delay(50);
    for (let n = 0; n < appends; n++)
      await store.append(`goal-${n + 2}`, goals(events, padding), { expected: 'no-stream' });
  };
  const written = write();
  for await (const item of store.subscribe({ signal: caller.signal })) {
    kinds.set(item.kind, (kinds.get(item.kind) ?? 0) + 1);
    if (item.kind === 'event') ids.push(item.event.id);
    // Stands still until everything was written behind its back.
    if (item.kind === 'event' && ids.length === 1) await written;
    // Some servers do not say that one has caught up: then it is found out, after the last event at the latest.
    if (ids.length === 1 + appends * events && kinds.has('caught-up')) caller.abort();
  }
  expect(ids).toEqual(idsOf(await log(store)));
  if (told) expect(kinds.get(told)).toBeGreaterThan(0);
  else expect([...kinds.keys()].sort()).toEqual(['caught-up', 'checkpoint', 'event']);
  await store.close();
  double.stop();
});

it('a server that does not say when one has caught up is asked', async () => {
  const double = await EventStoreDbDouble.start({ version: '22.10.5' });
  const store = await openEventStoreDb(double.address, hurry);
  await store.append('goal-1', goals(3), { expected: 'no-stream' });
  const kinds: string[] = [];
  for await (const item of store.subscribe({ signal: new AbortController().signal })) {
    kinds.push(item.kind);
    if (item.kind === 'caught-up') break;
  }
  expect(kinds).toEqual(['event', 'event', 'event', 'caught-up']);
  await store.close();
  double.stop();
});
