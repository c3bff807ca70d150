/**
 * An immutable order of ids: an order that was written out, and the moves since. Every version of a horizon is kept, and
 * a horizon of a thousand goals is moved about thousands of times: a move costs some 150 bytes like this, a copy of the
 * parts of the list that it changes would cost a thousand. Ranks are 1-based.
 */
export type RankList = {
  readonly length: number;
  readonly written: readonly string[];
  /** Moves since it was written out. */
  readonly age: number;
  /** The order before the last move, when there was one since. */
  readonly before: RankList | null;
  /** The last move: what was taken from which rank to which one; 0 is outside the list. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
};

const writtenOut = (order: readonly string[]): RankList => ({
  length: order.length,
  written: order,
  age: 0,
  before: null,
  id: '',
  from: 0,
  to: 0,
});

export const emptyRanks: RankList = writtenOut([]);

/** Writing out the order costs as much memory as an eighth of its length in moves: by then it is time to. */
const isOld = ({ age, length }: RankList) => age > 32 && age > length >> 3;

/** The moves since the order was written out, oldest first. */
const movesOf = (ranks: RankList): RankList[] => {
  const moves: RankList[] = [];
  for (let list = ranks; list.before !== null; list = list.before) moves.push(list);
  return moves.reverse();
};

/** Where something at `rank` is once `move` is made. */
const rankAfter = (rank: number, id: string, move: RankList): number => {
  if (move.id === id) return move.to;
  if (rank === 0) return 0;
  const closedUp = move.from > 0 && move.from < rank ? rank - 1 : rank;
  return move.to > 0 && move.to <= closedUp ? closedUp + 1 : closedUp;
};

export const rankOf = (ranks: RankList, id: string): number | null => {
  const start = ranks.written.indexOf(id) + 1;
  return movesOf(ranks).reduce((rank, move) => rankAfter(rank, id, move), start) || null;
};

export const inRankOrder = (ranks: RankList): string[] => {
  const order = [...ranks.written];
  for (const { id, from, to } of movesOf(ranks)) {
    if (from > 0) order.splice(from - 1, 1);
    if (to > 0) order.splice(to - 1, 0, id);
  }
  return order;
};

/** Puts `id` at `rank` (clamped to the list), taking it away from where it was. */
export const placeAt = (ranks: RankList, id: string, rank: number): RankList => {
  const from = rankOf(ranks, id) ?? 0;
  const length = from > 0 ? ranks.length : ranks.length + 1;
  return moved(ranks, id, from, Math.min(Math.max(1, rank), length), length);
};

export const takeOut = (ranks: RankList, id: string): RankList => {
  const from = rankOf(ranks, id);
  return from === null ? ranks : moved(ranks, id, from, 0, ranks.length - 1);
};

const moved = (before: RankList, id: string, from: number, to: number, length: number): RankList => {
  if (from === to) return before;
  const ranks = { length, written: before.written, age: before.age + 1, before, id, from, to };
  return isOld(ranks) ? writtenOut(inRankOrder(ranks)) : ranks;
};
