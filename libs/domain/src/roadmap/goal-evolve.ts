import { placed } from '../telling.ts';
import {
  untold,
  type Checkpoint,
  type Goal,
  type GoalCourse,
  type GoalDecider,
  type GoalPlan,
  type Measure,
  type Measurement,
} from './goal-state.ts';

/** The part itself where all facts are what they were: a goal that is proposed has the course of every other one. */
const partWith = <Part extends object>(part: Part, facts: Partial<Part>): Part => {
  const names = Object.keys(facts) as (keyof Part)[];
  return names.every((name) => part[name] === facts[name]) ? part : { ...part, ...facts };
};

const planned = (goal: Goal, facts: Partial<GoalPlan>): Goal => ({
  ...goal,
  plan: partWith(goal.plan, facts),
});

/** A step of the life cycle forgets what was said about the step before. */
const standing = (goal: Goal, status: Goal['status'], said: Partial<GoalCourse> = {}): Goal => ({
  ...goal,
  status,
  course: partWith(goal.course, { note: null, deliveredOn: null, carriedOverTo: null, ...said }),
});

const withCheckpoint = (goal: Goal, id: string, status: Checkpoint['status']): Goal => ({
  ...goal,
  checkpoints: goal.checkpoints.map((gate) => (gate.checkpointId === id ? { ...gate, status } : gate)),
});

/** By the day it was measured, which need not be the day it was told. */
const inOrder = (measure: Measure, before: Measurement | null): Measurement => {
  if (before !== null && before.on > measure.on)
    return { ...before, before: inOrder(measure, before.before) };
  const { outcomeId, value, on, source } = measure;
  return { outcomeId, value, on, source, before };
};

/** The items of a list that another one does not have. */
const except = (list: readonly string[], other: readonly string[]) =>
  list.filter((item) => !other.includes(item));

export const evolveGoal: GoalDecider['evolve'] = {
  GoalMentioned: (_, { title }, id) => ({ ...planned(untold, { title }), id }),
  GoalProposed: (goal = untold, data, id) => ({
    ...standing(planned(goal, data), 'proposed', { commitment: null }),
    id,
  }),
  GoalReproposed: (goal) => standing(goal, 'proposed', { commitment: null }),
  GoalReworded: (goal, words) => planned(goal, words),
  OutcomeDefined: (goal, outcome) => ({ ...goal, outcomes: placed(goal.outcomes, 'outcomeId', outcome) }),
  OutcomeRetargeted: (goal, { outcomeId, to }) => ({
    ...goal,
    outcomes: goal.outcomes.map((known) =>
      known.outcomeId === outcomeId ? { ...known, target: to } : known,
    ),
  }),
  OutcomeMeasured: (goal, measure) => ({
    ...goal,
    measured: inOrder(measure, goal.measured),
  }),
  GoalEstimated: (goal, estimate) => ({ ...goal, estimate }),
  GoalTargetSet: (goal, { to }) => planned(goal, { target: to }),
  GoalCommitted: (goal, commitment) =>
    standing(goal, 'committed', { commitment, scope: untold.course.scope, scopeDelta: 0 }),
  GoalRescoped: (goal, { added, removed, deltaPersonWeeks }) => {
    const { scope, scopeDelta } = goal.course;
    const course = {
      ...goal.course,
      scope: {
        added: [...except(scope.added, [...added, ...removed]), ...added],
        removed: [...except(scope.removed, [...added, ...removed]), ...removed],
      },
      scopeDelta: scopeDelta + deltaPersonWeeks,
    };
    return { ...goal, course };
  },
  GoalRetracked: (goal, { to }) => planned(goal, { track: to }),
  GoalTransferred: (goal, { toTeamId }) => planned(goal, { teamId: toTeamId }),
  GoalRescheduled: (goal, { toHorizonId }) => planned(goal, { horizonId: toHorizonId }),
  GoalReparented: (goal, { to }) => planned(goal, { parentId: to }),
  GoalContactsNamed: (goal, { contacts }) => planned(goal, { contacts }),
  GoalThemeSet: (goal, { to }) => planned(goal, { theme: to }),
  GoalStageSet: (goal, { to }) => planned(goal, { stage: to }),
  CheckpointScheduled: (goal, data) => ({
    ...goal,
    checkpoints: placed(goal.checkpoints, 'checkpointId', { ...data, status: 'scheduled' }),
  }),
  CheckpointHeld: (goal, { checkpointId, outcome }) => withCheckpoint(goal, checkpointId, outcome),
  CheckpointWaived: (goal, { checkpointId }) => withCheckpoint(goal, checkpointId, 'waived'),
  GoalHealthReported: (goal, health) => ({ ...goal, health }),
  GoalPaused: (goal, { note }) => standing(goal, 'paused', { note }),
  GoalResumed: (goal, { note }) => standing(goal, 'committed', { note }),
  GoalDelivered: (goal, { on, learned }) => standing(goal, 'delivered', { deliveredOn: on, learned }),
  GoalDropped: (goal, { learned }) => standing(goal, 'dropped', { note: learned, learned }),
  GoalDeclined: (goal, { note }) => standing(goal, 'declined', { note }),
  GoalWithdrawn: (goal, { note }) => standing(goal, 'withdrawn', { note }),
  GoalCarriedOver: (goal, { toHorizonId }) => standing(goal, 'carried-over', { carriedOverTo: toHorizonId }),
};
