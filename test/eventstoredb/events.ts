import { goalEvent } from '@throughline/event-store/testing';
import type { EventStore, NewEvent, RecordedEvent } from '@throughline/event-store';

export const goals = (count: number, padding = 0): NewEvent[] =>
  Array.from({ length: count }, (_, n) => goalEvent({ n, why: 'x'.repeat(padding) }));

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

export const log = (store: EventStore): Promise<RecordedEvent[]> => Array.fromAsync(store.readAll());
