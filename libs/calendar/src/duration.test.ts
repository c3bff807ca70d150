import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration, printDuration, subtractDuration, type Duration } from './duration.ts';
import { epochMs, instantAt } from './instant.ts';
import { anyDuration, anyRecentMs, anyTimeZone } from './testing/arbitraries.ts';
import { wallClockAt } from './time-zone.ts';
import { isValueError } from './value-error.ts';
import { firstMs } from './years.ts';

const nothing: Duration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

const before = (at: string, text: string, timeZone = 'Europe/Berlin') => {
  const length = duration(text);
  if (isValueError(length)) throw new Error(length.message);
  return instantAt(subtractDuration(epochMs(at), length, timeZone));
};

describe('a duration', () => {
  it.each([
    ['P2W', { weeks: 2 }],
    ['P1Y2M3D', { years: 1, months: 2, days: 3 }],
    ['PT36H', { hours: 36 }],
    ['P1DT12H', { days: 1, hours: 12 }],
    ['P1MT1M', { months: 1, minutes: 1 }],
    ['P1W2DT3S', { weeks: 1, days: 2, seconds: 3 }],
    ['P0D', {}],
  ])('is written %s', (text, parts) => expect(duration(text)).toEqual({ ...nothing, ...parts }));

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    '2W',
    'P2',
    'P2w',
    'P1D1Y',
    'P1H',
    'P1.5D',
    'P-2W',
    '-P2W',
    'P1234567890D',
    'P2W ',
  ])('is not written %j', (text) => expect(duration(text)).toMatchObject({ error: 'duration-malformed' }));

  it('reads as it was printed', () => {
    expect(printDuration(nothing)).toBe('P0D');
    expect(printDuration({ ...nothing, hours: 12, days: 1 })).toBe('P1DT12H');
    fc.assert(
      fc.property(anyDuration, (length) => {
        expect(duration(printDuration(length))).toEqual(length);
      }),
    );
  });
});

describe('so long ago', () => {
  it('keeps the time of day across a clock change, when it is counted in days', () => {
    expect(before('2026-03-30T10:00:00.000Z', 'P1D')).toBe('2026-03-29T10:00:00.000Z');
    expect(before('2026-03-30T10:00:00.000Z', 'P2D')).toBe('2026-03-28T11:00:00.000Z');
    expect(before('2026-03-30T10:00:00.000Z', 'PT48H')).toBe('2026-03-28T10:00:00.000Z');
  });

  it('takes calendar parts first, then the clock', () => {
    expect(before('2026-03-31T10:00:00.000Z', 'P1M1DT1H', 'UTC')).toBe('2026-02-27T09:00:00.000Z');
    expect(before('2024-02-29T10:00:00.000Z', 'P1Y', 'UTC')).toBe('2023-02-28T10:00:00.000Z');
  });

  it('is the end of the leap when clocks leapt over that time, and the second of two', () => {
    expect(before('2026-03-30T00:30:00.000Z', 'P1D')).toBe('2026-03-29T01:00:00.000Z');
    expect(before('2026-10-26T01:30:00.000Z', 'P1D')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is never before the first of all instants', () => {
    expect(before('2026-03-03T10:00:00.000Z', 'P2025Y2M2D', 'UTC')).toBe('0001-01-01T10:00:00.000Z');
    expect(before('2026-03-03T10:00:00.000Z', 'P2025Y3M')).toBe('0001-01-01T00:00:00.000Z');
    expect(before('2026-03-03T10:00:00.000Z', 'P999999999Y')).toBe('0001-01-01T00:00:00.000Z');
  });

  it('is never later than now, and now when it is no time at all', () =>
    fc.assert(
      fc.property(anyRecentMs, anyDuration, anyTimeZone, (now, length, timeZone) => {
        const then = subtractDuration(now, length, timeZone);
        expect(then).toBeLessThanOrEqual(now);
        expect(then).toBeGreaterThanOrEqual(firstMs);
        expect(subtractDuration(now, nothing, timeZone)).toBe(now);
      }),
    ));

  it('is earlier the longer it is', () =>
    fc.assert(
      fc.property(anyRecentMs, fc.nat(60_000), anyTimeZone, (now, days, timeZone) => {
        const [longer, shorter] = [days + 2, days + 1].map((d) =>
          subtractDuration(now, { ...nothing, days: d }, timeZone),
        );
        expect(longer).toBeLessThanOrEqual(shorter ?? NaN);
      }),
    ));

  it('counted in weeks shows the same time of day, or later where that time was leapt over', () =>
    fc.assert(
      fc.property(anyRecentMs, fc.integer({ min: 1, max: 500 }), anyTimeZone, (now, weeks, timeZone) => {
        const then = subtractDuration(now, { ...nothing, weeks }, timeZone);
        const gone = wallClockAt(now, timeZone) - wallClockAt(then, timeZone);
        expect(gone).toBeLessThanOrEqual(weeks * 7 * 86_400_000);
        expect(gone).toBeGreaterThanOrEqual(weeks * 7 * 86_400_000 - 86_400_000);
      }),
    ));
});
