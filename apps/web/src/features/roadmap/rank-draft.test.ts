import { describe, expect, it } from 'vitest';
import {
  isOvertaken,
  movesBack,
  movesFrom,
  onto,
  orderOf,
  rebased,
  withMove,
  type RankDraft,
} from './rank-draft.ts';

const begun = (order: string): RankDraft => ({ base: order.split(''), order: order.split(''), moved: [] });

const moved = (draft: RankDraft, ...moves: readonly (readonly [string, string | undefined])[]) =>
  moves.reduce((now, [key, after]) => withMove(now, key, after), draft);

/** What the server does with the commands, one after the other. */
const told = (order: readonly string[], draft: RankDraft) => {
  let current = [...order];
  for (const { key, fromRank, toRank } of movesFrom(draft.base, draft)) {
    const from = current.indexOf(key) + 1;
    expect(from === 0 ? null : from).toBe(fromRank);
    current = current.filter((other) => other !== key);
    current.splice(toRank - 1, 0, key);
  }
  return current.join('');
};

describe('moves that are not saved yet', () => {
  it('come to the order that is shown when they are told one by one', () => {
    const draft = moved(begun('ABCDE'), ['A', 'D'], ['B', 'E'], ['E', undefined]);
    expect(draft.order.join('')).toBe('ECDAB');
    expect(told(draft.base, draft)).toBe('ECDAB');
  });

  it('lead back when they are told backwards, also for a goal that had no rank', () => {
    const begin = begun('ABCD');
    const draft = moved(begin, ['A', 'C'], ['X', 'B'], ['D', undefined]);
    const moves = movesFrom(draft.base, draft);
    let current = [...draft.order];
    for (const { key, fromRank, toRank } of movesBack(moves)) {
      expect(current.indexOf(key) + 1).toBe(fromRank);
      current = current.filter((other) => other !== key);
      if (toRank !== null) current.splice(toRank - 1, 0, key);
    }
    expect(current.join('')).toBe('ABCD');
  });

  it('forget a goal that is back where it was', () => {
    const there = moved(begun('ABC'), ['A', 'B']);
    expect(there.moved).toEqual(['A']);
    expect(moved(there, ['A', undefined]).moved).toEqual([]);
  });

  it('name what somebody moved, not what made room for it', () => {
    expect(movesFrom(['A', 'B', 'C'], moved(begun('ABC'), ['C', undefined]))).toEqual([
      { key: 'C', fromRank: 3, toRank: 1 },
    ]);
  });

  it('give a rank to what had none', () => {
    const draft = moved(begun('AB'), ['X', 'A']);
    expect(movesFrom(draft.base, draft)).toEqual([{ key: 'X', fromRank: null, toRank: 2 }]);
  });

  it('keep free the ranks of goals that are not shown', () => {
    expect(
      orderOf([
        { key: 'A', rank: 1 },
        { key: 'C', rank: 3 },
        { key: 'D', rank: null },
      ]),
    ).toEqual(['A', '#2', 'C']);
  });
});

describe('an order that somebody else changed meanwhile', () => {
  const draft = moved(begun('ABCDE'), ['E', 'A']);

  it('is noticed when it moves a goal that is being moved, and only then', () => {
    expect(isOvertaken(draft, [...'ABCDE'])).toBe(false);
    expect(isOvertaken(draft, [...'BACDE'])).toBe(false);
    expect(isOvertaken(draft, [...'EABCD'])).toBe(true);
  });

  it('keeps the moves, each beside the goal it was put beside', () => {
    expect(onto([...'CBADE'], draft).join('')).toBe('CBAED');
    const again = rebased(draft, [...'EABCD']);
    expect(again.order.join('')).toBe('AEBCD');
    expect(isOvertaken(again, [...'EABCD'])).toBe(false);
    expect(told(again.base, again)).toBe('AEBCD');
  });
});
