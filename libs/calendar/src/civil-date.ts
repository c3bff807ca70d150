import { quoted, valueError, type ValueError } from './value-error.ts';
import { isoText } from './years.ts';

/**
 * A day of the calendar, without clock or place, written `2026-03-03`: Gregorian throughout, years 0001 to 9999.
 *
 * A plain string on purpose, so that it passes through events, JSON and GraphQL unchanged and sorts as it stands.
 * Text from outside goes through {@link civilDate} first; the arithmetic throws a RangeError when it meets anything
 * else, or when a result would leave those years.
 */
export type CivilDate = string;

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type DateErrorCode = 'date-malformed' | 'date-unknown';

/** Every civil day is this long: civil time knows no daylight saving. */
export const dayMs = 86_400_000;

const shape = /^\d{4}-\d{2}-\d{2}$/;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Parts = readonly [year: number, month: number, day: number];

const numbersIn = (text: string): Parts => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return [year, month, day];
};

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isDay = (year: number, month: number, day: number) =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Is this a day that exists, written `YYYY-MM-DD`? */
export const isCivilDate = (text: string): boolean => shape.test(text) && isDay(...numbersIn(text));

const whyNoDay = (text: string): string => {
  const [year, month] = numbersIn(text);
  if (year < 1) return 'Years run from 0001 to 9999.';
  if (month < 1 || month > 12) return 'Months run from 01 to 12.';
  return `The days of ${text.slice(0, 7)} run from 01 to ${daysInMonth(year, month)}.`;
};

/** Reads a date from outside; the text is taken as it stands, blanks and all. */
export const civilDate = (text: string): CivilDate | ValueError<DateErrorCode> => {
  if (isCivilDate(text)) return text;
  if (shape.test(text)) return valueError('date-unknown', `There is no day ${text}.`, whyNoDay(text));
  return valueError(
    'date-malformed',
    `${quoted(text)} is not a date.`,
    'Write year, month and day as 2026-03-03.',
  );
};

/** Year, month and day as numbers. Throws a RangeError when there is no such day. */
export const partsOf = (date: CivilDate): Parts => {
  if (!isCivilDate(date)) throw new RangeError(`${quoted(date)} is not a civil date, YYYY-MM-DD`);
  return numbersIn(date);
};

// Date.UTC would take the years 0 to 99 for those of the twentieth century.
const utcMs = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

/** Epoch ms at which this day begins in UTC. */
export const utcMidnight = (date: CivilDate): number => {
  const [year, month, day] = partsOf(date);
  return utcMs(year, month, day);
};

/** The day that UTC shows at these epoch ms. */
export const utcDateAt = (epochMs: number): CivilDate => isoText(epochMs).slice(0, 10);

/** As {@link addMonths}, in epoch ms of UTC midnight: may leave the known years; NaN beyond all reckoning. */
export const utcMidnightMonthsLater = (date: CivilDate, months: number): number => {
  const [year, month, day] = partsOf(date);
  const monthsSinceYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsSinceYearZero / 12);
  const newMonth = monthsSinceYearZero - newYear * 12 + 1;
  return utcMs(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
};

export const addDays = (date: CivilDate, days: number): CivilDate =>
  utcDateAt(utcMidnight(date) + days * dayMs);

/** The same day so many months later, or the last of that month when it is shorter: 31 Jan + 1 = 28 Feb. */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  utcDateAt(utcMidnightMonthsLater(date, months));

/** Days from the first date to the second; negative when the second is the earlier one. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (utcMidnight(to) - utcMidnight(from)) / dayMs;

/** For `sort`: negative, zero or positive. */
export const compareDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const weekday = (date: CivilDate): Weekday => {
  const daysSinceMonday = daysBetween('0001-01-01', date) % 7;
  return (daysSinceMonday + 1) as Weekday;
};

/** For people: `3 Mar 2026`. English and the same on every machine, whatever its locale. */
export const dateInWords = (date: CivilDate): string => {
  const [year, month, day] = partsOf(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
};
