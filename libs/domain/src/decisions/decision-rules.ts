import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse } from '../refusal.ts';
import { civilDate, Id, prose, ref, sentence } from '../schema.ts';
import { decisionEvents, Reversibility, type Decision, type DecisionEvent } from './decision.ts';

const decisionId = ref('decision');
const title = sentence(300);
const deciders = z.array(ref('person')).max(50);
const note = prose(5000).nullish();
const arguments_ = z.array(sentence(500)).max(30).default([]);
const option = { optionId: Id, title: sentence(300), pros: arguments_, cons: arguments_ };

const commands = {
  MentionDecision: z.object({ decisionId: Id, title }),
  ProposeDecision: z.object({
    decisionId: Id.optional(),
    title,
    domain: sentence(200).nullish(),
    reversible: Reversibility.default('easily'),
    decideBy: civilDate.nullish(),
    deciders: deciders.default([]),
    drivers: z.array(sentence(300)).max(30).default([]),
    options: z.array(z.object(option)).max(30).default([]),
    body: prose(200_000).nullish(),
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
    choice: prose(5000).nullish(),
    reasoning: prose().nullish(),
    on: civilDate.optional(),
    deciders: deciders.optional(),
    confidence: z.int().min(0).max(100).nullish(),
    reviewOn: civilDate.nullish(),
  }),
  DeclineDecision: z.object({ decisionId, note }),
  WithdrawDecision: z.object({ decisionId, note }),
  ReopenDecision: z.object({ decisionId, newEvidence: prose(5000).nullish() }),
  SupersedeDecision: z.object({ decisionId, by: z.array(ref('decision')).max(50) }),
};
export type DecisionCommand = MessagesOf<typeof commands>;

const text = (value: string | null | undefined) => value || null;
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);

const undecided = {
  domain: null,
  reversible: 'easily' as const,
  decideBy: null,
  deciders: [],
  drivers: [],
  options: [],
  target: null,
  optionId: null,
  choice: null,
  reasoning: null,
  madeOn: null,
  confidence: null,
  reviewOn: null,
  supersededBy: [],
  note: null,
  hasBody: false,
};

/** What a live decision must say before it counts as made (`reviewOn` when it is not easily reversed). */
const missingForDecision = (
  state: Decision,
  made: {
    optionId: string | null;
    reasoning: string | null;
    deciders: readonly string[];
    reviewOn: string | null;
  },
) => {
  if (state.options.length < 2)
    return refuse('decision-needs-two-options', { options: state.options.length });
  if (!state.options.some(({ optionId }) => optionId === made.optionId))
    return refuse('decision-needs-choice', { options: state.options.map((o) => o.optionId) }, 'optionId');
  if (!made.reasoning) return refuse('decision-needs-reasoning', {}, 'reasoning');
  if (made.deciders.length === 0) return refuse('decision-needs-decider', {}, 'deciders');
  const stranger = made.deciders.find((id) => state.deciders.length > 0 && !state.deciders.includes(id));
  if (stranger) return refuse('decider-not-named', { personId: stranger }, 'deciders');
  if (state.reversible !== 'easily' && !made.reviewOn)
    return refuse('decision-needs-review-date', { reversible: state.reversible }, 'reviewOn');
  return undefined;
};

/**
 * A question, its options, and what was chosen and why. Once made its content stays: change is reopening or superseding.
 *
 *   proposed ──make──▶ made ──supersede──▶ superseded
 *      │ ▲               │
 *      │ └──── reopen ───┘
 *      └─ decline · withdraw
 */
export const decision: Decider<
  Decision,
  DecisionEvent,
  DecisionCommand,
  'MentionDecision' | 'ProposeDecision'
> = {
  category: 'decision',
  idField: 'decisionId',
  keyPrefix: 'D',
  creates: ['MentionDecision', 'ProposeDecision'],
  events: decisionEvents,
  commands,
  asksWhy: ['DecisionDeclined', 'DecisionWithdrawn', 'DecisionReopened'],
  isDraft: ({ status }) => status === 'proposed' || status === 'mentioned',

  evolve: {
    DecisionMentioned: (_, { title }, id) => ({ ...undecided, id, title, status: 'mentioned' }),
    DecisionProposed: (decision, { body, ...data }, id) => ({
      ...undecided,
      ...decision,
      ...data,
      id,
      status: 'proposed',
      hasBody: body !== null,
    }),
    DecisionReworded: (decision, { to }) => ({ ...decision, title: to }),
    DecidersNamed: (decision, { deciders }) => ({ ...decision, deciders }),
    DecisionFiled: (decision, { to }) => ({ ...decision, domain: to }),
    DecisionTargetSet: (decision, { to }) => ({ ...decision, target: to }),
    OptionAdded: (decision, option) => ({ ...decision, options: [...decision.options, option] }),
    DecisionMade: (decision, { on, ...made }) => ({
      ...decision,
      ...made,
      madeOn: on,
      status: 'made',
      note: null,
    }),
    DecisionDeclined: (decision, { note }) => ({ ...decision, status: 'declined', note }),
    DecisionWithdrawn: (decision, { note }) => ({ ...decision, status: 'withdrawn', note }),
    DecisionReopened: (decision, { newEvidence }) => ({
      ...decision,
      status: 'proposed',
      optionId: null,
      choice: null,
      reasoning: null,
      madeOn: null,
      supersededBy: [],
      note: newEvidence,
    }),
    DecisionSuperseded: (decision, { by }) => ({ ...decision, status: 'superseded', supersededBy: by }),
  },

  decide: {
    MentionDecision: ({ title }, decision) =>
      decision ? [] : [{ type: 'DecisionMentioned', data: { title } }],
    ProposeDecision({ decisionId: _, options, ...data }, decision) {
      if (decision && decision.status !== 'mentioned')
        return decision.title === data.title
          ? []
          : refuse('decision-already-proposed', { title: decision.title });
      const proposed = {
        ...data,
        domain: text(data.domain),
        decideBy: data.decideBy ?? null,
        body: text(data.body),
      };
      const added: DecisionEvent[] = options.map((option) => ({ type: 'OptionAdded', data: option }));
      return [{ type: 'DecisionProposed', data: proposed }, ...added];
    },
    RewordDecision({ title }, decision, now) {
      if (decision.status !== 'proposed' && !now.imported)
        return refuse('decision-made-stays', { status: decision.status });
      return title === decision.title
        ? []
        : [{ type: 'DecisionReworded', data: { from: decision.title, to: title } }];
    },
    NameDeciders({ deciders }, decision, now) {
      if (decision.status !== 'proposed' && !now.imported)
        return refuse('decision-made-stays', { status: decision.status });
      return same(deciders, decision.deciders) ? [] : [{ type: 'DecidersNamed', data: { deciders } }];
    },
    FileDecision: ({ domain }, decision) =>
      domain === decision.domain
        ? []
        : [{ type: 'DecisionFiled', data: { from: decision.domain, to: domain } }],
    TargetDecision: ({ target }, decision) =>
      target === decision.target
        ? []
        : [{ type: 'DecisionTargetSet', data: { from: decision.target, to: target } }],
    AddOption({ decisionId: _, ...data }, decision, now) {
      if (decision.status !== 'proposed' && !now.imported)
        return refuse('decision-made-stays', { status: decision.status });
      const known = decision.options.find(({ optionId }) => optionId === data.optionId);
      if (!known) return [{ type: 'OptionAdded', data }];
      return known.title === data.title
        ? []
        : refuse('option-already-there', { title: known.title }, 'optionId');
    },
    MakeDecision({ optionId, choice, reasoning, on, deciders, confidence, reviewOn }, decision, now) {
      const made = {
        optionId: optionId ?? null,
        choice: text(choice) ?? decision.options.find((o) => o.optionId === optionId)?.title ?? null,
        reasoning: text(reasoning),
        on: on ?? now.today,
        deciders: deciders ?? [...decision.deciders],
        confidence: confidence ?? null,
        reviewOn: reviewOn ?? null,
      };
      if (decision.status === 'made') {
        const already = decision.optionId === made.optionId && decision.reasoning === made.reasoning;
        return already || now.imported ? [] : refuse('decision-made-stays', { status: decision.status });
      }
      if (!now.imported && decision.status !== 'proposed')
        return refuse('decision-not-open', { status: decision.status });
      const missing = now.imported ? undefined : missingForDecision(decision, made);
      return missing ?? [{ type: 'DecisionMade', data: made }];
    },
    DeclineDecision({ note }, decision, now) {
      if (decision.status === 'declined') return [];
      if (decision.status !== 'proposed' && !now.imported)
        return refuse('decision-not-open', { status: decision.status });
      return [{ type: 'DecisionDeclined', data: { note: text(note) } }];
    },
    WithdrawDecision({ note }, decision, now) {
      if (decision.status === 'withdrawn') return [];
      if (decision.status !== 'proposed' && !now.imported)
        return refuse('decision-not-open', { status: decision.status });
      return [{ type: 'DecisionWithdrawn', data: { note: text(note) } }];
    },
    ReopenDecision: ({ newEvidence }, decision) =>
      decision.status === 'proposed'
        ? []
        : [{ type: 'DecisionReopened', data: { newEvidence: text(newEvidence) } }],
    SupersedeDecision({ by }, decision, now) {
      if (by.includes(decision.id)) return refuse('decision-supersedes-itself', {}, 'by');
      if (decision.status === 'superseded' && same(by, decision.supersededBy)) return [];
      if (decision.status !== 'made' && decision.status !== 'superseded' && !now.imported)
        return refuse('decision-not-made', { status: decision.status });
      if (by.length === 0 && !now.imported) return refuse('decision-needs-successor', {}, 'by');
      return [{ type: 'DecisionSuperseded', data: { by } }];
    },
  },

  fields: {
    title: field('Question', (decision) => decision.title),
    status: field('Status', (decision) => decision.status),
    choice: field('Choice', (decision) => decision.choice),
    reasoning: field('Reasoning', (decision) => decision.reasoning),
    madeOn: field('Made on', (decision) => decision.madeOn, 'date'),
    deciders: field('Deciders', (decision) => decision.deciders, { refs: 'person' }),
    domain: field('Domain', (decision) => decision.domain),
    target: field('Target', (decision) => decision.target),
    decideBy: field('Decide by', (decision) => decision.decideBy, 'date'),
    reviewOn: field('Review on', (decision) => decision.reviewOn, 'date'),
    reversible: field('Reversible', (decision) => decision.reversible),
    drivers: field('Drivers', (decision) => decision.drivers, 'list'),
    options: field('Options', (decision) => decision.options.map(({ title }) => title), 'list'),
    supersededBy: field('Superseded by', (decision) => decision.supersededBy, { refs: 'decision' }),
    note: field('Note', (decision) => decision.note),
  },
  title: (decision) => decision.title,
  isGone: () => false,
  isMentionOnly: ({ status }) => status === 'mentioned',
  searchText: ({ id, title, domain, choice, reasoning }) => [id, title, domain, choice, reasoning].join(' '),
};
