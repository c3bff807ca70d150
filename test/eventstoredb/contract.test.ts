import { describeEventStore } from '@throughline/event-store/contract';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { hurry } from './hurry.ts';

let double: EventStoreDbDouble;
beforeAll(async () => {
  double = await EventStoreDbDouble.start();
});
afterAll(() => double.stop());

const open = () => openEventStoreDb(double.address, hurry);

describeEventStore('EventStoreDB', open, {
  reopen: async (store) => {
    await store.close();
    return open();
  },
  disturb: {
    loseNextAnswer: () => double.faults.next('append', 'lost-acknowledgement'),
    swallowAppends: (count) => {
      double.faults.forget();
      double.faults.next('append', ...Array.from({ length: count }, () => 'no-answer' as const));
    },
    dropSubscriptions: () => double.dropSubscriptions(),
    silenceSubscriptions: () => double.silenceSubscriptions(),
    restart: async () => {
      double.stop();
      await delay(200);
      await double.start();
    },
  },
});
