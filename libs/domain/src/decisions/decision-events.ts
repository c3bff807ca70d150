import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id } from '../schema.ts';

const text = z.string().nullable();
const people = z.array(Id);

export const Reversibility = z.enum(['easily', 'with-effort', 'hardly']);

/** Stored format. */
export const decisionEvents = {
  DecisionMentioned: z.object({ title: z.string() }),
  DecisionProposed: z.object({
    /** The question, or the name a source gives it. */
    title: z.string(),
    domain: text,
    reversible: Reversibility,
    decideBy: civilDate.nullable(),
    deciders: people,
    drivers: z.array(z.string()),
    /** Prose in Markdown; the view keeps its place in the log, not the text. */
    body: text,
  }),
  DecisionReworded: z.object({ from: z.string(), to: z.string() }),
  DecidersNamed: z.object({ deciders: people }),
  DecisionFiled: z.object({ from: text, to: text }),
  /** What it aims at, in the words of the source: a release, a date. */
  DecisionTargetSet: z.object({ from: text, to: text }),
  OptionAdded: z.object({
    optionId: Id,
    title: z.string(),
    pros: z.array(z.string()),
    cons: z.array(z.string()),
  }),
  DecisionMade: z.object({
    optionId: Id.nullable(),
    choice: text,
    reasoning: text,
    on: civilDate,
    deciders: people,
    confidence: z.number().nullable(),
    reviewOn: civilDate.nullable(),
  }),
  DecisionDeclined: z.object({ note: text }),
  DecisionWithdrawn: z.object({ note: text }),
  DecisionReopened: z.object({ newEvidence: text }),
  DecisionSuperseded: z.object({ by: z.array(Id) }),
};
export type DecisionEvent = MessagesOf<typeof decisionEvents>;
