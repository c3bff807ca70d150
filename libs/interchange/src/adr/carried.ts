import { civilDate, isValueError } from '@throughline/calendar';
import { Resolution, Reversibility, Severity, Verdict } from '@throughline/domain';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Adr } from './adr.ts';
import type { Leftover } from './leftover.ts';
import type { Section } from './markdown.ts';

const text = z.string();
const texts = z.array(text);
const day = text.refine(
  (value) => !isValueError(civilDate(value)),
  'must be a date that exists, as 2026-03-31',
);

/** What MADR has no field for. People are named as everywhere in the record. */
const Beside = z
  .strictObject({
    domain: text,
    reversible: Reversibility,
    decideBy: day,
    target: text,
    confidence: z.number(),
    assumptions: texts,
    reviewOn: day,
    note: text,
    affects: z.strictObject({ goals: texts, teams: texts, horizons: texts, decisions: texts }).partial(),
    evidence: z.array(
      z.strictObject({ evidenceId: text, kind: text, summary: text, link: text.exactOptional() }),
    ),
    views: z.array(z.strictObject({ person: text, on: day.exactOptional(), view: text.exactOptional() })),
    objections: z.array(
      z.strictObject({
        objectionId: text,
        by: text,
        what: text,
        how: Resolution.exactOptional(),
        note: text.exactOptional(),
      }),
    ),
    risks: z.array(
      z.strictObject({
        riskId: text,
        what: text,
        severity: Severity,
        escalateTo: text.exactOptional(),
        escalatedTo: text.exactOptional(),
      }),
    ),
    reviews: z.array(
      z.strictObject({
        verdict: Verdict,
        learned: text.exactOptional(),
        on: day.exactOptional(),
        nextReviewOn: day.exactOptional(),
      }),
    ),
  })
  .partial();

export type Beside = Readonly<z.infer<typeof Beside>>;

/** What Markdown would not give back as it is: written out here, it counts for more than what is read elsewhere. */
const Instead = z
  .strictObject({
    title: text,
    deciders: texts,
    consulted: texts,
    informed: texts,
    drivers: texts,
    options: z.array(z.strictObject({ optionId: text, title: text, pros: texts, cons: texts })),
    optionId: text.nullable(),
    choice: text.nullable(),
    reasoning: text.nullable(),
    supersededBy: texts,
    partlyBy: texts,
    body: text.nullable(),
  })
  .partial();

export type Instead = Readonly<z.infer<typeof Instead>>;

const Carried = z.strictObject({ ...Beside.shape, instead: Instead.exactOptional() });
const root = 'throughline';

/** A fence that is longer than any inside. */
const fenceFor = (inside: string) =>
  '`'.repeat(inside.matchAll(/`+/g).reduce((most, [run]) => Math.max(most, run.length + 1), 3));

export const inFence = (yaml: string): string => {
  const fence = fenceFor(yaml);
  return `${fence}yaml\n${yaml.trimEnd()}\n${fence}`;
};

/** A fence for below "More Information"; '' when there is nothing to carry. */
export const writeCarried = (beside: Beside, instead: Instead): string => {
  const carried = { ...beside, ...(Object.keys(instead).length > 0 && { instead }) };
  if (Object.keys(carried).length === 0) return '';
  return inFence(stringify({ [root]: carried }, { lineWidth: 0 }));
};

type ReadCarried = {
  readonly beside: Beside;
  readonly instead: Instead;
  readonly remarks: Adr['remarks'];
};

/** Finds that fence, and takes it out of the body. One that is damaged stays there, and nothing is read from it. */
export const readCarried = (sections: readonly Section[], leftover: Leftover): ReadCarried => {
  for (const block of sections.flatMap(({ blocks }) => blocks).reverse()) {
    const { node, line } = block;
    if (node.type !== 'code' || node.lang !== 'yaml' || !node.value.startsWith(`${root}:`)) continue;
    const read = Carried.safeParse(parsed(node.value));
    if (!read.success) {
      const { path, message } = read.error.issues[0]!;
      const where = [root, ...path].join('.');
      return { beside: {}, instead: {}, remarks: [{ line, remark: `not read: ${where}: ${message}` }] };
    }
    const { instead = {}, ...beside } = read.data;
    leftover.take(block);
    return { beside: beside as Beside, instead, remarks: [] };
  }
  return { beside: {}, instead: {}, remarks: [] };
};

const parsed = (yaml: string): unknown => {
  try {
    return (parse(yaml) as Record<string, unknown>)[root];
  } catch {
    return undefined;
  }
};
