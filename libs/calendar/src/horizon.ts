import type { CivilDate } from './civil-date.ts';
import { quarterDates, quarterOf, type DatedQuarter, type FiscalSettings } from './fiscal-year.ts';
import { fiscalYearName, quarterAt, quarterIndex, type Quarter } from './quarter.ts';

/** The time one plan is made for: some quarters in a row, from the first day to the last, both of them within. */
export type Horizon = {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly quarters: readonly DatedQuarter[];
  /** For people: `FY27 Q1–Q2`, `FY27 Q3–FY28 Q2`, or of one quarter `FY27 Q1`. */
  readonly name: string;
};

const horizonName = (first: Quarter, last: Quarter): string => {
  const start = `${fiscalYearName(first.year)} Q${first.quarter}`;
  if (quarterIndex(first) === quarterIndex(last)) return start;
  return `${start}–${first.year === last.year ? '' : `${fiscalYearName(last.year)} `}Q${last.quarter}`;
};

const checked = (length: number): number => {
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError(`A horizon has one quarter or more, not ${length}`);
  return length;
};

/** `length` quarters beginning with this one. Throws a RangeError for less than one quarter, and as quarterDates does. */
export const horizonFrom = (quarter: Quarter, length: number, settings: FiscalSettings): Horizon => {
  const start = quarterIndex(quarter);
  const first = quarterDates(quarter, settings);
  const last = quarterDates(quarterAt(start + checked(length) - 1), settings);
  const quarters = Array.from({ length }, (_, i) => quarterDates(quarterAt(start + i), settings));
  return { startsOn: first.startsOn, endsOn: last.endsOn, quarters, name: horizonName(first, last) };
};

/**
 * The horizon a day lies in, when one follows the other without end, counted from the first quarter of FY2000.
 * So horizons of 1, 2 or 4 quarters begin anew with each fiscal year; others run on across its end.
 */
export const horizonContaining = (date: CivilDate, length: number, settings: FiscalSettings): Horizon => {
  const index = quarterIndex(quarterOf(date, settings));
  return horizonFrom(quarterAt(Math.floor(index / checked(length)) * length), length, settings);
};

/** The equally long one that begins the day after this one ends. */
export const nextHorizon = ({ quarters }: Horizon, settings: FiscalSettings): Horizon => {
  const [first] = quarters;
  if (!first) throw new RangeError('A horizon has one quarter or more, not 0');
  return horizonFrom(quarterAt(quarterIndex(first) + quarters.length), quarters.length, settings);
};
