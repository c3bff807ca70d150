import { addDays, addMonths, isCivilDate, partsOf, type CivilDate } from './civil-date.ts';
import type { Quarter } from './quarter.ts';
import { quoted } from './value-error.ts';

/** How an organisation counts its years. */
export type FiscalSettings = {
  /** First day of the fiscal year, `MM-DD`; days 01 to 28, so that every year and every quarter has it. */
  readonly startsOn: string;
  /** Is FY27 the fiscal year that starts or the one that ends in 2027? */
  readonly namedBy: 'start' | 'end';
};

/** A quarter with its first and its last day, both of them within. */
export type DatedQuarter = Quarter & { readonly startsOn: CivilDate; readonly endsOn: CivilDate };

/** Can a fiscal year start on this `MM-DD`? */
export const isFiscalYearStart = (monthDay: string): boolean =>
  /^\d{2}-(?:0[1-9]|1\d|2[0-8])$/.test(monthDay) && isCivilDate(`2000-${monthDay}`);

/** A year that starts on 1 January also ends in the calendar year it starts in. */
const yearsAhead = ({ startsOn, namedBy }: FiscalSettings): 0 | 1 =>
  namedBy === 'end' && startsOn !== '01-01' ? 1 : 0;

const checked = (settings: FiscalSettings): FiscalSettings => {
  if (!isFiscalYearStart(settings.startsOn))
    throw new RangeError(`A fiscal year cannot start on ${quoted(settings.startsOn)}: MM-DD, days 01 to 28`);
  return settings;
};

/** The days of a quarter. Throws a RangeError where they leave the years 0001 to 9999, or for impossible settings. */
export const quarterDates = ({ year, quarter }: Quarter, settings: FiscalSettings): DatedQuarter => {
  const calendarYear = String(year - yearsAhead(checked(settings))).padStart(4, '0');
  const yearStart = `${calendarYear}-${settings.startsOn}`;
  const startsOn = addMonths(yearStart, (quarter - 1) * 3);
  return { year, quarter, startsOn, endsOn: addDays(addMonths(startsOn, 3), -1) };
};

/** The quarter a day lies in. Throws as {@link quarterDates} does. */
export const quarterOf = (date: CivilDate, settings: FiscalSettings): DatedQuarter => {
  const [startMonth = 1, startDay = 1] = checked(settings).startsOn.split('-').map(Number);
  const [calendarYear, month, day] = partsOf(date);
  const monthsSinceStart = month - startMonth - (day < startDay ? 1 : 0);
  const startedIn = monthsSinceStart < 0 ? calendarYear - 1 : calendarYear;
  const monthOfYear = (monthsSinceStart + 12) % 12;
  const quarter = (Math.floor(monthOfYear / 3) + 1) as Quarter['quarter'];
  return quarterDates({ year: startedIn + yearsAhead(settings), quarter }, settings);
};
