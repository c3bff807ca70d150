import { planRedaction, type PlannedRedaction, type Unwanted } from '@throughline/application';
import type { EventStore, RecordedEvent } from '@throughline/event-store';
import { hash } from 'node:crypto';
import { recordRedaction, refuseRepeating } from './redact.ts';

export type RedactionWish = {
  readonly unwanted: readonly Unwanted[];
  readonly because: string;
  readonly everywhere?: boolean;
};

/** What a copy is made from and into, and what is left to do when all is copied. */
export type Way = {
  readonly from: Pick<EventStore, 'readAll' | 'head'>;
  readonly to: Pick<EventStore, 'readAll' | 'append' | 'capabilities'>;
  /** How many events the copy has more than its source. */
  readonly more: number;
  readonly plan?: PlannedRedaction;
  finish(): Promise<void>;
};

export const plainWay = (from: EventStore, to: EventStore): Way => ({
  from,
  to,
  more: 0,
  finish: async () => undefined,
});

/**
 * A store that never changes what it holds is redacted while it is copied: the texts do not arrive, the hashes do, and the
 * record of it is the last event of the copy. The same wish makes the same of it again, so that a copy can be resumed.
 */
export const redactingWay = async (
  from: EventStore,
  to: EventStore,
  { unwanted, because, everywhere = false }: RedactionWish,
): Promise<Way> => {
  const plan = await planRedaction(() => from.readAll(), unwanted, { everywhere });
  refuseRepeating(plan, because);
  const redactionId = hash('sha256', JSON.stringify(plan.record), 'hex').slice(0, 32);
  const changed = new Map(plan.events.map((event) => [event.id, event]));
  const arriving = async function* (): AsyncGenerator<RecordedEvent> {
    for await (const event of from.readAll()) yield changed.get(event.id) ?? event;
  };
  const withoutRecord = async function* (): AsyncGenerator<RecordedEvent> {
    for await (const event of to.readAll()) if (event.stream !== `redaction-${redactionId}`) yield event;
  };
  return {
    from: { readAll: arriving, head: () => from.head() },
    to: { readAll: withoutRecord, append: to.append.bind(to), capabilities: to.capabilities },
    more: 1,
    plan,
    finish: () => recordRedaction(to, plan, because, redactionId),
  };
};

/** A line for each event: its position or id, then the fields by commas. Blank lines and those behind `#` say nothing. */
export const readWishes = (text: string): readonly Unwanted[] | { readonly line: number } => {
  const wishes: Unwanted[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, event, fields] = /^\s*(\d+|[0-9a-f-]{36})\s+(\S+)\s*$/.exec(line) ?? [];
    if (event === undefined || fields === undefined) return { line: index + 1 };
    wishes.push({ event, fields: fields.split(',') });
  }
  return wishes.length === 0 ? { line: 1 } : wishes;
};
