import type { Decider } from '../decider.ts';
import type { Refusal } from '../refusal.ts';
import type { GoalCommand } from './goal-commands.ts';
import type { GoalEvent } from './goal-events.ts';

export const goalStatuses = [
  'mentioned',
  'proposed',
  'committed',
  'paused',
  'delivered',
  'dropped',
  'declined',
  'withdrawn',
  'carried-over',
] as const;
export type GoalStatus = (typeof goalStatuses)[number];

type DataOf<Type extends GoalEvent['type']> = Readonly<Extract<GoalEvent, { type: Type }>['data']>;

export type OutcomeDefinition = DataOf<'OutcomeDefined'>;
export type Measure = DataOf<'OutcomeMeasured'>;
/** The newest by the day it was measured, and the one before it: to remember one more costs one small object. */
export type Measurement = Measure & { readonly before: Measurement | null };
export type Estimate = DataOf<'GoalEstimated'>;
export type Checkpoint = DataOf<'CheckpointScheduled'> & {
  readonly status: 'scheduled' | 'passed' | 'failed' | 'waived';
};

/** What was proposed, as it reads by now. */
export type GoalPlan = DataOf<'GoalProposed'> & {
  readonly stage: string | null;
  readonly target: string | null;
};

/** What became of it. */
export type GoalCourse = {
  /** The promise: the target as it was when the goal was committed. */
  readonly commitment: DataOf<'GoalCommitted'> | null;
  /** What came in and went out since the commitment. */
  readonly scope: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** The same in person-weeks. */
  readonly scopeDelta: number;
  /** The words that came with the last change of status. */
  readonly note: string | null;
  readonly deliveredOn: string | null;
  readonly carriedOverTo: string | null;
  readonly learned: string | null;
};

/**
 * Every version of every goal is kept in memory. What changes together is one object, shared by all versions until it
 * changes: a version costs half of what it would with all facts side by side.
 */
export type Goal = {
  readonly id: string;
  readonly status: GoalStatus;
  readonly plan: GoalPlan;
  readonly outcomes: readonly OutcomeDefinition[];
  readonly measured: Measurement | null;
  readonly estimate: Estimate | null;
  readonly health: DataOf<'GoalHealthReported'> | null;
  readonly checkpoints: readonly Checkpoint[];
  readonly course: GoalCourse;
};

/** A goal of which nothing was said. */
export const untold: Goal = {
  id: '',
  status: 'mentioned',
  plan: {
    title: '',
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
    target: null,
  },
  outcomes: [],
  measured: null,
  estimate: null,
  health: null,
  checkpoints: [],
  course: {
    commitment: null,
    scope: { added: [], removed: [] },
    scopeDelta: 0,
    note: null,
    deliveredOn: null,
    carriedOverTo: null,
    learned: null,
  },
};

export type GoalStarter = 'MentionGoal' | 'ProposeGoal';
export type GoalOpening = 'GoalMentioned' | 'GoalProposed';
/** For its parts. The whole is declared as a Decider outright: an alias would hide its types from inference. */
export type GoalDecider = Decider<Goal, GoalEvent, GoalCommand, GoalStarter, GoalOpening>;

/** The rules for some of the commands; goal.ts puts them together. */
export type GoalRules = Partial<GoalDecider['decide']>;

export type Answer = readonly GoalEvent[] | Refusal;
