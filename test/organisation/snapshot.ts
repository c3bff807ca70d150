import { deciders, inRankOrder, type RankList } from '@throughline/domain';
import type { Category, View } from '@throughline/read-model';

const plain = (key: string, value: unknown) => {
  if (key === 'ranks') return inRankOrder(value as RankList);
  return value instanceof Map ? [...value] : value;
};

/** Every state of every kind in a view, as text: two views are equal when their snapshots are. */
export const snapshot = (view: View): string =>
  JSON.stringify(
    deciders.map(({ category }) => [category, view.all(category as Category)]),
    plain,
  );
