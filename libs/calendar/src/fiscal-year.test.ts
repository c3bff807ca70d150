import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './civil-date.ts';
import { isFiscalYearStart, quarterDates, quarterOf, type FiscalSettings } from './fiscal-year.ts';
import { nextQuarter } from './quarter.ts';
import { anyFiscal, anyRecentDate } from './testing/arbitraries.ts';

const fromFebruary: FiscalSettings = { startsOn: '02-01', namedBy: 'end' };
const calendarYear: FiscalSettings = { startsOn: '01-01', namedBy: 'end' };

describe('a fiscal year', () => {
  it('is named by the calendar year it ends in, or by the one it starts in', () => {
    const day = '2026-03-03';
    expect(quarterOf(day, fromFebruary)).toEqual({
      year: 2027,
      quarter: 1,
      startsOn: '2026-02-01',
      endsOn: '2026-04-30',
    });
    expect(quarterOf(day, { ...fromFebruary, namedBy: 'start' })).toMatchObject({ year: 2026, quarter: 1 });
  });

  it('that is the calendar year has its name either way', () => {
    expect(quarterOf('2026-12-31', calendarYear)).toMatchObject({
      year: 2026,
      quarter: 4,
      endsOn: '2026-12-31',
    });
    expect(quarterOf('2026-01-01', { ...calendarYear, namedBy: 'start' })).toMatchObject({
      year: 2026,
      quarter: 1,
    });
  });

  it('may start in the middle of a month', () => {
    const british: FiscalSettings = { startsOn: '04-06', namedBy: 'end' };
    expect(quarterOf('2026-04-05', british)).toMatchObject({ year: 2026, quarter: 4, endsOn: '2026-04-05' });
    expect(quarterOf('2026-04-06', british)).toMatchObject({ year: 2027, quarter: 1, endsOn: '2026-07-05' });
  });

  it('starts on a day that every year and month has', () => {
    for (const day of ['01-01', '02-28', '10-01']) expect(isFiscalYearStart(day), day).toBe(true);
    for (const day of ['', '4-1', '00-01', '13-01', '04-00', '02-29', '10-31'])
      expect(isFiscalYearStart(day), day).toBe(false);
    expect(() => quarterOf('2026-03-03', { startsOn: '10-31', namedBy: 'end' })).toThrow('days 01 to 28');
  });

  it('asks about days that exist, within the years we know', () => {
    expect(() => quarterOf('2026-02-31', calendarYear)).toThrow(RangeError);
    expect(() => quarterDates({ year: 10_000, quarter: 1 }, calendarYear)).toThrow(RangeError);
  });
});

describe('quarters', () => {
  it('hold the days they are asked for', () =>
    fc.assert(
      fc.property(anyRecentDate, anyFiscal, (date, fiscal) => {
        const quarter = quarterOf(date, fiscal);
        expect(quarter.startsOn <= date && date <= quarter.endsOn).toBe(true);
        expect(quarterDates(quarter, fiscal)).toEqual(quarter);
      }),
    ));

  it('tile the year: each begins the day after the last, and four are a year', () =>
    fc.assert(
      fc.property(anyRecentDate, anyFiscal, (date, fiscal) => {
        const quarter = quarterOf(date, fiscal);
        const next = quarterOf(addDays(quarter.endsOn, 1), fiscal);
        expect(next).toEqual(quarterDates(nextQuarter(quarter), fiscal));
        expect(next.startsOn).toBe(addDays(quarter.endsOn, 1));
        const aYearLater = quarterDates({ ...quarter, year: quarter.year + 1 }, fiscal);
        expect([365, 366]).toContain(daysBetween(quarter.startsOn, aYearLater.startsOn));
      }),
    ));

  it('are named by the year that their fiscal year starts or ends in', () =>
    fc.assert(
      fc.property(anyRecentDate, anyFiscal, (date, fiscal) => {
        const { year } = quarterOf(date, fiscal);
        const first = quarterDates({ year, quarter: 1 }, fiscal).startsOn;
        const last = quarterDates({ year, quarter: 4 }, fiscal).endsOn;
        expect((fiscal.namedBy === 'start' ? first : last).slice(0, 4)).toBe(String(year));
      }),
    ));
});
