import type { StateElsewhere } from '../decider.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Goal } from './goal-state.ts';
import { rankOf, type RankList } from './rank-list.ts';

type Beside = {
  readonly goalId: string;
  readonly afterId?: string | undefined;
  readonly beforeId?: string | undefined;
};

/** A goal is ranked in the horizon it is in. */
export const horizonOfGoal = (
  { goalId }: { readonly goalId: string },
  stateOf: StateElsewhere,
): string | Refusal => {
  const goal = stateOf('goal', goalId) as Goal | undefined;
  if (!goal) return refuse('unknown-reference', { category: 'goal', id: goalId }, 'goalId');
  return goal.plan.horizonId ?? refuse('goal-in-no-horizon', { goalId }, 'goalId');
};

/** The rank that "right after" or "right before" another goal means, which depends on where the goal comes from. */
export const rankBeside = (ranks: RankList, { goalId, afterId, beforeId }: Beside): number | Refusal => {
  const other = afterId ?? beforeId!;
  const there = rankOf(ranks, other);
  if (there === null)
    return refuse('goal-not-ranked', { goalId: other }, afterId === undefined ? 'beforeId' : 'afterId');
  if (other === goalId) return there;
  const current = rankOf(ranks, goalId);
  const comesFromAbove = current !== null && current < there;
  if (afterId !== undefined) return comesFromAbove ? there : there + 1;
  return comesFromAbove ? there - 1 : there;
};
