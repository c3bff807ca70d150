import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextQuarter,
  previousQuarter,
  quarterAt,
  quarterIndex,
  quarterName,
  quarterNamed,
} from './quarter.ts';
import { anyQuarter } from './testing/arbitraries.ts';

describe('the name of a quarter', () => {
  it('has two digits in this century and four elsewhere', () => {
    expect(quarterName({ year: 2027, quarter: 1 })).toBe('FY27-Q1');
    expect(quarterName({ year: 2100, quarter: 4 })).toBe('FY2100-Q4');
    expect(quarterName({ year: 476, quarter: 3 })).toBe('FY0476-Q3');
  });

  it('may always be written in full', () => {
    expect(quarterNamed('FY2027-Q1')).toEqual(quarterNamed('FY27-Q1'));
    expect(quarterNamed('FY00-Q2')).toEqual({ year: 2000, quarter: 2 });
  });

  it.each(['FY27-Q5', 'FY27-Q0', 'FY27-Q12', 'FY27-Q01'])('cannot be %s: a year has four', (text) => {
    expect(quarterNamed(text)).toMatchObject({
      error: 'quarter-unknown',
      hint: 'A fiscal year has four: FY27-Q1 to FY27-Q4.',
    });
  });

  it.each(['FY0001-Q1', 'FY9999-Q4', 'FY0000-Q1'])(
    'cannot be %s: some of its days might not be dates',
    (text) => {
      expect(quarterNamed(text)).toMatchObject({ error: 'quarter-unknown' });
    },
  );

  it.each(['', 'FY27', 'fy27-q1', 'FY27Q1', 'FY127-Q1', 'Q1', '2027-Q1'])('is not written %j', (text) => {
    expect(quarterNamed(text)).toMatchObject({ error: 'quarter-malformed', hint: 'Write it as FY27-Q1.' });
  });

  it('names one quarter only', () =>
    fc.assert(
      fc.property(anyQuarter, (quarter) => {
        expect(quarterNamed(quarterName(quarter))).toEqual(quarter);
      }),
    ));
});

describe('quarters in a row', () => {
  it('run on from one year to the next', () => {
    expect(nextQuarter({ year: 2026, quarter: 4 })).toEqual({ year: 2027, quarter: 1 });
    expect(previousQuarter({ year: 2000, quarter: 1 })).toEqual({ year: 1999, quarter: 4 });
  });

  it('are counted without gaps', () =>
    fc.assert(
      fc.property(anyQuarter, (quarter) => {
        expect(quarterAt(quarterIndex(quarter))).toEqual(quarter);
        expect(quarterIndex(nextQuarter(quarter))).toBe(quarterIndex(quarter) + 1);
        expect(previousQuarter(nextQuarter(quarter))).toEqual(quarter);
      }),
    ));
});
