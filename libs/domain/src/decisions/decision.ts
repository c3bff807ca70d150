import type { Decider } from '../decider.ts';
import { field } from '../field.ts';
import { decisionCommands, type DecisionCommand } from './decision-commands.ts';
import { decisionEvents, type DecisionEvent } from './decision-events.ts';
import { evolveDecision } from './decision-evolve.ts';
import { decisionRules } from './decision-rules.ts';
import type { Decision, DecisionOpening, DecisionStarter } from './decision-state.ts';
import { weighedFields } from './weighed-fields.ts';

/**
 * A question, its options, and what was chosen and why. Once made its content stays: change is reopening or superseding.
 *
 *   proposed ──make──▶ made ──supersede──▶ superseded
 *      │ ▲               │ review, partly supersede: it stays in force
 *      │ └──── reopen ───┘
 *      └─ decline · withdraw
 */
export const decision: Decider<Decision, DecisionEvent, DecisionCommand, DecisionStarter, DecisionOpening> = {
  category: 'decision',
  idField: 'decisionId',
  keyPrefix: 'D',
  creates: ['MentionDecision', 'ProposeDecision'],
  events: decisionEvents,
  commands: decisionCommands,
  /** Not DecisionMade: its reasoning is the why. */
  asksWhy: ['DecisionDeclined', 'DecisionWithdrawn', 'DecisionReopened'],
  isDraft: ({ status }) => status === 'proposed' || status === 'mentioned',

  evolve: evolveDecision,
  decide: decisionRules,

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
    ...weighedFields,
    assumptions: field('Assumptions', (decision) => decision.assumptions, 'list'),
    supersededBy: field('Superseded by', (decision) => decision.supersededBy, { refs: 'decision' }),
    partlyBy: field('Partly superseded by', (decision) => decision.partlyBy, { refs: 'decision' }),
    verdict: field('Verdict', ({ reviews }) => reviews.at(-1)?.verdict ?? null),
    learned: field('Learned', ({ reviews }) => reviews.at(-1)?.learned ?? null),
    note: field('Note', (decision) => decision.note),
  },
  title: (decision) => decision.title,
  isGone: () => false,
  isMentionOnly: ({ status }) => status === 'mentioned',
  searchText: ({ id, title, domain, choice, reasoning }) => [id, title, domain, choice, reasoning].join(' '),
};
