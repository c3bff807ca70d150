import { inRankOrder, rankOf, type Goal, type GoalStatus, type RankList } from '@throughline/domain';
import type { Relation } from '../kinds.ts';
import type { ScopeField } from '../scope.ts';
import type { View } from '../view.ts';

export const goalScopes = {
  horizon: ({ horizonId }) => horizonId,
  team: ({ teamId }) => teamId,
  parent: ({ parentId }) => parentId,
} satisfies Record<string, ScopeField<Goal>>;

/** For each version of an order: how often it was searched, then a table of its ranks. */
const lookedUp = new WeakMap<RankList, number | ReadonlyMap<string, number>>();
const searchesAtMost = 8;

/** Whoever asks for one or two ranks has the list searched; whoever asks for all of them gets a table. */
const rankIn = (ranks: RankList, goalId: string): number | null => {
  const known = lookedUp.get(ranks) ?? 0;
  if (typeof known !== 'number') return known.get(goalId) ?? null;
  if (known < searchesAtMost) {
    lookedUp.set(ranks, known + 1);
    return rankOf(ranks, goalId);
  }
  const table = new Map(inRankOrder(ranks).map((id, index) => [id, index + 1]));
  lookedUp.set(ranks, table);
  return table.get(goalId) ?? null;
};

/** The place of a goal in the priority order of its horizon, 1-based; null when it has none. */
export const rankOfGoal = (view: View, { id, horizonId }: Goal): number | null => {
  const horizon = horizonId === null ? undefined : view.get('horizon', horizonId);
  return horizon ? rankIn(horizon.ranks, id) : null;
};

export const goalRelations: Record<string, Relation> = {
  rank: {
    label: 'Rank',
    shape: 'number',
    of: (view, id) => {
      const goal = view.get('goal', id);
      return goal ? rankOfGoal(view, goal) : null;
    },
    leadsTo: (goal) => (goal as Goal).horizonId,
    movedBy: ['GoalPrioritised', 'GoalUnranked'],
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
