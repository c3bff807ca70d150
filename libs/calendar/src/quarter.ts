import { quoted, valueError, type ValueError } from './value-error.ts';

/** Which quarter of which fiscal year; which days those are depends on the organisation: see fiscal-year.ts. */
export type Quarter = { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 };

export type QuarterErrorCode = 'quarter-malformed' | 'quarter-unknown';

/** Quarters since FY2000-Q1, which is 0; negative before. */
export const quarterIndex = ({ year, quarter }: Quarter): number => (year - 2000) * 4 + quarter - 1;

/** The quarter with this {@link quarterIndex}, a whole number. */
export const quarterAt = (index: number): Quarter => {
  const years = Math.floor(index / 4);
  return { year: 2000 + years, quarter: (index - years * 4 + 1) as Quarter['quarter'] };
};

export const nextQuarter = (quarter: Quarter): Quarter => quarterAt(quarterIndex(quarter) + 1);

export const previousQuarter = (quarter: Quarter): Quarter => quarterAt(quarterIndex(quarter) - 1);

/** `FY27`; years outside 2000 to 2099 in full: `FY1999`. */
export const fiscalYearName = (year: number): string =>
  `FY${year >= 2000 && year <= 2099 ? String(year).slice(2) : String(year).padStart(4, '0')}`;

/** `FY27-Q1` */
export const quarterName = ({ year, quarter }: Quarter): string => `${fiscalYearName(year)}-Q${quarter}`;

// One year short of the first and the last, so that each of their days is a civil date in every fiscal year.
const firstYear = 2;
const lastYear = 9998;

/** Reads `FY27-Q1` or `FY2027-Q1`; two digits mean 2000 to 2099. */
export const quarterNamed = (text: string): Quarter | ValueError<QuarterErrorCode> => {
  const [found, digits = '', number] = /^FY(\d{2}|\d{4})-Q(\d+)$/.exec(text) ?? [];
  if (found === undefined)
    return valueError(
      'quarter-malformed',
      `${quoted(text)} is not a fiscal quarter.`,
      'Write it as FY27-Q1.',
    );
  const quarter = ([1, 2, 3, 4] as const).find((q) => String(q) === number);
  if (!quarter)
    return valueError(
      'quarter-unknown',
      `There is no quarter ${quoted(text)}.`,
      `A fiscal year has four: FY${digits}-Q1 to FY${digits}-Q4.`,
    );
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (year < firstYear || year > lastYear)
    return valueError(
      'quarter-unknown',
      `There is no fiscal year FY${digits}.`,
      'They run from FY0002 to FY9998.',
    );
  return { year, quarter };
};
