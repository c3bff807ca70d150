import fc from 'fast-check';
import { z } from 'zod';
import type { AnyDecider } from '../decider.ts';

/** A handful of things, days and words at Harbourline, so that commands meet each other. */
const words = [
  'main',
  'G-101',
  'G-107',
  'payments',
  'mobile',
  'p_ines',
  'p_aiko',
  'postpone',
  'keep',
  'lead',
  'feasibility',
  'offline manifests',
  '',
  '2026-07-01',
  '2026-10-15',
  '2027-02-12',
  '2026-07-01T09:00:00.000Z',
  '04-01',
  'Europe/Lisbon',
  'refuse',
  'allow',
  'later',
];
const values = [...words, 0, 1, 2, 3, 25, 0.5, -2, true, false, null];

/** Anything a schema takes, drawn from that handful. */
const anythingFor = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodObject) return anyRecord(schema.shape);
  if (schema instanceof z.ZodArray)
    return fc.array(anythingFor(schema.element), { maxLength: 3 }).filter((list) => accepts(schema, list));
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(anythingFor));
  if (schema instanceof z.ZodPipe) return anythingFor(schema.in);
  if (schema instanceof z.ZodNullable) return fc.option(anythingFor(schema.unwrap()), { nil: null });
  if ('unwrap' in schema)
    return fc.option(anythingFor((schema as z.ZodOptional).unwrap()), { nil: undefined });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  return fc.constantFrom(...values.filter((value) => accepts(schema, value)));
};

const anyRecord = (shape: z.core.$ZodLooseShape) =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, anythingFor(field)])));

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

/** Any command about one stream, as it looks once its schema has read it. */
export const anyCommand = (decider: AnyDecider, id: string) =>
  fc
    .oneof(
      ...Object.entries(decider.commands).map(([type, schema]) =>
        anythingFor(schema!).map((data) => ({ type, data: { ...(data as object), [decider.idField]: id } })),
      ),
    )
    .map(({ type, data }) => ({ type, data: decider.commands[type]!.parse(data) }));
