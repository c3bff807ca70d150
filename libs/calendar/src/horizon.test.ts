import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date.ts';
import type { FiscalSettings } from './fiscal-year.ts';
import { horizonContaining, horizonFrom, nextHorizon } from './horizon.ts';
import { quarterName } from './quarter.ts';
import { anyFiscal, anyRecentDate } from './testing/arbitraries.ts';

const fiscal: FiscalSettings = { startsOn: '02-01', namedBy: 'end' };
const anyLength = fc.integer({ min: 1, max: 8 });

describe('a horizon', () => {
  it('is two quarters of the fiscal year, from its first day to its last', () => {
    const horizon = horizonFrom({ year: 2027, quarter: 1 }, 2, fiscal);
    expect(horizon).toMatchObject({ startsOn: '2026-02-01', endsOn: '2026-07-31', name: 'FY27 Q1–Q2' });
    expect(horizon.quarters.map(quarterName)).toEqual(['FY27-Q1', 'FY27-Q2']);
  });

  it.each([
    [1, 'FY27 Q3'],
    [2, 'FY27 Q3–Q4'],
    [4, 'FY27 Q3–FY28 Q2'],
  ])('of %d quarters from FY27-Q3 on is called %s', (length, name) =>
    expect(horizonFrom({ year: 2027, quarter: 3 }, length, fiscal).name).toBe(name),
  );

  it.each([1, 2, 4])('of %d quarters begins anew with the fiscal year', (length) => {
    expect(horizonContaining('2026-02-01', length, fiscal).startsOn).toBe('2026-02-01');
  });

  it('of three quarters runs on across the end of the year', () => {
    expect(horizonContaining('2000-01-31', 3, fiscal)).toMatchObject({ name: 'FY00 Q4–FY01 Q2' });
  });

  it('is followed by one as long', () => {
    const horizon = horizonContaining('2026-09-30', 2, fiscal);
    expect(nextHorizon(horizon, fiscal)).toEqual(horizonFrom({ year: 2028, quarter: 1 }, 2, fiscal));
  });

  it.each([0, -2, 1.5, NaN])('cannot have %d quarters', (length) => {
    expect(() => horizonContaining('2026-03-03', length, fiscal)).toThrow('one quarter or more');
    expect(() => horizonFrom({ year: 2027, quarter: 1 }, length, fiscal)).toThrow('one quarter or more');
  });
});

describe('horizons', () => {
  it('tile time: each day lies in exactly one', () =>
    fc.assert(
      fc.property(anyRecentDate, anyLength, anyFiscal, (date, length, settings) => {
        const horizon = horizonContaining(date, length, settings);
        expect(horizon.quarters).toHaveLength(length);
        expect(horizon.startsOn <= date && date <= horizon.endsOn).toBe(true);
        const next = horizonContaining(addDays(horizon.endsOn, 1), length, settings);
        expect(next).toEqual(nextHorizon(horizon, settings));
        expect(next.startsOn).toBe(addDays(horizon.endsOn, 1));
      }),
    ));
});
