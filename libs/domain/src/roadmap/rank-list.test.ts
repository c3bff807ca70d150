import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRanks, inRankOrder, placeAt, rankOf, takeOut, type RankList } from './rank-list.ts';

const CHUNK = 48;

/** The same order, kept in the plainest way there is. */
const placed = (order: readonly string[], id: string, rank: number) => {
  const rest = order.filter((other) => other !== id);
  return rest.toSpliced(rank - 1, 0, id);
};

/** No chunk too long, no two neighbours that should be one. */
const isTight = ({ length, chunks }: RankList) =>
  chunks.every((chunk) => chunk.length >= 1 && chunk.length <= CHUNK) &&
  chunks.length <= 1 + Math.ceil((4 * length) / CHUNK);

describe('The order of goals', () => {
  it('is what a plain list would be after 10,000 moves among 1,000 goals', () => {
    let ranks = emptyRanks;
    let plain: readonly string[] = [];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 1100 }), fc.nat(9)), {
          minLength: 10_000,
          maxLength: 10_000,
        }),
        (moves) => {
          for (const [goal, rank, dice] of moves) {
            const id = `G-${goal}`;
            const leaves = dice === 0;
            ranks = leaves ? takeOut(ranks, id) : placeAt(ranks, id, rank);
            plain = leaves ? plain.filter((other) => other !== id) : placed(plain, id, rank);
            if (ranks.length !== plain.length || !isTight(ranks)) return false;
          }
          return inRankOrder(ranks).join() === plain.join() && rankOf(ranks, plain[0]!) === 1;
        },
      ),
      { numRuns: 1 },
    );
  });

  it('stays tight when every second goal is put on top again and again', () => {
    let ranks = emptyRanks;
    for (let i = 0; i < 1000; i++) ranks = placeAt(ranks, `G-${i}`, i + 1);
    for (let round = 0; round < 5; round++)
      for (const id of inRankOrder(ranks).filter((_, i) => i % 24 !== 0)) ranks = placeAt(ranks, id, 1);
    expect(ranks.length).toBe(1000);
    expect(isTight(ranks), `${ranks.chunks.length} chunks`).toBe(true);
  });

  it('agrees with a plain list on every rank', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.integer({ min: -3, max: 14 }))), (moves) => {
        let ranks = emptyRanks;
        for (const [goal, rank] of moves) ranks = placeAt(ranks, `G-${goal}`, rank);
        const order = inRankOrder(ranks);
        expect(order.map((id) => rankOf(ranks, id))).toEqual(order.map((_, i) => i + 1));
        expect(rankOf(ranks, 'G-404')).toBe(null);
      }),
    ));

  it('shares what did not move with the order before', () => {
    let ranks = emptyRanks;
    for (let i = 0; i < 1000; i++) ranks = placeAt(ranks, `G-${i}`, i + 1);
    const before = new Set(ranks.chunks);
    const after = placeAt(ranks, 'G-999', 1);
    expect(after.chunks.filter((chunk) => !before.has(chunk)).length).toBeLessThanOrEqual(4);
  });
});
