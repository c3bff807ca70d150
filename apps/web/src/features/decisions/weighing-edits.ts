import { orNothing, type Field } from '../../recording/edit.ts';
import { freeId } from '../../recording/free-id.ts';
import { keyIn, keysIn, picksOf } from '../../recording/picks.ts';
import type { Decision, DecisionEdit } from './decision-edits.ts';

type Ending = 'ACCEPTED' | 'MITIGATED' | 'DISSENT';
type Severity = 'LOW' | 'MEDIUM' | 'SEVERE';

const person = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'picks',
  of: 'PERSON',
  one: true,
  isRequired: true,
  ...more,
});

const of = (decision: Decision, category: string) =>
  decision.affects.filter((node) => node.category === category).map(({ key, title }) => ({ key, title }));

/** What is gathered before a decision is made. */
export const weighing = {
  evidence: {
    title: 'Attach evidence',
    submit: 'Attach it',
    done: 'Evidence attached',
    fields: [
      {
        name: 'kind',
        label: 'What is it?',
        kind: 'line',
        isRequired: true,
        description: 'In your words: measurement, contract, interview …',
      },
      { name: 'summary', label: 'What does it show?', kind: 'text', isRequired: true },
      {
        name: 'link',
        label: 'Where can it be read?',
        kind: 'line',
        description: 'https://… May stay empty.',
      },
    ],
    values: () => ({ kind: '', summary: '', link: '' }),
    command: ({ key, evidence }, { kind = '', summary = '', link }) => ({
      decisionAttachEvidence: {
        decisionId: key,
        evidenceId: freeId(
          summary,
          'evidence',
          evidence.map(({ evidenceId }) => evidenceId),
        ),
        kind,
        summary,
        link: orNothing(link),
      },
    }),
  },
  consult: {
    title: 'Somebody was asked',
    submit: 'Record it',
    done: 'Recorded who was asked',
    fields: [
      person('personId', 'Who was asked?'),
      { name: 'view', label: 'What do they think of it?', kind: 'text' },
      { name: 'on', label: 'On', kind: 'date', description: 'Today when left empty.' },
    ],
    values: () => ({ personId: '', view: '', on: '' }),
    command: ({ key }, { personId, view, on }) => ({
      decisionConsult: {
        decisionId: key,
        personId: keyIn(personId) ?? '',
        view: orNothing(view),
        on: orNothing(on),
      },
    }),
  },
  object: {
    title: 'Raise an objection',
    submit: 'Raise it',
    done: 'Objection raised',
    before: 'It has to be answered, or recorded as dissent, before the decision is made.',
    fields: [
      person('by', 'Who objects?'),
      { name: 'what', label: 'What speaks against it?', kind: 'text', isRequired: true },
    ],
    values: () => ({ by: '', what: '' }),
    command: ({ key, objections }, { by, what = '' }) => ({
      decisionRaiseObjection: {
        decisionId: key,
        objectionId: freeId(
          what,
          'objection',
          objections.map(({ objectionId }) => objectionId),
        ),
        by: keyIn(by) ?? '',
        what,
      },
    }),
  },
  risk: {
    title: 'Name a risk',
    submit: 'Name it',
    done: 'Risk named',
    fields: [
      { name: 'what', label: 'What may go wrong?', kind: 'text', isRequired: true },
      {
        name: 'severity',
        label: 'How bad would that be?',
        kind: 'choice',
        options: [
          { value: 'LOW', label: 'bearable' },
          { value: 'MEDIUM', label: 'it would hurt' },
          { value: 'SEVERE', label: 'severe: somebody has to say yes to it' },
        ],
      },
      person('escalateTo', 'Who has to know of it?', { isRequired: false }),
    ],
    values: () => ({ what: '', severity: 'MEDIUM', escalateTo: '' }),
    command: ({ key, risks }, { what = '', severity, escalateTo }) => ({
      decisionIdentifyRisk: {
        decisionId: key,
        riskId: freeId(
          what,
          'risk',
          risks.map(({ riskId }) => riskId),
        ),
        what,
        severity: severity as Severity,
        escalateTo: keyIn(escalateTo),
      },
    }),
  },
  affects: {
    title: 'What does it affect?',
    submit: 'Record it',
    done: 'Recorded what it affects',
    fields: [
      { name: 'goals', label: 'Goals', kind: 'picks', of: 'GOAL' },
      { name: 'teams', label: 'Teams', kind: 'picks', of: 'TEAM' },
      { name: 'horizons', label: 'Horizons', kind: 'picks', of: 'HORIZON' },
    ],
    values: (decision) => ({
      goals: picksOf(of(decision, 'GOAL')),
      teams: picksOf(of(decision, 'TEAM')),
      horizons: picksOf(of(decision, 'HORIZON')),
    }),
    command: (decision, { goals, teams, horizons }) => ({
      decisionNameAffected: {
        decisionId: decision.key,
        affects: {
          goals: keysIn(goals),
          teams: keysIn(teams),
          horizons: keysIn(horizons),
          decisions: of(decision, 'DECISION').map(({ key }) => key),
        },
      },
    }),
  },
} as const satisfies Record<string, DecisionEdit>;

export const inform: DecisionEdit = {
  title: 'Who was told of it?',
  submit: 'Record it',
  done: 'Recorded who was told',
  fields: [{ name: 'people', label: 'Who was told?', kind: 'picks', of: 'PERSON', isRequired: true }],
  values: () => ({ people: '' }),
  command: ({ key }, { people }) => ({ decisionInform: { decisionId: key, people: keysIn(people) } }),
};

/** What becomes of one objection. */
export const answerTo = ({ objectionId, what }: Decision['objections'][number]): DecisionEdit => ({
  title: 'Answer the objection',
  submit: 'Record it',
  done: 'Objection answered',
  before: what,
  fields: [
    {
      name: 'how',
      label: 'What becomes of it?',
      kind: 'choice',
      options: [
        { value: 'ACCEPTED', label: 'it is right, and the decision follows it' },
        { value: 'MITIGATED', label: 'something is done about it' },
        { value: 'DISSENT', label: 'it is not followed: recorded as dissent' },
      ],
    },
    { name: 'note', label: 'In words', kind: 'text' },
  ],
  values: () => ({ how: 'MITIGATED', note: '' }),
  command: ({ key }, { how, note }) => ({
    decisionResolveObjection: { decisionId: key, objectionId, how: how as Ending, note: orNothing(note) },
  }),
});

/** Brings one risk to somebody who can carry it. */
export const escalate = ({ riskId, what, escalateTo }: Decision['risks'][number]): DecisionEdit => ({
  title: 'Escalate the risk',
  submit: 'Record it',
  done: 'Risk escalated',
  before: what,
  fields: [person('to', 'Who was it brought to?')],
  values: () => ({ to: escalateTo ? picksOf([escalateTo]) : '' }),
  command: ({ key }, { to }) => ({
    decisionEscalateRisk: { decisionId: key, riskId, to: keyIn(to) ?? '' },
  }),
});
