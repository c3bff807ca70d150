import { inRankOrder, type Goal, type GoalStatus, type RankList } from '@throughline/domain';
import type { Relation } from '../kinds.ts';
import type { ScopeKeys } from '../scope.ts';
import type { View } from '../view.ts';

export const goalScopes = {
  horizon: ({ horizonId }) => [horizonId],
  team: ({ teamId }) => [teamId],
  parent: ({ parentId }) => [parentId],
} satisfies Record<string, ScopeKeys<Goal>>;

const rankMaps = new WeakMap<RankList, ReadonlyMap<string, number>>();

/** Rank by goal, computed once for each version of the order. */
const ranksIn = (ranks: RankList): ReadonlyMap<string, number> => {
  const known = rankMaps.get(ranks);
  if (known) return known;
  const map = new Map(inRankOrder(ranks).map((id, index) => [id, index + 1]));
  rankMaps.set(ranks, map);
  return map;
};

/** The place of a goal in the priority order of its horizon, 1-based; null when it has none. */
export const rankOfGoal = (view: View, { id, horizonId }: Goal): number | null => {
  const horizon = horizonId === null ? undefined : view.get('horizon', horizonId);
  return (horizon && ranksIn(horizon.ranks).get(id)) ?? null;
};

export const goalRelations: Record<string, Relation> = {
  rank: {
    label: 'Rank',
    of: (view, id) => {
      const goal = view.get('goal', id);
      return goal ? rankOfGoal(view, goal) : null;
    },
  },
};

export type GoalFilter = {
  readonly horizonId?: string | null;
  readonly teamId?: string | null;
  readonly parentId?: string | null;
  readonly status?: readonly GoalStatus[];
  readonly contactId?: string | null;
};

export type RankedGoal = { readonly goal: Goal; readonly rank: number | null };

/** Withdrawn goals and mere mentions are not on the plan; ask for them by status. */
const onPlan = ({ status }: Goal) => status !== 'mentioned' && status !== 'withdrawn';

const candidates = (view: View, { horizonId, teamId, parentId }: GoalFilter): Goal[] => {
  if (horizonId) return view.within('goal', 'horizon', horizonId);
  if (teamId) return view.within('goal', 'team', teamId);
  if (parentId) return view.within('goal', 'parent', parentId);
  return view.all('goal');
};

/** Goals in the order of their horizon's ranks; unranked ones after them, oldest first. */
export const goalsIn = (view: View, filter: GoalFilter = {}): RankedGoal[] => {
  const { teamId, parentId, status, contactId } = filter;
  const wanted = (goal: Goal) =>
    (status ? status.includes(goal.status) : onPlan(goal)) &&
    (!teamId || goal.teamId === teamId) &&
    (!parentId || goal.parentId === parentId) &&
    (!contactId || goal.contacts.includes(contactId));
  const rows: RankedGoal[] = [];
  for (const goal of candidates(view, filter))
    if (wanted(goal)) rows.push({ goal, rank: rankOfGoal(view, goal) });
  return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
};
