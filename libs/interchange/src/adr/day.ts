import { civilDate, isValueError } from '@throughline/calendar';

/** `dmy`: 05/02/2018 is the 5th of February. */
export type DayOrder = 'dmy' | 'mdy';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dayOf = (year: string, month: number, day: string): string | undefined => {
  const whole = year.length === 2 ? `20${year}` : year;
  const read = civilDate(`${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return isValueError(read) ? undefined : read;
};

const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
/** A date such as 05/02/2018. */
export const slashes = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)/;

/** The order that a date with slashes betrays, if it does: no month is the 13th. */
export const orderIn = (written: string): DayOrder | undefined => {
  const [, first, second] = slashes.exec(written) ?? [];
  if (Number(first) > 12) return 'dmy';
  return Number(second) > 12 ? 'mdy' : undefined;
};

/**
 * The civil date that a record writes, in any of the usual ways; undefined where it is none, or could be two. `order` is
 * what the other records of the folder do.
 */
export const dayIn = (written: string, order?: DayOrder): string | undefined => {
  const [iso] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(written) ?? [];
  if (iso) {
    const read = civilDate(iso);
    return isValueError(read) ? undefined : read;
  }
  const [, whole, month, dayInMonth] = compact.exec(written) ?? [];
  if (whole !== undefined) return dayOf(whole, Number(month), dayInMonth!);
  const [, first, second, year] = slashes.exec(written) ?? [];
  if (year !== undefined) {
    const known = orderIn(written) ?? order;
    if (first === second || known === 'dmy') return dayOf(year, Number(second), first!);
    return known && dayOf(year, Number(first), second!);
  }
  const [, monthFirst, day, itsYear] =
    /([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i.exec(written) ?? [];
  if (itsYear !== undefined) return named(itsYear, monthFirst!, day!);
  const [, before, monthAfter, after] =
    /(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})/i.exec(written) ?? [];
  return after === undefined ? undefined : named(after, monthAfter!, before!);
};

const named = (year: string, month: string, day: string) => {
  const index = months.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : dayOf(year, index + 1, day);
};

/** Is it the date and nothing else? */
export const isDayAlone = (written: string): boolean =>
  /^(\d{4}-?\d{2}-?\d{2}|\d{1,2}[/.]\d{1,2}[/.](\d{4}|\d{2})|[a-z]{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{1,2}(st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4})\.?$/i.test(
    written.trim(),
  );
