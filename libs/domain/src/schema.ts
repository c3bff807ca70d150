import { isCivilDate } from '@throughline/calendar';
import { z } from 'zod';

/** Ids are the keys people use: any letters, `/`, `#`, blanks inside; they may differ only in case. */
export const Id = z
  .string()
  .min(1)
  .max(180)
  .regex(/^\S(?:.*\S)?$/u, 'must not begin or end with a blank')
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/u, 'must not contain control characters');

const references = z.registry<{ category: string }>();

/** An id of another stream. The application looks it up before anything is decided. */
export const ref = (category: string) => Id.clone().register(references, { category });

const writings = z.registry<{ readonly ownWords: true }>();

/** Stored format of what somebody wrote in his own words, and of nothing else: it can be redacted. */
export const ownWords = z.string().register(writings, { ownWords: true });

export const sentence = (max = 500) => z.string().trim().min(1).max(max);
/** The same where the message that is told is also what is stored. */
export const ownSentence = (max?: number) => sentence(max).register(writings, { ownWords: true });
export const prose = (max = 20_000) => z.string().trim().max(max);
/** Prose that may be left out; blank means that there is none. */
export const optionalProse = (max?: number) =>
  prose(max)
    .transform((text) => text || null)
    .nullish();
export const civilDate = z
  .string()
  .refine(isCivilDate, 'must be a date that exists, written YYYY-MM-DD')
  .meta({ format: 'date' });
export const instant = z.iso.datetime({ offset: false, precision: 3 });

/** Where in a message another stream is named: `['goals', '*']` means every item of the list `goals`. */
export type ReferencePath = { readonly path: readonly string[]; readonly category: string };

/** Finds the references in a message's schema once, so that checking a message costs a few look-ups. */
export const referencesIn = (schema: z.core.$ZodType): ReferencePath[] =>
  leavesIn(schema, []).flatMap(({ path, leaf }) => {
    const found = references.get(leaf);
    return found ? [{ path, category: found.category }] : [];
  });

/** Where somebody's own words are: `doneCriteria.*` means every item of that list. */
export const ownWordsIn = (schema: z.core.$ZodType): string[] =>
  leavesIn(schema, [])
    .filter(({ leaf }) => writings.has(leaf))
    .map(({ path }) => path.join('.'));

type Leaf = { readonly path: readonly string[]; readonly leaf: z.ZodType };

/** What a message is made of in the end; of wrappers only what they wrap. */
const leavesIn = (schema: z.core.$ZodType, path: readonly string[]): Leaf[] => {
  const isMarked = references.has(schema as z.ZodType) || writings.has(schema as z.ZodType);
  if (isMarked) return [{ path, leaf: schema as z.ZodType }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      leavesIn(field as z.core.$ZodType, [...path, key]),
    );
  if (schema instanceof z.ZodArray) return leavesIn(schema.element, [...path, '*']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => leavesIn(option, path));
  return isWrapper(schema) ? leavesIn(schema.unwrap(), path) : [{ path, leaf: schema as z.ZodType }];
};

/** Optional, nullable, with a default, read-only, … */
const isWrapper = (schema: z.core.$ZodType): schema is z.core.$ZodType & { unwrap(): z.core.$ZodType } =>
  'unwrap' in schema;
