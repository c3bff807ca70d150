import type { CommandInput, Confidence } from '../../../generated/documents.ts';
import { orNothing, type Field } from '../../../recording/edit.ts';
import { confidence, note, type Goal, type GoalEdit } from './goal-edit.ts';

const learned: Field = { name: 'learned', label: 'What was learned?', kind: 'text' };

/** What it is, without what was promised of it: estimate, target and measures are said anew. */
const goesOnIn = (goal: Goal, horizonId: string): CommandInput => {
  const { title, why, doneCriteria, team, track, parent, ambitious, contacts, theme } = goal;
  return {
    goalPropose: {
      ...{ title, why, doneCriteria, horizonId, track, ambitious, theme },
      teamId: team?.key ?? null,
      parentId: parent?.key ?? null,
      contacts: contacts.map(({ key }) => key),
    },
  };
};

/** What moves a goal on in its life, up to its end. */
export const life = {
  commit: {
    title: 'Commit to the goal',
    submit: 'Commit to it',
    done: 'Committed',
    fields: [confidence],
    values: () => ({ confidence: '' }),
    command: ({ key }, { confidence: sure }) => ({
      goalCommit: { goalId: key, confidence: orNothing(sure) as Confidence | null },
    }),
  },
  pause: {
    title: 'Pause the goal',
    submit: 'Pause it',
    done: 'Paused',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalPause: { goalId: key, note: orNothing(values['note']) } }),
    undo: ({ key }) => ({ goalResume: { goalId: key } }),
  },
  resume: {
    title: 'Resume the goal',
    submit: 'Resume it',
    done: 'Resumed',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalResume: { goalId: key, note: orNothing(values['note']) } }),
    undo: ({ key }) => ({ goalPause: { goalId: key } }),
  },
  deliver: {
    title: 'Deliver the goal',
    submit: 'It is delivered',
    done: 'Delivered',
    before: 'A delivered goal is over: what is found later goes into a new one.',
    fields: [{ name: 'on', label: 'On which day?', kind: 'date' }, learned],
    values: () => ({ on: '', learned: '' }),
    command: ({ key }, values) => ({
      goalDeliver: { goalId: key, on: orNothing(values['on']), learned: orNothing(values['learned']) },
    }),
  },
  drop: {
    title: 'Drop the goal',
    submit: 'Drop it',
    done: 'Dropped',
    before: 'A dropped goal is over. Its story stays, with what was learned.',
    fields: [learned],
    values: () => ({ learned: '' }),
    command: ({ key }, values) => ({ goalDrop: { goalId: key, learned: orNothing(values['learned']) } }),
  },
  carryOver: {
    title: 'Carry it over into another horizon',
    submit: 'Carry it over',
    done: 'Carried over',
    before: 'Here it ends as carried over: what was promised stays readable as it was promised.',
    fields: [
      { name: 'toHorizonId', label: 'Into which horizon?', kind: 'horizon', isRequired: true },
      {
        name: 'again',
        label: 'How does it go on there?',
        kind: 'choice',
        options: [
          { value: 'yes', label: 'As a new proposal with its words, team and contacts' },
          { value: 'no', label: 'Somebody proposes it anew' },
        ],
      },
    ],
    values: () => ({ toHorizonId: '', again: 'yes' }),
    command: (goal, { toHorizonId = '', again }) => [
      { goalCarryOver: { goalId: goal.key, toHorizonId } },
      ...(again === 'yes' ? [goesOnIn(goal, toHorizonId)] : []),
    ],
  },
  decline: {
    title: 'Decline the proposal',
    submit: 'Decline it',
    done: 'Declined',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalDecline: { goalId: key, note: orNothing(values['note']) } }),
    undo: ({ key }) => ({ goalRepropose: { goalId: key } }),
  },
  repropose: {
    title: 'Propose it again',
    submit: 'Propose it again',
    done: 'Proposed again',
    fields: [],
    values: () => ({}),
    command: ({ key }) => ({ goalRepropose: { goalId: key } }),
  },
  withdraw: {
    title: 'Withdraw the goal',
    submit: 'Withdraw it',
    done: 'Withdrawn',
    before: 'For what was put on the plan by mistake: it leaves every list, and stays in the history.',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalWithdraw: { goalId: key, note: orNothing(values['note']) } }),
  },
} as const satisfies Record<string, GoalEdit>;
