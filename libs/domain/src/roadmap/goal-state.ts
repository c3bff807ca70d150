import type { Decider } from '../decider.ts';
import { field } from '../field.ts';
import type { Goal, GoalEvent, Outcome } from './goal.ts';

const untold: Omit<Goal, 'id' | 'title' | 'status'> = {
  why: null,
  doneCriteria: [],
  horizonId: null,
  teamId: null,
  track: null,
  parentId: null,
  ambitious: false,
  contacts: [],
  theme: null,
  stage: null,
  outcomes: [],
  estimate: null,
  target: null,
  commitment: null,
  health: null,
  checkpoints: [],
  scopeDelta: 0,
  note: null,
  deliveredOn: null,
  learned: null,
};

const withOutcome = (goal: Goal, id: string, change: (outcome: Outcome) => Outcome): Goal => ({
  ...goal,
  outcomes: goal.outcomes.map((outcome) => (outcome.outcomeId === id ? change(outcome) : outcome)),
});

const withCheckpoint = (goal: Goal, id: string, status: Goal['checkpoints'][number]['status']): Goal => ({
  ...goal,
  checkpoints: goal.checkpoints.map((gate) => (gate.checkpointId === id ? { ...gate, status } : gate)),
});

export const evolveGoal: Decider<Goal, GoalEvent>['evolve'] = {
  GoalMentioned: (_, { title }, id) => ({ ...untold, id, title, status: 'mentioned' }),
  GoalProposed: (goal, data, id) => ({ ...untold, ...goal, ...data, id, status: 'proposed' }),
  GoalReproposed: (goal) => ({
    ...goal,
    status: 'proposed',
    note: null,
    commitment: null,
    deliveredOn: null,
  }),
  GoalReworded: (goal, words) => ({ ...goal, ...words }),
  OutcomeDefined: (goal, data) => ({
    ...goal,
    outcomes: [
      ...goal.outcomes.filter(({ outcomeId }) => outcomeId !== data.outcomeId),
      { ...data, measured: [] },
    ],
  }),
  OutcomeRetargeted: (goal, { outcomeId, to }) => withOutcome(goal, outcomeId, (o) => ({ ...o, target: to })),
  OutcomeMeasured: (goal, { outcomeId, value, on, source }) =>
    withOutcome(goal, outcomeId, (o) => ({ ...o, measured: [...o.measured, { value, on, source }] })),
  GoalEstimated: (goal, estimate) => ({ ...goal, estimate }),
  GoalTargetSet: (goal, { to }) => ({ ...goal, target: to }),
  GoalCommitted: (goal, { target, confidence }) => ({
    ...goal,
    status: 'committed',
    note: null,
    deliveredOn: null,
    commitment: { target, confidence },
  }),
  GoalRescoped: (goal, { deltaPersonWeeks }) => ({ ...goal, scopeDelta: goal.scopeDelta + deltaPersonWeeks }),
  GoalRetracked: (goal, { to }) => ({ ...goal, track: to }),
  GoalTransferred: (goal, { toTeamId }) => ({ ...goal, teamId: toTeamId }),
  GoalRescheduled: (goal, { toHorizonId }) => ({ ...goal, horizonId: toHorizonId }),
  GoalReparented: (goal, { to }) => ({ ...goal, parentId: to }),
  GoalContactsNamed: (goal, { contacts }) => ({ ...goal, contacts }),
  GoalThemeSet: (goal, { to }) => ({ ...goal, theme: to }),
  GoalStageSet: (goal, { to }) => ({ ...goal, stage: to }),
  CheckpointScheduled: (goal, data) => ({
    ...goal,
    checkpoints: [
      ...goal.checkpoints.filter(({ checkpointId }) => checkpointId !== data.checkpointId),
      { ...data, status: 'scheduled' },
    ],
  }),
  CheckpointHeld: (goal, { checkpointId, outcome }) => withCheckpoint(goal, checkpointId, outcome),
  CheckpointWaived: (goal, { checkpointId }) => withCheckpoint(goal, checkpointId, 'waived'),
  GoalHealthReported: (goal, health) => ({ ...goal, health }),
  GoalPaused: (goal, { note }) => ({ ...goal, status: 'paused', note }),
  GoalResumed: (goal, { note }) => ({ ...goal, status: 'committed', note }),
  GoalDelivered: (goal, { on, learned }) => ({
    ...goal,
    status: 'delivered',
    note: null,
    deliveredOn: on,
    learned,
  }),
  GoalDropped: (goal, { learned }) => ({ ...goal, status: 'dropped', note: learned, learned }),
  GoalDeclined: (goal, { note }) => ({ ...goal, status: 'declined', note }),
  GoalWithdrawn: (goal, { note }) => ({ ...goal, status: 'withdrawn', note }),
  GoalCarriedOver: (goal, { toHorizonId }) => ({
    ...goal,
    status: 'carried-over',
    note: `to ${toHorizonId}`,
  }),
};

const outcomeLine = ({ measure, baseline, target, unit, measured }: Outcome) => {
  const now = measured.at(-1)?.value;
  const range = `${baseline ?? '?'} → ${target}${unit ? ` ${unit}` : ''}`;
  return `${measure}: ${range}${now === undefined ? '' : ` (now ${now})`}`;
};

export const goalFields: Decider<Goal, GoalEvent>['fields'] = {
  title: field('Title', (goal) => goal.title),
  status: field('Status', (goal) => goal.status),
  horizon: field('Horizon', (goal) => goal.horizonId, { ref: 'horizon' }),
  team: field('Team', (goal) => goal.teamId, { ref: 'team' }),
  target: field('Target', (goal) => goal.target, 'date'),
  health: field('Health', (goal) => goal.health?.health ?? null),
  why: field('Why', (goal) => goal.why),
  doneCriteria: field('Done when', (goal) => goal.doneCriteria, 'list'),
  outcomes: field('Outcomes', (goal) => goal.outcomes.map(outcomeLine), 'list'),
  estimate: field('Estimate', ({ estimate: e }) => e && `${e.low}–${e.likely}–${e.high} ${e.unit}`),
  scopeDelta: field('Scope since commitment', (goal) => goal.scopeDelta, 'number'),
  track: field('Track', (goal) => goal.track),
  stage: field('Stage', (goal) => goal.stage),
  theme: field('Theme', (goal) => goal.theme),
  parent: field('Part of', (goal) => goal.parentId, { ref: 'goal' }),
  contacts: field('Contacts', (goal) => goal.contacts, { refs: 'person' }),
  ambitious: field('Ambitious', (goal) => goal.ambitious),
  checkpoints: field(
    'Checkpoints',
    (goal) => goal.checkpoints.map((c) => `${c.kind} on ${c.on}: ${c.status}`),
    'list',
  ),
  note: field('Note', (goal) => goal.note),
  learned: field('Learned', (goal) => goal.learned),
};
