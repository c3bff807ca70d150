/** Keys of goals in the order of their ranks; a rank that nothing shown here holds is kept free as `#` and its number. */
export type Order = readonly string[];

/** Moves that are not saved yet. */
export type RankDraft = {
  /** The order they began with. */
  readonly base: Order;
  readonly order: Order;
  /** What somebody moved; everything else only made room. */
  readonly moved: readonly string[];
};

type Ranked = { readonly key: string; readonly rank: number | null };

export const orderOf = (goals: readonly Ranked[]): Order => {
  const byRank = new Map(goals.flatMap(({ key, rank }) => (rank === null ? [] : [[rank, key]])));
  const last = Math.max(0, ...byRank.keys());
  return Array.from({ length: last }, (_, index) => byRank.get(index + 1) ?? `#${index + 1}`);
};

export const isSameOrder = (a: Order, b: Order): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

const without = (order: Order, keys: readonly string[]): Order => order.filter((key) => !keys.includes(key));

/** Puts a goal right behind another one, or first. */
export const putAfter = (order: Order, key: string, after: string | undefined): Order => {
  const rest = without(order, [key]);
  return rest.toSpliced(after === undefined ? 0 : rest.indexOf(after) + 1, 0, key);
};

/** Has everything but `moved` kept its order, so that those moves alone explain the new one? */
const explains = ({ base, order }: Pick<RankDraft, 'base' | 'order'>, moved: readonly string[]) =>
  isSameOrder(without(base, moved), without(order, moved));

/** One more move. What is back where it was is no longer moved. */
export const withMove = (draft: RankDraft, key: string, after: string | undefined): RankDraft => {
  const next = { base: draft.base, order: putAfter(draft.order, key, after) };
  let moved = [...without(draft.moved, [key]), key];
  for (const one of moved) if (explains(next, without(moved, [one]))) moved = [...without(moved, [one])];
  return { ...next, moved };
};

/** The same moves upon another order: each goal goes behind the one it was put behind, or the nearest above that is still there. */
export const onto = (current: Order, { order, moved }: RankDraft): Order => {
  const kept = order.filter((key) => moved.includes(key));
  let shown = without(current, kept);
  for (const key of kept) {
    const above = order.slice(0, order.indexOf(key)).findLast((other) => shown.includes(other));
    shown = putAfter(shown, key, above);
  }
  return shown;
};

export type Move = { readonly key: string; readonly fromRank: number | null; readonly toRank: number };

const rankIn = (order: Order, key: string) => (order.includes(key) ? order.indexOf(key) + 1 : null);

/** The moves as commands, from the top down: each is told the rank it finds after those before it. */
export const movesFrom = (
  base: Order,
  { order, moved }: Pick<RankDraft, 'order' | 'moved'>,
): readonly Move[] => {
  let current = base;
  return order
    .filter((key) => moved.includes(key))
    .map((key) => {
      const above = order.slice(0, order.indexOf(key)).findLast((other) => current.includes(other));
      const fromRank = rankIn(current, key);
      current = putAfter(current, key, above);
      return { key, fromRank, toRank: rankIn(current, key)! };
    });
};

/** The moves that lead back, the last one first; what had no rank is to have none again. */
export const movesBack = (
  moves: readonly Move[],
): readonly { key: string; fromRank: number; toRank: number | null }[] =>
  moves.toReversed().map(({ key, fromRank, toRank }) => ({ key, fromRank: toRank, toRank: fromRank }));

/** Would the server refuse these moves, since the order is another one by now? */
export const isOvertaken = (draft: RankDraft, current: Order): boolean =>
  !isSameOrder(draft.base, current) &&
  movesFrom(draft.base, draft).some(({ key, fromRank }) => {
    const now = movesFrom(current, { order: onto(current, draft), moved: draft.moved });
    return now.find((move) => move.key === key)?.fromRank !== fromRank;
  });

export const rebased = (draft: RankDraft, current: Order): RankDraft => {
  const next = { base: current, order: onto(current, draft) };
  return { ...next, moved: draft.moved.filter((key) => !explains(next, without(draft.moved, [key]))) };
};
