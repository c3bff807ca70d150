import { numberOf, orNothing } from '../../../recording/edit.ts';
import { freeId } from '../../../recording/free-id.ts';
import type { Goal, GoalEdit } from './goal-edit.ts';

type Outcome = Goal['outcomes'][number];

export const defineOutcome: GoalEdit = {
  title: 'Define an outcome',
  submit: 'Define it',
  done: 'Outcome defined',
  before: 'What will be different for somebody, and how will you see it?',
  fields: [
    { name: 'measure', label: 'Measure', kind: 'line', isRequired: true },
    { name: 'unit', label: 'Unit', kind: 'line', description: 'Such as %, hours, days.' },
    { name: 'baseline', label: 'Today', kind: 'number' },
    { name: 'target', label: 'Target value', kind: 'number', isRequired: true },
    {
      name: 'guard',
      label: 'Guarded by',
      kind: 'line',
      description: 'What must not get worse meanwhile. It is shown wherever the measure is.',
    },
    {
      name: 'activityOnly',
      label: 'What does it count?',
      kind: 'choice',
      options: [
        { value: '', label: 'What came of the work' },
        { value: 'yes', label: 'The work itself: activity' },
      ],
    },
  ],
  values: () => ({ measure: '', unit: '', baseline: '', target: '', guard: '', activityOnly: '' }),
  command: ({ key, outcomes }, values) => ({
    goalDefineOutcome: {
      goalId: key,
      outcomeId: freeId(
        values['measure'] ?? '',
        'outcome',
        outcomes.map(({ outcomeId }) => outcomeId),
      ),
      measure: values['measure'] ?? '',
      unit: orNothing(values['unit']),
      baseline: orNothing(values['baseline']) === null ? null : numberOf(values['baseline']),
      target: numberOf(values['target']),
      guard: orNothing(values['guard']),
      activityOnly: values['activityOnly'] === 'yes',
    },
  }),
};

export const measureOutcome = ({ outcomeId, measure, unit }: Outcome, today: string): GoalEdit => ({
  title: `Measure “${measure}”`,
  submit: 'Record the measurement',
  done: 'Measurement recorded',
  fields: [
    { name: 'value', label: unit ? `Value in ${unit}` : 'Value', kind: 'number', isRequired: true },
    { name: 'on', label: 'Measured on', kind: 'date', isRequired: true },
    { name: 'source', label: 'Where can it be seen?', kind: 'line' },
  ],
  values: () => ({ value: '', on: today, source: '' }),
  command: ({ key }, values) => ({
    goalMeasureOutcome: {
      goalId: key,
      outcomeId,
      value: numberOf(values['value']),
      on: values['on'] ?? '',
      source: orNothing(values['source']),
    },
  }),
});

export const retargetOutcome = ({ outcomeId, measure, target }: Outcome): GoalEdit => ({
  title: `Move the target of “${measure}”`,
  submit: 'Record it',
  done: 'Target of the outcome moved',
  fields: [{ name: 'to', label: 'New target value', kind: 'number', isRequired: true }],
  values: () => ({ to: String(target) }),
  command: ({ key }, values) => ({
    goalRetargetOutcome: { goalId: key, outcomeId, to: numberOf(values['to']) },
  }),
  undo: ({ key }) => ({ goalRetargetOutcome: { goalId: key, outcomeId, to: target } }),
});
