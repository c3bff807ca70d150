import type { CheckpointOutcome } from '../../../generated/documents.ts';
import { orNothing } from '../../../recording/edit.ts';
import { keysIn, picksOf } from '../../../recording/picks.ts';
import { freeId } from '../../../recording/free-id.ts';
import type { Goal, GoalEdit } from './goal-edit.ts';

type Checkpoint = Goal['checkpoints'][number];

/** An ambitious goal is committed only after this one. */
const feasibility = 'feasibility';

export const scheduleCheckpoint: GoalEdit = {
  title: 'Schedule a checkpoint',
  submit: 'Schedule it',
  done: 'Checkpoint scheduled',
  before: 'A day on which somebody looks whether the goal can still be reached as it is planned.',
  fields: [
    {
      name: 'kind',
      label: 'What is looked at?',
      kind: 'line',
      isRequired: true,
      description: 'In your words. “feasibility” opens the way for an ambitious goal.',
    },
    { name: 'on', label: 'On which day?', kind: 'date', isRequired: true },
    { name: 'required', label: 'Who has to be there?', kind: 'picks', of: 'PERSON' },
  ],
  values: ({ ambitious, checkpoints }) => ({
    kind: ambitious && checkpoints.length === 0 ? feasibility : '',
    on: '',
    required: '',
  }),
  command: ({ key, checkpoints }, { kind = '', on = '', required }) => ({
    goalScheduleCheckpoint: {
      goalId: key,
      checkpointId: freeId(
        kind,
        'checkpoint',
        checkpoints.map(({ checkpointId }) => checkpointId),
      ),
      kind,
      on,
      required: keysIn(required),
    },
  }),
};

export const moveCheckpoint = ({ checkpointId, kind, on, required }: Checkpoint): GoalEdit => ({
  title: `Move the checkpoint “${kind}”`,
  submit: 'Record it',
  done: 'Checkpoint moved',
  fields: [
    { name: 'on', label: 'To which day?', kind: 'date', isRequired: true },
    { name: 'required', label: 'Who has to be there?', kind: 'picks', of: 'PERSON' },
  ],
  values: () => ({ on, required: picksOf(required) }),
  command: ({ key }, values) => ({
    goalScheduleCheckpoint: {
      goalId: key,
      checkpointId,
      kind,
      on: values['on'] ?? '',
      required: keysIn(values['required']),
    },
  }),
  undo: ({ key }) => ({
    goalScheduleCheckpoint: {
      goalId: key,
      checkpointId,
      kind,
      on,
      required: required.map((person) => person.key),
    },
  }),
});

export const holdCheckpoint = ({ checkpointId, kind, required }: Checkpoint, today: string): GoalEdit => ({
  title: `How did “${kind}” go?`,
  submit: 'Record it',
  done: 'Checkpoint recorded',
  before: 'A checkpoint is held once. Schedule another one to look again.',
  fields: [
    {
      name: 'outcome',
      label: 'It was',
      kind: 'choice',
      options: [
        { value: 'PASSED', label: 'Passed' },
        { value: 'FAILED', label: 'Failed' },
      ],
    },
    { name: 'on', label: 'Held on', kind: 'date', isRequired: true },
    { name: 'attended', label: 'Who was there?', kind: 'picks', of: 'PERSON' },
    { name: 'notes', label: 'What was said?', kind: 'text' },
  ],
  values: () => ({ outcome: 'PASSED', on: today, attended: picksOf(required), notes: '' }),
  command: ({ key }, values) => ({
    goalHoldCheckpoint: {
      goalId: key,
      checkpointId,
      on: values['on'] ?? '',
      outcome: values['outcome'] as CheckpointOutcome,
      attended: keysIn(values['attended']),
      notes: orNothing(values['notes']),
    },
  }),
});

export const waiveCheckpoint = ({ checkpointId, kind }: Checkpoint): GoalEdit => ({
  title: `Waive “${kind}”`,
  submit: 'Waive it',
  done: 'Checkpoint waived',
  before: 'The goal goes on without it, and the reason stays beside it.',
  fields: [],
  values: () => ({}),
  command: ({ key }) => ({ goalWaiveCheckpoint: { goalId: key, checkpointId } }),
});
