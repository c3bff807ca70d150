import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates } from './civil-date.ts';
import { instantAt } from './instant.ts';
import { anyDate, anyRecentDate, anyRecentMs, anyTimeZone } from './testing/arbitraries.ts';
import { civilDateAt, endOfDay, epochAtWallClock, isTimeZone, startOfDay, wallClockAt } from './time-zone.ts';

const hours = (date: string, timeZone: string) =>
  (endOfDay(date, timeZone) + 1 - startOfDay(date, timeZone)) / 3_600_000;

const leftOutSomewhere = ['1994-12-31', '2011-12-30'];

describe('a time zone', () => {
  it('is an IANA name', () => {
    for (const name of ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])
      expect(isTimeZone(name), name).toBe(true);
    for (const name of ['', '+01:00', 'Berlin', 'Mars/Olympus', 'Europe/Berlin '])
      expect(isTimeZone(name), name).toBe(false);
  });

  it('that is none is an accident', () => {
    expect(() => startOfDay('2026-03-03', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('a day', () => {
  it('ends one millisecond before the next begins', () => {
    expect(instantAt(startOfDay('2026-03-03', 'Europe/Berlin'))).toBe('2026-03-02T23:00:00.000Z');
    expect(instantAt(endOfDay('2026-03-03', 'Europe/Berlin'))).toBe('2026-03-03T22:59:59.999Z');
    expect(instantAt(endOfDay('2026-07-03', 'America/New_York'))).toBe('2026-07-04T03:59:59.999Z');
  });

  it.each([
    ['2026-03-29', 'Europe/Berlin', 23, 'clocks leap forward in the night'],
    ['2026-10-25', 'Europe/Berlin', 25, 'clocks go back in the night'],
    ['2018-11-04', 'America/Sao_Paulo', 23, 'there is no midnight: it begins at one'],
    ['2018-02-17', 'America/Sao_Paulo', 25, 'its last hour comes twice'],
    [
      '2010-11-06',
      'America/St_Johns',
      25,
      'the next day has begun for a minute when it comes back for an hour',
    ],
    [
      '2026-10-31',
      'America/Havana',
      24,
      'the clocks of the next day go back to midnight, and not into this one',
    ],
    ['2026-11-01', 'America/Havana', 25, 'it begins at the first of its two midnights'],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5, 'summer time is half an hour'],
    ['2011-12-30', 'Pacific/Apia', 0, 'Samoa crossed the date line and left it out'],
    ['2011-12-29', 'Pacific/Apia', 24, 'the day before that is whole'],
  ])('%s in %s has %d hours: %s', (date, timeZone, length) => expect(hours(date, timeZone)).toBe(length));

  it('begins when the clocks have leapt, where midnight is missing', () => {
    expect(instantAt(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
  });

  it('has its old offset, to the second, before standard time', () => {
    expect(instantAt(startOfDay('1880-01-01', 'America/New_York'))).toBe('1880-01-01T04:56:02.000Z');
  });

  it('may be the first or the last of all', () => {
    expect(instantAt(endOfDay('0001-01-01', 'UTC'))).toBe('0001-01-01T23:59:59.999Z');
    expect(instantAt(startOfDay('9999-12-31', 'UTC'))).toBe('9999-12-31T00:00:00.000Z');
    expect(endOfDay('9999-12-31', 'America/New_York')).toBeGreaterThan(endOfDay('9999-12-31', 'UTC'));
  });

  it('follows the day before without gap or overlap, in every zone', () =>
    fc.assert(
      fc.property(anyRecentDate, anyTimeZone, (date, timeZone) => {
        expect(startOfDay(addDays(date, 1), timeZone)).toBe(endOfDay(date, timeZone) + 1);
        expect(endOfDay(date, timeZone)).toBeGreaterThanOrEqual(startOfDay(date, timeZone) - 1);
      }),
    ));

  const expectLastInstant = (date: string, timeZone: string) => {
    const end = endOfDay(date, timeZone);
    expect(civilDateAt(end, timeZone), `${date} in ${timeZone}`).toBe(date);
    for (const later of [1, 1_800_000, 7_200_000])
      expect(compareDates(civilDateAt(end + later, timeZone), date), `${date} in ${timeZone}`).toBe(1);
  };

  it('ends at the last instant whose date it is', () =>
    fc.assert(
      fc.property(anyDate, anyTimeZone, (date, timeZone) => {
        fc.pre('0001-01-03' < date && date < '9999-12-29' && !leftOutSomewhere.includes(date));
        expectLastInstant(date, timeZone);
      }),
    ));

  it.each(['America/Havana', 'America/Sao_Paulo', 'America/St_Johns', 'Asia/Beirut', 'Atlantic/Azores'])(
    'does so on all days of some years in %s, where clocks change around midnight',
    (timeZone) => {
      for (let date = '2005-01-01'; date < '2012-01-01'; date = addDays(date, 1))
        expectLastInstant(date, timeZone);
    },
  );
});

describe('the clock on the wall', () => {
  it('shows the time it was asked for, unless it leaps over it', () =>
    fc.assert(
      fc.property(anyRecentMs, anyTimeZone, (ms, timeZone) => {
        const again = epochAtWallClock(wallClockAt(ms, timeZone), timeZone);
        expect(wallClockAt(again, timeZone)).toBe(wallClockAt(ms, timeZone));
      }),
    ));

  it('never names an earlier instant by a later time', () =>
    fc.assert(
      fc.property(anyRecentMs, fc.nat(200_000_000), anyTimeZone, (clock, later, timeZone) => {
        expect(epochAtWallClock(clock + later, timeZone)).toBeGreaterThanOrEqual(
          epochAtWallClock(clock, timeZone),
        );
      }),
    ));
});
