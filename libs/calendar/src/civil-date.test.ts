import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  dateInWords,
  daysBetween,
  isCivilDate,
  weekday,
} from './civil-date.ts';
import { anyDate, anyRecentDate } from './testing/arbitraries.ts';

const anyDays = fc.integer({ min: -36_000, max: 36_000 });
const anyMonths = fc.integer({ min: -1200, max: 1200 });

describe('a civil date', () => {
  it.each(['0001-01-01', '1969-12-31', '2024-02-29', '2000-02-29', '9999-12-31'])('may be %s', (text) => {
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    ['2026-02-31', 'The days of 2026-02 run from 01 to 28.'],
    ['1900-02-29', 'The days of 1900-02 run from 01 to 28.'],
    ['2026-13-01', 'Months run from 01 to 12.'],
    ['2026-04-00', 'The days of 2026-04 run from 01 to 30.'],
    ['0000-06-01', 'Years run from 0001 to 9999.'],
  ])('cannot be %s, which never comes', (text, hint) => {
    expect(civilDate(text)).toEqual({ error: 'date-unknown', message: `There is no day ${text}.`, hint });
  });

  it.each(['', '2026-3-3', '20260303', '03.03.2026', ' 2026-03-03', '2026-03-03\n', '12026-03-03'])(
    'is not written %j',
    (text) => expect(civilDate(text)).toMatchObject({ error: 'date-malformed' }),
  );

  it('reads well to people', () => {
    expect(dateInWords('2026-03-03')).toBe('3 Mar 2026');
    expect(dateInWords('0476-09-04')).toBe('4 Sep 476');
  });
});

describe('counting days', () => {
  it('crosses leap days, centuries and the epoch', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('1970-01-01', -1)).toBe('1969-12-31');
    expect(daysBetween('1999-12-31', '2000-03-01')).toBe(61);
    expect(daysBetween('2026-03-03', '2026-03-01')).toBe(-2);
  });

  it('there and back is where we were', () =>
    fc.assert(
      fc.property(anyRecentDate, anyDays, (date, days) => {
        const there = addDays(date, days);
        expect(isCivilDate(there)).toBe(true);
        expect(daysBetween(date, there)).toBe(days);
        expect(addDays(there, -days)).toBe(date);
      }),
    ));

  it('agrees with the order of dates, which is the order of their texts', () =>
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(compareDates(a, b)).toBe(-Math.sign(daysBetween(a, b)) + 0);
      }),
    ));

  it('knows the days of the week', () => {
    expect(weekday('2026-03-03')).toBe(2);
    expect(weekday('1969-07-20')).toBe(7);
    fc.assert(
      fc.property(anyRecentDate, (date) => {
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });
});

describe('counting months', () => {
  it('keeps the day, or takes the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('0050-05-31', 1)).toBe('0050-06-30');
  });

  it('never runs backwards', () =>
    fc.assert(
      fc.property(anyRecentDate, anyMonths, (date, months) => {
        const [earlier, later] = [addMonths(date, months), addMonths(addDays(date, 1), months)];
        expect(compareDates(earlier, later)).toBeLessThanOrEqual(0);
        expect(compareDates(earlier, addMonths(date, months + 1))).toBe(-1);
      }),
    ));
});

describe('the ends of time', () => {
  it('are accidents to step over, and named', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('outside the years 0001 to 9999');
    expect(() => addMonths('0001-01-31', -1)).toThrow(RangeError);
    expect(() => addDays('2026-02-31', 1)).toThrow('"2026-02-31" is not a civil date');
  });
});
