import {
  civilDate,
  instant,
  isFiscalYearStart,
  isTimeZone,
  isValueError,
  type ValueError,
} from '@throughline/calendar';
import { z } from 'zod';

/** What a field holds, in the words of a message to whoever writes such files. */
export type About = {
  /** Completes "… is not". */
  readonly what: string;
  /** How to write it. */
  readonly write: string;
  /** Keys of people: they go to the people vault, never into an event. */
  readonly people?: true;
  /** The name of the person whose key is in that field. */
  readonly nameOf?: string;
};

const known = z.registry<About>();

const field = <Schema extends z.ZodType>(schema: Schema, about: About): Schema => {
  known.add(schema, about);
  return schema;
};

export const aboutField = (schema: z.core.$ZodType): About =>
  known.get(schema as z.ZodType) ?? { what: 'what it must be', write: 'see the table of facts' };

/** May be left out; null means none, or takes away what was there. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  field(schema.nullish(), aboutField(schema));

/** Must be said; null says that there is none. */
export const orNone = <Schema extends z.ZodType>(schema: Schema) =>
  field(schema.nullable(), aboutField(schema));

/** May be left out; there is no such thing as none. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  field(schema.optional(), aboutField(schema));

/** Text that every store can keep: half a surrogate pair is replaced. */
const written = z.string().transform((text) => text.toWellFormed().trim());

/** Text that must be there. */
export const words = () =>
  field(
    written.refine((text) => text !== ''),
    { what: 'text', write: 'text that is not blank' },
  );

/** Text that may be blank, which is as good as none. */
export const text = () =>
  field(
    written.transform((value) => value || null),
    { what: 'text', write: 'text' },
  );

const Key = z
  .string()
  .max(180)
  .refine((key) => key.isWellFormed() && key !== '' && key.trim() === key)
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/u);

const howKeysAreWritten = '1 to 180 characters, no blank at either end, no control characters';

/** The source's own name of something: any letters, `/`, `#`, blanks inside. */
export const key = (of: string) =>
  field(Key.clone(), { what: `key of ${/^[aeiou]/.test(of) ? 'an' : 'a'} ${of}`, write: howKeysAreWritten });
export const keys = (of: string) =>
  field(z.array(Key), { what: `list of keys of ${of}`, write: `a list; each key has ${howKeysAreWritten}` });

export const person = () =>
  field(Key.clone(), { what: 'key of a person', write: howKeysAreWritten, people: true });
export const people = () =>
  field(z.array(Key), {
    what: 'list of keys of people',
    write: 'a list such as ["anna","ben"]',
    people: true,
  });
export const nameOf = (keyField: string) =>
  field(
    written.transform((value) => value || null),
    { what: 'name (kept in the people vault)', write: 'text', nameOf: keyField },
  );

export const oneOf = <const Words extends readonly [string, ...string[]]>(...allowed: Words) =>
  field(z.enum(allowed), { what: allowed.join(', '), write: `one of ${allowed.join(', ')}` });

export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  field(z.int().min(min).max(max), {
    what: 'whole number',
    write:
      max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min}` : `a whole number, ${min} to ${max}`,
  });

/** For facts that are only counted so far. */
export const anything = () => field(z.unknown(), { what: 'anything', write: 'anything' });

/** Reads a value with the calendar, whose own words then say what is wrong. */
const readBy = (read: (text: string) => string | ValueError) =>
  z.string().transform((value, context) => {
    const result = read(value);
    if (!isValueError(result)) return result;
    context.addIssue({ code: 'custom', message: result.message, params: { hint: result.hint } });
    return z.NEVER;
  });

export const date = () =>
  field(readBy(civilDate), { what: 'date', write: 'year, month and day, as in "2026-03-31"' });

export const moment = () =>
  field(readBy(instant), { what: 'instant', write: 'as in "2026-03-03T10:00:00Z"' });

export const timeZone = () =>
  field(z.string().refine(isTimeZone), { what: 'time zone', write: 'an IANA name, as in "Europe/Berlin"' });

export const monthDay = () =>
  field(z.string().refine(isFiscalYearStart), { what: 'month and day', write: 'as in "04-01"' });

const Reason = z.union([
  z.strictObject({ decision: Key }),
  z.strictObject({ context: Key }),
  z.strictObject({ note: written }),
]);

export const reasons = () =>
  field(z.array(Reason), {
    what: 'list of reasons',
    write: 'a list of {"decision": key}, {"context": key} or {"note": text}',
  });
