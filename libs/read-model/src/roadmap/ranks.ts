import { emptyRanks, inRankOrder, rankOf, type Goal, type RankList } from '@throughline/domain';
import type { View } from '../view.ts';

type Table = ReadonlyMap<string, number>;

/** For each version of an order: how often it was searched, then a table of its ranks. */
const lookedUp = new WeakMap<RankList, number | Table>();
const searchesAtMost = 8;

const tableOf = (ranks: RankList): Table => {
  const known = lookedUp.get(ranks);
  if (typeof known === 'object') return known;
  const table = new Map(inRankOrder(ranks).map((id, index) => [id, index + 1]));
  lookedUp.set(ranks, table);
  return table;
};

/** Whoever asks for one or two ranks has the list searched; whoever asks for more gets a table. */
const rankIn = (ranks: RankList, goalId: string): number | null => {
  const known = lookedUp.get(ranks) ?? 0;
  if (typeof known === 'object' || known >= searchesAtMost) return tableOf(ranks).get(goalId) ?? null;
  lookedUp.set(ranks, known + 1);
  return rankOf(ranks, goalId);
};

/** The place of a goal in the priority order of its horizon, 1-based; null when it has none. */
export const rankOfGoal = (view: View, { id, horizonId }: Goal): number | null => {
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
  return ({ id, horizonId }) =>
    horizonId === null ? null : ((tables.get(horizonId) ?? tableIn(horizonId)).get(id) ?? null);
};
