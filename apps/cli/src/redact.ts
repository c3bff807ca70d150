import {
  NothingToRedact,
  Planner,
  planRedaction,
  type PlannedRedaction,
  type Unwanted,
} from '@throughline/application';
import { isRefusal, sentenceOf } from '@throughline/domain';
import type { EventStore } from '@throughline/event-store';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { administrator } from '@throughline/read-model';
import { randomUUID } from 'node:crypto';

export type RedactionOptions = {
  /** Why, for the record that stays. */
  readonly because: string;
  /** Also wherever exactly the same was written. */
  readonly everywhere?: boolean;
  /** Find all that would go, and leave it. */
  readonly dryRun?: boolean;
};

/**
 * Takes texts out of the log of a data folder, for good, and records that in the same transaction. Rejects with
 * NothingToRedact or an EventStoreError; `in-use` means that it is done but for the bytes, which go at the next start.
 */
export const redact = async (
  folder: string,
  unwanted: readonly Unwanted[],
  { because, everywhere = false, dryRun = false }: RedactionOptions,
): Promise<PlannedRedaction> => {
  const store = await openSqliteStore({ folder });
  try {
    const plan = await planRedaction(() => store.readAll(), unwanted, { everywhere });
    refuseRepeating(plan, because);
    if (dryRun) return plan;
    // The record and the deed are one append, told like everything else.
    store.append = (stream, events, { expected }) => store.redact(plan.events, { stream, events, expected });
    await recordRedaction(store, plan, because);
    return plan;
  } finally {
    await store.close();
  }
};

/** Writes into the log what went from it, why, and when: once for each id. */
export const recordRedaction = async (
  store: EventStore,
  { record }: PlannedRedaction,
  because: string,
  redactionId: string = randomUUID(),
): Promise<void> => {
  const planner = await Planner.open({ store });
  const told = await planner.tell({ type: 'RedactText', data: { redactionId, events: record } } as never, {
    who: administrator('owner', 'cli'),
    commandId: randomUUID(),
    because: [{ note: because }],
  });
  if (isRefusal(told)) throw new Error(`the redaction was refused: ${sentenceOf(told)}`);
};

/** The reason stays in the log for ever. */
export const refuseRepeating = ({ words }: PlannedRedaction, because: string): void => {
  if (words.values().some((word) => because.includes(word)))
    throw new NothingToRedact(
      'The reason repeats what is to go, and it stays in the log. Word it otherwise.',
    );
};
