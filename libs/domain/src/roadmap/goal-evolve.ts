import { placed } from '../telling.ts';
import { untold, type Checkpoint, type Goal, type GoalDecider, type Outcome } from './goal-state.ts';

/** A step of the life cycle forgets what was said about the step before. */
const standing = (goal: Goal, status: Goal['status'], note: string | null = null): Goal => ({
  ...goal,
  status,
  note,
  deliveredOn: null,
  carriedOverTo: null,
});

const withOutcome = (goal: Goal, id: string, change: (outcome: Outcome) => Outcome): Goal => ({
  ...goal,
  outcomes: goal.outcomes.map((outcome) => (outcome.outcomeId === id ? change(outcome) : outcome)),
});

const withCheckpoint = (goal: Goal, id: string, status: Checkpoint['status']): Goal => ({
  ...goal,
  checkpoints: goal.checkpoints.map((gate) => (gate.checkpointId === id ? { ...gate, status } : gate)),
});

/** By the day it was measured, which need not be the day it was told. */
const inOrder = (measured: Outcome['measured']) => measured.toSorted((a, b) => a.on.localeCompare(b.on));

/** The items of a list that another one does not have. */
const except = (list: readonly string[], other: readonly string[]) =>
  list.filter((item) => !other.includes(item));

export const evolveGoal: GoalDecider['evolve'] = {
  GoalMentioned: (_, { title }, id) => ({ ...untold, id, title, status: 'mentioned' }),
  GoalProposed: (goal, data, id) => ({
    ...standing({ ...untold, ...goal, ...data, id, status: 'proposed' }, 'proposed'),
    commitment: null,
  }),
  GoalReproposed: (goal) => ({ ...standing(goal, 'proposed'), commitment: null }),
  GoalReworded: (goal, words) => ({ ...goal, ...words }),
  OutcomeDefined: (goal, data) => {
    const known = goal.outcomes.find(({ outcomeId }) => outcomeId === data.outcomeId);
    const outcome = { ...data, measured: known?.measured ?? [] };
    return { ...goal, outcomes: placed(goal.outcomes, 'outcomeId', outcome) };
  },
  OutcomeRetargeted: (goal, { outcomeId, to }) => withOutcome(goal, outcomeId, (o) => ({ ...o, target: to })),
  OutcomeMeasured: (goal, { outcomeId, ...measure }) =>
    withOutcome(goal, outcomeId, (o) => ({ ...o, measured: inOrder([...o.measured, measure]) })),
  GoalEstimated: (goal, estimate) => ({ ...goal, estimate }),
  GoalTargetSet: (goal, { to }) => ({ ...goal, target: to }),
  GoalCommitted: (goal, commitment) => ({
    ...standing(goal, 'committed'),
    commitment,
    scope: untold.scope,
    scopeDelta: 0,
  }),
  GoalRescoped: (goal, { added, removed, deltaPersonWeeks }) => ({
    ...goal,
    scope: {
      added: [...except(goal.scope.added, [...added, ...removed]), ...added],
      removed: [...except(goal.scope.removed, [...added, ...removed]), ...removed],
    },
    scopeDelta: goal.scopeDelta + deltaPersonWeeks,
  }),
  GoalRetracked: (goal, { to }) => ({ ...goal, track: to }),
  GoalTransferred: (goal, { toTeamId }) => ({ ...goal, teamId: toTeamId }),
  GoalRescheduled: (goal, { toHorizonId }) => ({ ...goal, horizonId: toHorizonId }),
  GoalReparented: (goal, { to }) => ({ ...goal, parentId: to }),
  GoalContactsNamed: (goal, { contacts }) => ({ ...goal, contacts }),
  GoalThemeSet: (goal, { to }) => ({ ...goal, theme: to }),
  GoalStageSet: (goal, { to }) => ({ ...goal, stage: to }),
  CheckpointScheduled: (goal, data) => ({
    ...goal,
    checkpoints: placed(goal.checkpoints, 'checkpointId', { ...data, status: 'scheduled' }),
  }),
  CheckpointHeld: (goal, { checkpointId, outcome }) => withCheckpoint(goal, checkpointId, outcome),
  CheckpointWaived: (goal, { checkpointId }) => withCheckpoint(goal, checkpointId, 'waived'),
  GoalHealthReported: (goal, health) => ({ ...goal, health }),
  GoalPaused: (goal, { note }) => standing(goal, 'paused', note),
  GoalResumed: (goal, { note }) => standing(goal, 'committed', note),
  GoalDelivered: (goal, { on, learned }) => ({ ...standing(goal, 'delivered'), deliveredOn: on, learned }),
  GoalDropped: (goal, { learned }) => ({ ...standing(goal, 'dropped', learned), learned }),
  GoalDeclined: (goal, { note }) => standing(goal, 'declined', note),
  GoalWithdrawn: (goal, { note }) => standing(goal, 'withdrawn', note),
  GoalCarriedOver: (goal, { toHorizonId }) => ({
    ...standing(goal, 'carried-over'),
    carriedOverTo: toHorizonId,
  }),
};
