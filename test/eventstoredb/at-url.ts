import type { EventStore } from '@throughline/event-store';
import { openEventStoreDb, readAddress } from '@throughline/event-store-eventstoredb';
import { randomUUID } from 'node:crypto';

/** `EVENTSTORE_URL`: a real server to try things on (npm run test:eventstoredb). */
export const eventStoreUrl = process.env['EVENTSTORE_URL'] || undefined;

/** Every opening is an installation of its own, in streams that nobody else has: no run meets another. */
export const openFreshly = (url: string): Promise<EventStore> => openUnder(url, newPrefix());

export const newPrefix = (): string => `test_${randomUUID().slice(0, 8)}.`;

export const openUnder = (url: string, streamPrefix: string): Promise<EventStore> =>
  openEventStoreDb({ ...readAddress(url), streamPrefix });
