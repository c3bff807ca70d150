import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id, optionalProse, prose, ref, sentence } from '../schema.ts';
import { Resolution, Reversibility, Severity, Verdict } from './decision-events.ts';
import { Things } from './things.ts';

const decisionId = ref('decision');
const title = sentence(300);
const deciders = z.array(ref('person')).max(50);
const drivers = z.array(sentence(300)).max(30);
const note = optionalProse(5000);
const points = z.array(sentence(500)).max(30).default([]);
const link = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/\S+$/, 'must be an address that begins with https:// or http://');
const haveKeysOfTheirOwn = (options: readonly { readonly optionId: string }[]) =>
  new Set(options.map(({ optionId }) => optionId)).size === options.length;
const option = { optionId: Id, title: sentence(300), pros: points, cons: points };

export const decisionCommands = {
  MentionDecision: z.object({ decisionId: Id, title }),
  /** On a decision known by name only, what is left out stays. */
  ProposeDecision: z.object({
    decisionId: Id.optional(),
    title,
    domain: sentence(200).nullish(),
    reversible: Reversibility.optional(),
    decideBy: civilDate.nullish(),
    deciders: deciders.optional(),
    drivers: drivers.optional(),
    affects: Things.optional(),
    options: z
      .array(z.object(option))
      .max(30)
      .refine(haveKeysOfTheirOwn, 'must each have an optionId of its own')
      .default([]),
    body: optionalProse(200_000),
  }),
  RewordDecision: z.object({ decisionId, title }),
  /** Null: there is no prose. */
  RewriteDecision: z.object({
    decisionId,
    body: prose(200_000)
      .transform((text) => text || null)
      .nullable(),
  }),
  NameDrivers: z.object({ decisionId, drivers }),
  NameDeciders: z.object({ decisionId, deciders }),
  FileDecision: z.object({ decisionId, domain: sentence(200).nullable() }),
  TargetDecision: z.object({ decisionId, target: sentence(200).nullable() }),
  AddOption: z.object({ decisionId, ...option }),
  DropOption: z.object({ decisionId, optionId: Id }),
  NameAffected: z.object({ decisionId, affects: Things }),
  AttachEvidence: z.object({
    decisionId,
    evidenceId: Id,
    /** measurement, contract, load test, interview, …: the organisation's own words. */
    kind: sentence(60),
    summary: sentence(1000),
    link: link.nullish(),
  }),
  ConsultPerson: z.object({
    decisionId,
    personId: ref('person'),
    on: civilDate.optional(),
    view: optionalProse(2000),
  }),
  InformPeople: z.object({ decisionId, people: z.array(ref('person')).min(1).max(100) }),
  RaiseObjection: z.object({ decisionId, objectionId: Id, by: ref('person'), what: sentence(2000) }),
  ResolveObjection: z.object({ decisionId, objectionId: Id, how: Resolution, note: optionalProse(2000) }),
  IdentifyRisk: z.object({
    decisionId,
    riskId: Id,
    what: sentence(1000),
    severity: Severity,
    escalateTo: ref('person').nullish(),
  }),
  EscalateRisk: z.object({ decisionId, riskId: Id, to: ref('person') }),
  MakeDecision: z.object({
    decisionId,
    /** One of its options; history may have only the words of the choice. */
    optionId: Id.nullish(),
    choice: optionalProse(5000),
    reasoning: optionalProse(),
    on: civilDate.optional(),
    deciders: deciders.optional(),
    confidence: z.int().min(0).max(100).nullish(),
    assumptions: z.array(sentence(500)).max(30).optional(),
    reviewOn: civilDate.nullish(),
  }),
  DeclineDecision: z.object({ decisionId, note }),
  WithdrawDecision: z.object({ decisionId, note }),
  ReopenDecision: z.object({ decisionId, newEvidence: optionalProse(5000) }),
  SupersedeDecision: z.object({
    decisionId,
    by: z.array(ref('decision')).max(50),
    partly: z.boolean().optional(),
  }),
  ReviewDecision: z.object({
    decisionId,
    verdict: Verdict,
    learned: optionalProse(),
    on: civilDate.optional(),
    nextReviewOn: civilDate.nullish(),
  }),
};
export type DecisionCommand = MessagesOf<typeof decisionCommands>;
