import fc from 'fast-check';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { Duration } from '../duration.ts';
import type { FiscalSettings } from '../fiscal-year.ts';
import type { Quarter } from '../quarter.ts';

/** For the property tests of this room: what may turn up in a real organisation, and a good deal more. */

const daysOfAllYears = 3_652_058;

export const anyDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: daysOfAllYears })
  .map((days) => addDays('0001-01-01', days));

/** 1900 to 2099: room on both sides for whole fiscal years. */
export const anyRecentDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 73_048 })
  .map((days) => addDays('1900-01-01', days));

export const anyRecentMs = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2099, 11, 31) });

const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));

export const anyFiscal: fc.Arbitrary<FiscalSettings> = fc.record({
  startsOn: fc.tuple(twoDigits(12), twoDigits(28)).map(([month, day]) => `${month}-${day}`),
  namedBy: fc.constantFrom('start', 'end'),
});

export const anyQuarter: fc.Arbitrary<Quarter> = fc.record({
  year: fc.integer({ min: 2, max: 9998 }),
  quarter: fc.constantFrom(1, 2, 3, 4),
});

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 999_999_999 }),
);

export const anyDuration: fc.Arbitrary<Duration> = fc.record({
  years: amount,
  months: amount,
  weeks: amount,
  days: amount,
  hours: amount,
  minutes: amount,
  seconds: amount,
});

/** Each of them odd in its own way: midnights left out or had twice, a day skipped, half hours, years of seconds. */
export const anyTimeZone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
);
