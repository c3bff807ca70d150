import type { Goal, GoalStatus } from '@throughline/domain';
import type { Relation } from '../kinds.ts';
import type { ScopeField } from '../scope.ts';
import type { View } from '../view.ts';
import { rankOfGoal, rankReader } from './ranks.ts';

export const goalScopes = {
  horizon: ({ plan }) => plan.horizonId,
  team: ({ plan }) => plan.teamId,
  parent: ({ plan }) => plan.parentId,
} satisfies Record<string, ScopeField<Goal>>;

export const goalRelations: Record<string, Relation> = {
  rank: {
    label: 'Rank',
    shape: 'number',
    of: (view, goal) => rankOfGoal(view, goal as Goal),
    among: (view) => rankReader(view) as (goal: unknown) => number | null,
    leadsTo: (goal) => (goal as Goal).plan.horizonId,
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

/** A rank beyond all others, and small enough that a key stays a whole number. */
const afterAll = 1_000_000_000;

/** By rank, those without one last, else as they come. Sorting numbers takes half the time of sorting rows. */
const inOrder = (rows: readonly RankedGoal[]): RankedGoal[] => {
  const { length } = rows;
  const keys = new Float64Array(length);
  rows.forEach(({ rank }, index) => (keys[index] = (rank ?? afterAll) * length + index));
  keys.sort();
  return rows.map((_, place) => rows[keys[place]! % length]!);
};

/** Goals in the order of their horizon's ranks; unranked ones after them, oldest first. */
export const goalsIn = (view: View, filter: GoalFilter = {}): RankedGoal[] => {
  const { teamId, parentId, status, contactId } = filter;
  const wanted = (goal: Goal) =>
    (status ? status.includes(goal.status) : onPlan(goal)) &&
    (!teamId || goal.plan.teamId === teamId) &&
    (!parentId || goal.plan.parentId === parentId) &&
    (!contactId || goal.plan.contacts.includes(contactId));
  const rankOf = rankReader(view);
  const rows: RankedGoal[] = [];
  for (const goal of candidates(view, filter)) if (wanted(goal)) rows.push({ goal, rank: rankOf(goal) });
  return inOrder(rows);
};
