import { fact, later, only, unique, type Surroundings } from './fact.ts';
import { key, keys, maybe, optional, people, text, words } from './field.ts';

const decision = key('decision');
const deciders = maybe(people());
const domain = maybe(text());
const note = maybe(text());

const idsOf = (deciders: readonly string[], around: Surroundings) =>
  unique(deciders.map((decider) => around.personId(decider)));

export const decisionFacts = [
  fact(
    'decision.proposed',
    { decision, title: words(), body: maybe(text()), domain },
    ({ decision: decisionId, title, body, domain }) => [
      { type: 'ProposeDecision', data: { decisionId, title, body, domain } },
    ],
  ),
  fact(
    'decision.made',
    { decision, choice: maybe(text()), deciders },
    ({ decision: decisionId, choice, deciders }, around) => [
      {
        type: 'MakeDecision',
        data: { decisionId, choice, deciders: deciders ? idsOf(deciders, around) : undefined },
      },
    ],
  ),
  fact('decision.declined', { decision, note }, ({ decision: decisionId, note }) => [
    { type: 'DeclineDecision', data: { decisionId, note } },
  ]),
  fact('decision.withdrawn', { decision, note }, ({ decision: decisionId, note }) => [
    { type: 'WithdrawDecision', data: { decisionId, note } },
  ]),
  fact('decision.reopened', { decision, note }, ({ decision: decisionId, note }) => [
    { type: 'ReopenDecision', data: { decisionId, newEvidence: note } },
  ]),
  fact(
    'decision.changed',
    {
      decision,
      title: optional(words()),
      body: maybe(text()),
      deciders,
      target: maybe(text()),
      domain,
    },
    ({ decision: decisionId, title, body, deciders, target, domain }, around) =>
      only(
        title !== undefined && { type: 'RewordDecision', data: { decisionId, title } },
        body !== undefined && { type: 'RewriteDecision', data: { decisionId, body } },
        deciders !== undefined && {
          type: 'NameDeciders',
          data: { decisionId, deciders: idsOf(deciders ?? [], around) },
        },
        target !== undefined && { type: 'TargetDecision', data: { decisionId, target } },
        domain !== undefined && { type: 'FileDecision', data: { decisionId, domain } },
      ),
  ),
  fact(
    'decision.superseded',
    { decision, supersededBy: keys('decisions') },
    ({ decision: decisionId, supersededBy }) => [
      { type: 'SupersedeDecision', data: { decisionId, by: unique(supersededBy) } },
    ],
  ),
  later('the finer states of a source', 'decision.stage', { decision, stage: maybe(text()) }),
  later('taking a decision off the record', 'decision.removed', { decision }),
];
