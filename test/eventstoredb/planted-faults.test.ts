import { followThroughDrops } from '@throughline/event-store/contract';
import { announcedSeed, seededRandom } from '@throughline/event-store/testing';
import type { EventStore, RecordedEvent, SubscriptionItem } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { goals, idsOf, log } from './events.ts';
import { hurry } from './hurry.ts';

type Items = AsyncIterable<SubscriptionItem>;

/** Resumes one event too late after each drop: as with a checkpoint that was noted before the event was dealt with. */
async function* losesOne(items: Items): AsyncGenerator<SubscriptionItem> {
  let skip = false;
  for await (const item of items) {
    if (item.kind === 'reconnecting') skip = true;
    if (item.kind === 'event' && skip) skip = false;
    else yield item;
  }
}

/** Resumes one event too early. */
async function* repeatsOne(items: Items): AsyncGenerator<SubscriptionItem> {
  let last: RecordedEvent | undefined;
  for await (const item of items) {
    if (item.kind === 'event') last = item.event;
    yield item;
    if (item.kind === 'reconnecting' && last) yield { kind: 'event', event: last };
  }
}

it.each([
  ['as it is', (items: Items) => items, true],
  ['that loses an event', losesOne, false],
  ['that repeats an event', repeatsOne, false],
])('drops tell a subscription %s', async (_, spoil, isSound) => {
  const double = await EventStoreDbDouble.start();
  const store = await openEventStoreDb(double.address, hurry);
  for (let n = 0; n < 4; n++) await store.append(`goal-${n}`, goals(100), { expected: 'no-stream' });
  const spoiled = Object.create(store, {
    subscribe: {
      value: (options: Parameters<EventStore['subscribe']>[0]) => spoil(store.subscribe(options)),
    },
  }) as EventStore;
  const random = seededRandom(announcedSeed('planted drops'));
  const { ids } = await followThroughDrops(spoiled, {
    streamPrefixes: [],
    eventCount: 300,
    drops: 60,
    random,
    drop: () => double.dropSubscriptions(),
  });
  const sound = idsOf(await log(store)).slice(0, 300);
  expect(JSON.stringify(ids) === JSON.stringify(sound)).toBe(isSound);
  await store.close();
  double.stop();
});
