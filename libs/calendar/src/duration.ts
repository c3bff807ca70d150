import { dayMs, utcDateAt, utcMidnight, utcMidnightMonthsLater } from './civil-date.ts';
import { epochAtWallClock, wallClockAt } from './time-zone.ts';
import { quoted, valueError, type ValueError } from './value-error.ts';
import { firstMs } from './years.ts';

const calendarUnits = { years: 'Y', months: 'M', weeks: 'W', days: 'D' } as const;
const clockUnits = { hours: 'H', minutes: 'M', seconds: 'S' } as const;

type Unit = keyof typeof calendarUnits | keyof typeof clockUnits;

/** A length of time by its parts, each a whole number from 0 to 999 999 999, as written: 24 hours are not a day. */
export type Duration = Readonly<Record<Unit, number>>;

export type DurationErrorCode = 'duration-malformed';

const patternOf = (units: Readonly<Record<string, string>>) =>
  Object.entries(units)
    .map(([unit, letter]) => `(?:(?<${unit}>\\d{1,9})${letter})?`)
    .join('');

// P or T with nothing after it is no duration.
const shape = new RegExp(`^P(?=.)${patternOf(calendarUnits)}(?:T(?=.)${patternOf(clockUnits)})?$`);

/** Reads an ISO 8601 duration in whole numbers: `P2W`, `P1Y2M3D`, `PT36H`, `P1DT12H`. */
export const duration = (text: string): Duration | ValueError<DurationErrorCode> => {
  const parts = shape.exec(text)?.groups;
  if (!parts)
    return valueError(
      'duration-malformed',
      `${quoted(text)} is not a duration.`,
      'Write whole numbers after P, and hours, minutes and seconds after T: P2W, P1Y2M3D, PT36H, P1DT12H.',
    );
  const amount = (unit: Unit) => Number(parts[unit] ?? 0);
  return {
    years: amount('years'),
    months: amount('months'),
    weeks: amount('weeks'),
    days: amount('days'),
    hours: amount('hours'),
    minutes: amount('minutes'),
    seconds: amount('seconds'),
  };
};

const print = (amounts: Duration, units: Readonly<Partial<Record<Unit, string>>>): string =>
  (Object.entries(units) as [Unit, string][])
    .filter(([unit]) => amounts[unit] > 0)
    .map(([unit, letter]) => `${amounts[unit]}${letter}`)
    .join('');

/** The shortest text that {@link duration} reads as the same parts; `P0D` when all of them are 0. */
export const printDuration = (amounts: Duration): string => {
  const calendar = print(amounts, calendarUnits);
  const clock = print(amounts, clockUnits);
  if (!calendar && !clock) return 'P0D';
  return clock ? `P${calendar}T${clock}` : `P${calendar}`;
};

/** Back by calendar parts: the same time of day on an earlier day there, the last of its month when that is shorter. */
const earlierDay = (epochMs: number, months: number, days: number, timeZone: string): number => {
  if (months === 0 && days === 0) return epochMs;
  const wallClock = wallClockAt(epochMs, timeZone);
  const date = utcDateAt(wallClock);
  const midnight = utcMidnightMonthsLater(date, -months) - days * dayMs;
  return midnight >= firstMs ? epochAtWallClock(midnight + wallClock - utcMidnight(date), timeZone) : firstMs;
};

/**
 * Epoch ms so long before: first years and months, then weeks and days, by the calendar and clock of the time zone;
 * then hours, minutes and seconds exactly. Never before 0001-01-01T00:00:00Z: nothing was recorded then either.
 */
export const subtractDuration = (epochMs: number, amounts: Duration, timeZone: string): number => {
  const { years, months, weeks, days, hours, minutes, seconds } = amounts;
  const sameClock = earlierDay(epochMs, years * 12 + months, weeks * 7 + days, timeZone);
  return Math.max(firstMs, sameClock - ((hours * 60 + minutes) * 60 + seconds) * 1000);
};
