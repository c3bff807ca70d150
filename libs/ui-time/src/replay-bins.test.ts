import { describe, expect, it } from 'vitest';
import { barHeight, binsOf, unitFor } from './replay-bins.ts';

const span = { startsOn: '2026-03-02', endsOn: '2026-03-31' };

describe('bins of changes', () => {
  it('are days, weeks or months, whatever leaves a readable number of bars', () => {
    expect(unitFor(span)).toBe('day');
    expect(unitFor({ startsOn: '2025-01-01', endsOn: '2026-06-30' })).toBe('week');
    expect(unitFor({ startsOn: '2018-01-01', endsOn: '2026-06-30' })).toBe('month');
  });

  it('cover the span without a gap, and count each day once', () => {
    const bins = binsOf(['2026-03-02', '2026-03-04', '2026-03-04', '2026-03-31', '2026-04-01'], span, 'week');
    expect(bins.map(({ startsOn, endsOn, count }) => [startsOn, endsOn, count])).toEqual([
      ['2026-03-02', '2026-03-08', 3],
      ['2026-03-09', '2026-03-15', 0],
      ['2026-03-16', '2026-03-22', 0],
      ['2026-03-23', '2026-03-29', 0],
      ['2026-03-30', '2026-03-31', 1],
    ]);
  });

  it('begin and end with the span, also in the middle of a week or a month', () => {
    const middle = { startsOn: '2026-03-12', endsOn: '2026-05-03' };
    expect(binsOf([], middle, 'month').map(({ startsOn }) => startsOn)).toEqual([
      '2026-03-12',
      '2026-04-01',
      '2026-05-01',
    ]);
    expect(binsOf(['2026-03-12'], middle, 'week')[0]).toEqual({
      startsOn: '2026-03-12',
      endsOn: '2026-03-15',
      count: 1,
    });
  });
});

describe('the height of a bar', () => {
  const bin = (count: number) => ({ startsOn: '2026-03-02', endsOn: '2026-03-02', count });

  it('grows with the square root: a thousand leave one visible', () => {
    const heightOf = barHeight([bin(1000), bin(1), bin(0)], 60);
    expect([heightOf(1000), heightOf(0)]).toEqual([60, 0]);
    expect(heightOf(1)).toBeGreaterThanOrEqual(2);
    expect(heightOf(250)).toBeCloseTo(30);
  });
});
