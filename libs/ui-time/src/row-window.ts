/** Where each row begins, and where the last one ends: one more entry than there are rows. */
export const offsetsOf = (heights: readonly number[]): readonly number[] => {
  const offsets = [0];
  for (const height of heights) offsets.push(offsets.at(-1)! + height);
  return offsets;
};

/** The first row that ends below `y`. */
const rowAt = (offsets: readonly number[], y: number): number => {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle + 1]! > y) high = middle;
    else low = middle + 1;
  }
  return low;
};

export type Stretch = {
  /** The first row to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Empty space that stands for the rows above and below. */
  readonly above: number;
  readonly below: number;
};

/** The rows that can be seen between two heights of a list, and the space the others take. */
export const stretchBetween = (offsets: readonly number[], top: number, bottom: number): Stretch => {
  const count = offsets.length - 1;
  const end = offsets.at(-1)!;
  if (count === 0) return { from: 0, to: 0, above: 0, below: 0 };
  const from = rowAt(offsets, Math.max(0, top));
  const to = Math.min(count, rowAt(offsets, Math.min(end, Math.max(0, bottom))) + 1);
  return { from, to, above: offsets[from]!, below: end - offsets[to]! };
};
