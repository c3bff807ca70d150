import { aboutField } from './facts/field.ts';
import { envelope } from './facts/fact.ts';
import { factKinds } from './facts/facts.ts';
import type { z } from 'zod';

/** A field as the table shows it: `team?` may be left out. */
const nameOf = ([name, schema]: [string, z.core.$ZodType]) =>
  (schema as z.ZodType).safeParse(undefined).success ? `${name}?` : name;

const listOf = (fields: z.ZodRawShape) => Object.entries(fields).map(nameOf).join(', ');

/** What each field holds. A word means the same in every fact, as far as the facts agree. */
const meanings = (): string[] => {
  const all = [envelope, ...factKinds.map(({ fields }) => fields)].flatMap((fields) =>
    Object.entries(fields),
  );
  const words = Map.groupBy(all, ([name]) => name);
  return [...words].map(([name, uses]) => {
    const whats = new Set(uses.map(([, schema]) => aboutField(schema).what));
    return `  ${name}: ${[...whats].join(' or ')}`;
  });
};

/** The table of facts for people who write history files, made of the schemas that read them. */
export const describeFacts = (): string => {
  const width = Math.max(...factKinds.map(({ name }) => name.length));
  const rows = factKinds.map(({ name, fields, later }) => {
    const row = `  ${name.padEnd(width)}  ${listOf(fields)}`;
    return later === undefined ? row : `${row}  [counted, not applied yet: ${later}]`;
  });
  return [
    'A history file is UTF-8 NDJSON: one dated fact a line, ordered by "at".',
    `Every line has "at" and "fact", and may have ${Object.keys(envelope).slice(1).join(', ')}.`,
    'Lines in a row with the same "at" and "changeSet" are one change. null clears a field of a changed fact.',
    '',
    'Facts and their fields (? may be left out):',
    ...rows,
    '',
    'Fields:',
    ...meanings(),
  ].join('\n');
};
