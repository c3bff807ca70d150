import { civilDate, utcMidnight } from './civil-date.ts';
import { isValueError, quoted, valueError, type ValueError } from './value-error.ts';
import { firstMs, isoText, lastMs } from './years.ts';

/**
 * A point in time in UTC with milliseconds, always written `2026-03-03T10:00:00.000Z`, so that instants sort as text;
 * years 0001 to 9999. A plain string for the reason given at CivilDate. The epoch is 1970-01-01T00:00:00Z and may be
 * counted back from.
 */
export type Instant = string;

export type InstantErrorCode =
  'instant-malformed' | 'instant-without-offset' | 'instant-unknown' | 'date-unknown';

const normalForm = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Is this an instant in its normal form? What people and other programs write is read by {@link instant}. */
export const isInstant = (text: string): boolean => {
  const ms = normalForm.test(text) ? Date.parse(text) : NaN;
  // JavaScript reads 31 February as 3 March: only what comes back unchanged was there.
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
};

/** The instant of epoch ms. Throws a RangeError outside the years 0001 to 9999. */
export const instantAt = (ms: number): Instant => isoText(ms);

/** Epoch ms of an instant. Throws a RangeError when the text is not an instant in its normal form. */
export const epochMs = (instant: Instant): number => {
  if (!isInstant(instant))
    throw new RangeError(`${quoted(instant)} is not an instant, YYYY-MM-DDThh:mm:ss.sssZ`);
  return Date.parse(instant);
};

// A blank for the T is matched too, so that a local time with a blank is told what it really lacks.
const datePart = String.raw`(?<date>\d{4}-\d{2}-\d{2})(?<gap>[T ])`;
const clockPart = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const offsetPart = String.raw`(?<offset>Z|(?<sign>[+-])(?<offsetHour>\d{2})(?::?(?<offsetMinute>\d{2}))?)`;
const written = new RegExp(`^${datePart}${clockPart}${offsetPart}?$`);

type Written = { readonly [part: string]: string | undefined };

const clockMs = (hour = '0', minute = '0', second = '0', fraction = ''): number | undefined => {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return undefined;
  return ((h * 60 + m) * 60 + s) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
};

const msOf = (date: string, parts: Written): number | undefined => {
  const clock = clockMs(parts['hour'], parts['minute'], parts['second'], parts['fraction']);
  const offset = clockMs(parts['offsetHour'], parts['offsetMinute']);
  if (clock === undefined || offset === undefined) return undefined;
  const ms = utcMidnight(date) + clock - (parts['sign'] === '-' ? -offset : offset);
  return ms >= firstMs && ms <= lastMs ? ms : undefined;
};

const malformed = (text: string) =>
  valueError(
    'instant-malformed',
    `${quoted(text)} is not an instant.`,
    'Write date, T, time and offset as 2026-03-03T10:00:00Z or 2026-03-03T10:00:00+01:00 (in a URL, + is %2B).',
  );

const withoutOffset = (text: string) => {
  const local = text.replace(' ', 'T');
  return valueError(
    'instant-without-offset',
    `${quoted(text)} is a local time: it does not say where.`,
    `Write ${local}Z for UTC, or add the offset, as in ${local}+01:00.`,
  );
};

const unknown = (text: string) =>
  valueError(
    'instant-unknown',
    `There is no instant ${text}.`,
    'Times and offsets run from 00:00 to 23:59:59 (no leap seconds), years from 0001 to 9999 in UTC.',
  );

/**
 * Reads ISO 8601 with date, time and offset (`Z`, `+01:00`, `+0100`, `+01`); seconds may be left out, and what is
 * finer than a millisecond is cut off.
 */
export const instant = (text: string): Instant | ValueError<InstantErrorCode> => {
  // As programs write it, line after line of a history: nothing to be read into it.
  if (isInstant(text)) return text;
  const parts = written.exec(text)?.groups;
  if (!parts) return malformed(text);
  const date = civilDate(parts['date'] ?? '');
  if (isValueError(date)) return { ...date, error: 'date-unknown' };
  if (!parts['offset']) return withoutOffset(text);
  if (parts['gap'] !== 'T') return malformed(text);
  const ms = msOf(date, parts);
  return ms === undefined ? unknown(text) : instantAt(ms);
};
