import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id, ownWords } from '../schema.ts';
import { Thing } from './things.ts';

const text = ownWords.nullable();
const people = z.array(Id);

export const Reversibility = z.enum(['easily', 'with-effort', 'hardly']);
export const Severity = z.enum(['low', 'medium', 'severe']);
/** Dissent: it was heard, it was not followed, and that stays written down. */
export const Resolution = z.enum(['accepted', 'mitigated', 'dissent']);
export const Verdict = z.enum(['held', 'partly', 'failed']);

/** Stored format. */
export const decisionEvents = {
  DecisionMentioned: z.object({ title: ownWords }),
  DecisionProposed: z.object({
    /** The question, or the name a source gives it. */
    title: ownWords,
    domain: text,
    reversible: Reversibility,
    decideBy: civilDate.nullable(),
    deciders: people,
    drivers: z.array(ownWords),
    affects: z.array(Thing),
    /** Prose in Markdown; the view keeps its place in the log, not the text. */
    body: text,
  }),
  DecisionReworded: z.object({ from: ownWords, to: ownWords }),
  DecisionRewritten: z.object({ body: text }),
  DriversNamed: z.object({ drivers: z.array(ownWords) }),
  DecidersNamed: z.object({ deciders: people }),
  DecisionFiled: z.object({ from: text, to: text }),
  /** What it aims at, in the words of the source: a release, a date. */
  DecisionTargetSet: z.object({ from: text, to: text }),
  OptionAdded: z.object({
    optionId: Id,
    title: ownWords,
    pros: z.array(ownWords),
    cons: z.array(ownWords),
  }),
  OptionDropped: z.object({ optionId: Id }),
  AffectedNamed: z.object({ affects: z.array(Thing) }),
  EvidenceAttached: z.object({ evidenceId: Id, kind: ownWords, summary: ownWords, link: text }),
  PersonConsulted: z.object({ personId: Id, on: civilDate, view: text }),
  PeopleInformed: z.object({ people }),
  ObjectionRaised: z.object({ objectionId: Id, by: Id, what: ownWords }),
  ObjectionResolved: z.object({ objectionId: Id, how: Resolution, note: text }),
  RiskIdentified: z.object({ riskId: Id, what: ownWords, severity: Severity, escalateTo: Id.nullable() }),
  RiskEscalated: z.object({ riskId: Id, to: Id }),
  DecisionMade: z.object({
    optionId: Id.nullable(),
    choice: text,
    reasoning: text,
    on: civilDate,
    deciders: people,
    confidence: z.number().nullable(),
    assumptions: z.array(ownWords),
    reviewOn: civilDate.nullable(),
  }),
  DecisionDeclined: z.object({ note: text }),
  DecisionWithdrawn: z.object({ note: text }),
  DecisionReopened: z.object({ newEvidence: text }),
  /** Partly: the rest of it stays in force. */
  DecisionSuperseded: z.object({ by: z.array(Id), partly: z.boolean() }),
  DecisionReviewed: z.object({
    verdict: Verdict,
    learned: text,
    on: civilDate,
    nextReviewOn: civilDate.nullable(),
  }),
};
export type DecisionEvent = MessagesOf<typeof decisionEvents>;
