import { earlierAttempt, type Planner } from '@throughline/application';
import type { Goal } from '@throughline/domain';
import type { LookUp } from '@throughline/interchange';
import type { Metadata, View } from '@throughline/read-model';

/** A change-set of which only the first streams are in the log, and what was known before it. */
export type CutOff = { readonly commandId: string; readonly before: LookUp };

const asOf = (view: View): LookUp => ({
  known: (category, id) => {
    const state = view.get(category as 'goal', id);
    if (state === undefined) return 'no';
    return view.model.decider(category).isMentionOnly?.(state) ? 'mentioned' : 'yes';
  },
  horizonOf: (goalId) => (view.get('goal', goalId) as Goal | undefined)?.plan.horizonId,
});

/**
 * What is told at once becomes one transaction, up to some thousand events: a process killed between two of those leaves
 * a change-set in half. It is the last of the log, and told again as it was told first it is completed.
 */
export const cutOffAtTheEnd = async ({ model, store }: Planner): Promise<CutOff | undefined> => {
  const last = model.timeline.length;
  if (last === 0) return undefined;
  const { stream, revision } = model.addressOf(last);
  for await (const event of store.readStream(stream, { from: revision, maxCount: 1 })) {
    const { commandId } = event.metadata as unknown as Metadata;
    const earlier = await earlierAttempt(store, model, commandId);
    if (earlier && !earlier.complete) return { commandId, before: asOf(model.at(earlier.places[0]! - 1)) };
  }
  return undefined;
};
