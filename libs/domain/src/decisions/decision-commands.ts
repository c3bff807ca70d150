import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id, optionalProse, ref, sentence } from '../schema.ts';
import { Reversibility } from './decision-events.ts';

const decisionId = ref('decision');
const title = sentence(300);
const deciders = z.array(ref('person')).max(50);
const note = optionalProse(5000);
const points = z.array(sentence(500)).max(30).default([]);
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
    drivers: z.array(sentence(300)).max(30).optional(),
    options: z
      .array(z.object(option))
      .max(30)
      .refine(haveKeysOfTheirOwn, 'must each have an optionId of its own')
      .default([]),
    body: optionalProse(200_000),
  }),
  RewordDecision: z.object({ decisionId, title }),
  NameDeciders: z.object({ decisionId, deciders }),
  FileDecision: z.object({ decisionId, domain: sentence(200).nullable() }),
  TargetDecision: z.object({ decisionId, target: sentence(200).nullable() }),
  AddOption: z.object({ decisionId, ...option }),
  MakeDecision: z.object({
    decisionId,
    /** One of its options; history may have only the words of the choice. */
    optionId: Id.nullish(),
    choice: optionalProse(5000),
    reasoning: optionalProse(),
    on: civilDate.optional(),
    deciders: deciders.optional(),
    confidence: z.int().min(0).max(100).nullish(),
    reviewOn: civilDate.nullish(),
  }),
  DeclineDecision: z.object({ decisionId, note }),
  WithdrawDecision: z.object({ decisionId, note }),
  ReopenDecision: z.object({ decisionId, newEvidence: optionalProse(5000) }),
  SupersedeDecision: z.object({ decisionId, by: z.array(ref('decision')).max(50) }),
};
export type DecisionCommand = MessagesOf<typeof decisionCommands>;
