import { refuse, rankOf, type Refusal } from '@throughline/domain';
import type { View } from '@throughline/read-model';
import type { GoalRankInput } from '../generated/inputs.ts';
import { clientError, notFound } from '../server/errors.ts';

type Place = { readonly horizonId: string; readonly toRank: number };
type Order = Parameters<typeof rankOf>[0];

/** The rank that "right after" or "right before" another goal means, which depends on where the goal comes from. */
const rankBeside = (order: Order, goalId: string, input: GoalRankInput): number | Refusal => {
  const after = input.afterId ?? undefined;
  const other = after ?? input.beforeId!;
  const there = rankOf(order, other);
  if (there === null)
    return refuse(
      'unknown-reference',
      { category: 'ranked goal', id: other },
      after ? 'afterId' : 'beforeId',
    );
  const current = rankOf(order, goalId);
  const comesFromAbove = current !== null && current < there;
  if (after) return comesFromAbove ? there : there + 1;
  return comesFromAbove ? there - 1 : there;
};

/** Where a goal is to go, in the order of its own horizon. */
export const rankPlace = (view: View, input: GoalRankInput): Place | Refusal => {
  const given = [input.afterId, input.beforeId, input.toRank].filter(
    (place) => place !== null && place !== undefined,
  );
  if (given.length !== 1)
    throw clientError(
      'BAD_USER_INPUT',
      'Say where the goal goes in exactly one way.',
      'Give afterId, beforeId or toRank.',
    );
  const goal = view.get('goal', input.goalId);
  if (!goal) throw notFound('goal', input.goalId);
  const horizon = goal.horizonId === null ? undefined : view.get('horizon', goal.horizonId);
  if (!horizon) return refuse('unknown-reference', { category: 'horizon', id: `of ${goal.id}` }, 'goalId');
  const toRank = input.toRank ?? rankBeside(horizon.ranks, goal.id, input);
  return typeof toRank === 'number' ? { horizonId: horizon.id, toRank } : toRank;
};
