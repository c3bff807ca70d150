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

export type DecisionOption = {
  readonly optionId: string;
  readonly title: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
};

export const decisionStatuses = [
  'mentioned',
  'proposed',
  'made',
  'declined',
  'withdrawn',
  'superseded',
] as const;

export type Decision = {
  readonly id: string;
  readonly status: (typeof decisionStatuses)[number];
  readonly title: string;
  readonly domain: string | null;
  readonly reversible: z.infer<typeof Reversibility>;
  readonly decideBy: string | null;
  readonly deciders: readonly string[];
  readonly drivers: readonly string[];
  readonly options: readonly DecisionOption[];
  readonly target: string | null;
  readonly optionId: string | null;
  readonly choice: string | null;
  readonly reasoning: string | null;
  readonly madeOn: string | null;
  readonly confidence: number | null;
  readonly reviewOn: string | null;
  readonly supersededBy: readonly string[];
  readonly note: string | null;
  /** Is there prose in the log? */
  readonly hasBody: boolean;
};
