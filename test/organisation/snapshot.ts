import { deciders } from '@throughline/domain';
import type { Category, View } from '@throughline/read-model';

const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

/** Every state of every kind in a view, as text: two views are equal when their snapshots are. */
export const snapshot = (view: View): string =>
  JSON.stringify(
    deciders.map(({ category }) => [category, view.all(category as Category)]),
    plain,
  );
