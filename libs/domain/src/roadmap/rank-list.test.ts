import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRanks, inRankOrder, placeAt, rankOf, takeOut, type RankList } from './rank-list.ts';

/** The same order, kept in the plainest way there is. */
const placed = (order: readonly string[], id: string, rank: number) => {
  const rest = order.filter((other) => other !== id);
  return rest.toSpliced(rank - 1, 0, id);
};

/** How many moves have to be made again to know the order. */
const mostMoves = ({ length }: RankList) => Math.max(32, length >> 3);

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
            if (ranks.length !== plain.length || ranks.age > mostMoves(ranks)) return false;
          }
          return inRankOrder(ranks).join() === plain.join() && rankOf(ranks, plain[0]!) === 1;
        },
      ),
      { numRuns: 1 },
    );
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

  it('knows every version of itself, as it was', () => {
    const versions = [emptyRanks];
    for (let i = 0; i < 200; i++) versions.push(placeAt(versions.at(-1)!, `G-${i % 60}`, 1 + (i % 7)));
    const then = versions.map(inRankOrder);
    placeAt(versions.at(-1)!, 'G-1', 50);
    expect(versions.map(inRankOrder)).toEqual(then);
  });

  it('shares what is written out with the order before', () => {
    let ranks = emptyRanks;
    for (let i = 0; i < 1000; i++) ranks = placeAt(ranks, `G-${i}`, i + 1);
    let writtenOut = 0;
    for (let i = 0; i < 1000; i++) {
      const after = placeAt(ranks, `G-${999 - i}`, 1);
      if (after.written !== ranks.written) writtenOut++;
      ranks = after;
    }
    expect(writtenOut).toBeLessThan(10);
  });

  it('is the same order where nothing moves', () => {
    const ranks = placeAt(placeAt(emptyRanks, 'G-1', 1), 'G-2', 2);
    expect([placeAt(ranks, 'G-2', 99), takeOut(ranks, 'G-3')]).toEqual([ranks, ranks]);
  });
});
