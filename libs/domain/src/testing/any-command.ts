import fc from 'fast-check';
import { z } from 'zod';
import type { AnyDecider } from '../decider.ts';

/** A handful of keys, words, days and numbers, so that commands meet each other. */
const keys = ['G-101', 'postpone', 'keep'];
const values = [
  ...['main', 'lead', 'feasibility', 'offline manifests', ''],
  ...['2026-07-01', '2026-10-15', '2027-02-12', '2026-07-01T09:00:00.000Z', '04-01', 'Europe/Lisbon'],
  ...['refuse', 'allow', 'later', 'https://example.org/load-test'],
  ...[0, 1, 2, 3, 25, 0.5, -2, true, false, null],
];

/** Keys do not begin with a blank; words do not mind. */
const isKey = (schema: z.core.$ZodType) => accepts(schema, 'x') && !accepts(schema, ' x');

/** Anything a schema takes, drawn from that handful. */
const anythingFor = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodObject)
    return anyRecord(schema.shape).filter((record) => accepts(schema, record));
  if (schema instanceof z.ZodArray)
    return fc.array(anythingFor(schema.element), { maxLength: 3 }).filter((list) => accepts(schema, list));
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(anythingFor));
  if (schema instanceof z.ZodPipe) return anythingFor(schema.in);
  if (schema instanceof z.ZodNullable) return fc.option(anythingFor(schema.unwrap()), { nil: null });
  if ('unwrap' in schema)
    return fc.option(anythingFor((schema as z.ZodOptional).unwrap()), { nil: undefined });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  return fc.constantFrom(...(isKey(schema) ? keys : values.filter((value) => accepts(schema, value))));
};

const anyRecord = (shape: z.core.$ZodLooseShape) =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, anythingFor(field)])));

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

/** Any of these commands about one stream, as it looks once its schema has read it. */
export const anyCommand = (decider: AnyDecider, id: string, types = Object.keys(decider.commands)) =>
  fc
    .oneof(
      ...types.map((type) =>
        anythingFor(decider.commands[type]!).map((data) => ({
          type,
          data: { ...(data as object), [decider.idField]: id },
        })),
      ),
    )
    .map(({ type, data }) => ({ type, data: decider.commands[type]!.parse(data) }));
