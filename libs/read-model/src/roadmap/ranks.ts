import { emptyRanks, inRankOrder, rankOf, type Goal, type RankList } from '@throughline/domain';
import type { View } from '../view.ts';

type Table = ReadonlyMap<string, number>;

/** Tables of the ranks of some versions of some orders, the ones that were asked for last; some 50 KB each. */
const tables = new Map<RankList, Table>();
const tablesAtMost = 64;

const tableOf = (ranks: RankList): Table => {
  const known = tables.get(ranks);
  if (known) return known;
  const table = new Map(inRankOrder(ranks).map((id, index) => [id, index + 1]));
  tables.set(ranks, table);
  if (tables.size > tablesAtMost) tables.delete(tables.keys().next().value!);
  return table;
};

/** How often a version of an order was searched. */
const searches = new WeakMap<RankList, number>();
const searchesAtMost = 8;

/** Whoever asks for one or two ranks has the list searched; whoever asks for more gets a table. */
const rankIn = (ranks: RankList, goalId: string): number | null => {
  const searched = searches.get(ranks) ?? 0;
  if (searched >= searchesAtMost) return tableOf(ranks).get(goalId) ?? null;
  searches.set(ranks, searched + 1);
  return rankOf(ranks, goalId);
};

/** The place of a goal in the priority order of its horizon, 1-based; null when it has none. */
export const rankOfGoal = (view: View, { id, plan: { horizonId } }: Goal): number | null => {
  const horizon = horizonId === null ? undefined : view.get('horizon', horizonId);
  return horizon ? rankIn(horizon.ranks, id) : null;
};

/** The same for one goal after another, looking at each horizon once. */
export const rankReader = (view: View): ((goal: Goal) => number | null) => {
  const tables = new Map<string, Table>();
  const tableIn = (horizonId: string): Table => {
    const table = tableOf(view.get('horizon', horizonId)?.ranks ?? emptyRanks);
    tables.set(horizonId, table);
    return table;
  };
  return ({ id, plan: { horizonId } }) =>
    horizonId === null ? null : ((tables.get(horizonId) ?? tableIn(horizonId)).get(id) ?? null);
};
