import { describe, expect, it } from 'vitest';
import { offsetsOf, stretchBetween } from './row-window.ts';

describe('the window over a long list', () => {
  const offsets = offsetsOf(Array.from({ length: 1000 }, () => 50));

  it('draws what can be seen and keeps the place of the rest', () => {
    const { from, to, above, below } = stretchBetween(offsets, 1000, 1500);
    expect([from, to]).toEqual([20, 31]);
    expect(above + (to - from) * 50 + below).toBe(50_000);
  });

  it('stays within the list at both ends', () => {
    expect(stretchBetween(offsets, -300, 100)).toMatchObject({ from: 0, above: 0 });
    expect(stretchBetween(offsets, 60_000, 61_000)).toMatchObject({ from: 999, to: 1000, below: 0 });
  });

  it('knows rows of different heights', () => {
    expect(stretchBetween(offsetsOf([10, 200, 30]), 15, 100)).toEqual({
      from: 1,
      to: 2,
      above: 10,
      below: 30,
    });
  });

  it('can be over nothing', () => {
    expect(stretchBetween(offsetsOf([]), 0, 100)).toEqual({ from: 0, to: 0, above: 0, below: 0 });
  });
});
