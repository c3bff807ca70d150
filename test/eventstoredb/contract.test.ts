import { describeEventStore } from '@throughline/event-store/contract';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { eventStoreUrl, newPrefix, openUnder } from './at-url.ts';
import { hurry } from './hurry.ts';

const onTheDouble = () => {
  let double: EventStoreDbDouble;
  beforeAll(async () => {
    double = await EventStoreDbDouble.start();
  });
  afterAll(() => double.stop());
  const open = () => openEventStoreDb(double.address, hurry);
  describeEventStore('EventStoreDB (its double)', open, {
    reopen: async (store) => {
      await store.close();
      return open();
    },
    disturb: {
      loseNextAnswer: () => double.faults.next('append', 'lost-acknowledgement'),
      swallowAppends: (count) =>
        double.faults.next('append', ...Array.from({ length: count }, () => 'no-answer' as const)),
      letAppendsThrough: () => double.faults.forget(),
      dropSubscriptions: () => double.dropSubscriptions(),
      silenceSubscriptions: () => double.silenceSubscriptions(),
      restart: async () => {
        double.stop();
        await delay(200);
        await double.start();
      },
    },
  });
};

/** A server that is not ours is not disturbed. */
const onTheServerAt = (url: string) => {
  const prefix = newPrefix();
  const open = () => openUnder(url, prefix);
  describeEventStore('EventStoreDB (EVENTSTORE_URL)', open, {
    patienceMs: 30_000,
    reopen: async (store) => {
      await store.close();
      return open();
    },
  });
};

if (eventStoreUrl === undefined) onTheDouble();
else onTheServerAt(eventStoreUrl);
