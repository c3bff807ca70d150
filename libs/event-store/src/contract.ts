import { describe } from 'vitest';
import { appending } from './contract-appending.ts';
import { closing } from './contract-closing.ts';
import { disturbed, type Disturbances } from './contract-disturbed.ts';
import { erasing } from './contract-erasing.ts';
import { readingEverything, readingStreams } from './contract-reading.ts';
import { refusals } from './contract-refusals.ts';
import { roomFor, type ContractOptions } from './contract-room.ts';
import { subscribing } from './contract-subscribing.ts';
import type { EventStore } from './event-store.ts';

export { followThroughDrops } from './follow-through-drops.ts';
export type { ContractOptions, Disturbances };

/**
 * What every event store must do. An adapter's own test file is a call of this, with a way to open a store for each test:
 *
 *     describeEventStore('the memory store', async () => memoryStore());
 */
export const describeEventStore = (
  name: string,
  open: () => Promise<EventStore>,
  options: ContractOptions = {},
): void => {
  const patienceMs = options.patienceMs ?? 10_000;
  describe(`${name} is an event store`, { timeout: 3 * patienceMs }, () => {
    const room = roomFor(open, { ...options, patienceMs });
    describe('appending', () => appending(room));
    describe('reading a stream', () => readingStreams(room));
    describe('reading everything', () => readingEverything(room));
    describe('subscribing', () => subscribing(room));
    describe('refusing', () => refusals(room));
    describe('erasing', () => erasing(room));
    describe('closing', () => closing(room));
    if (options.disturb) describe('disturbed', () => disturbed(room, options.disturb!));
  });
};
