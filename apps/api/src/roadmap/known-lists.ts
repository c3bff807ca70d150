import {
  goalsIn,
  type GoalFilter,
  type RankedGoal,
  type ReadModel,
  type View,
} from '@throughline/read-model';

/** Lists of one model that are kept; of some thousand goals each, that is a few MB. */
const kept = 8;

const lists = new WeakMap<ReadModel, Map<string, readonly RankedGoal[]>>();

/**
 * Goals in the order of their ranks. A moment's list does not change: whoever turns a page, or looks at the plan that
 * his colleagues look at, gets the list that was put in order for the one before him. The least recently used is let go.
 */
export const goalList = (view: View, filter: GoalFilter): readonly RankedGoal[] => {
  const known = lists.get(view.model) ?? new Map<string, readonly RankedGoal[]>();
  lists.set(view.model, known);
  const key = `${view.place} ${JSON.stringify(filter)}`;
  const list = known.get(key) ?? goalsIn(view, filter);
  known.delete(key);
  known.set(key, list);
  if (known.size > kept) known.delete(known.keys().next().value!);
  return list;
};
