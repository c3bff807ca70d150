import type { Decider } from '../decider.ts';
import type { Refusal } from '../refusal.ts';
import type { GoalCommand } from './goal-commands.ts';
import type { GoalEvent } from './goal-events.ts';
import type { Track } from './track.ts';

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

export type Outcome = DataOf<'OutcomeDefined'> & {
  readonly measured: readonly Omit<DataOf<'OutcomeMeasured'>, 'outcomeId'>[];
};
export type Estimate = DataOf<'GoalEstimated'>;
export type Checkpoint = DataOf<'CheckpointScheduled'> & {
  readonly status: 'scheduled' | 'passed' | 'failed' | 'waived';
};

export type Goal = {
  readonly id: string;
  readonly status: GoalStatus;
  readonly title: string;
  readonly why: string | null;
  readonly doneCriteria: readonly string[];
  readonly horizonId: string | null;
  readonly teamId: string | null;
  readonly track: Track | null;
  readonly parentId: string | null;
  readonly ambitious: boolean;
  readonly contacts: readonly string[];
  readonly theme: string | null;
  readonly stage: string | null;
  readonly outcomes: readonly Outcome[];
  readonly estimate: Estimate | null;
  readonly target: string | null;
  /** The promise: the target as it was when the goal was committed. */
  readonly commitment: DataOf<'GoalCommitted'> | null;
  readonly health: DataOf<'GoalHealthReported'> | null;
  readonly checkpoints: readonly Checkpoint[];
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

export const untold: Omit<Goal, 'id' | 'title' | 'status'> = {
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
  scope: { added: [], removed: [] },
  scopeDelta: 0,
  note: null,
  deliveredOn: null,
  carriedOverTo: null,
  learned: null,
};

export type GoalStarter = 'MentionGoal' | 'ProposeGoal';
export type GoalOpening = 'GoalMentioned' | 'GoalProposed';
/** For its parts. The whole is declared as a Decider outright: an alias would hide its types from inference. */
export type GoalDecider = Decider<Goal, GoalEvent, GoalCommand, GoalStarter, GoalOpening>;

/** The rules for some of the commands; goal.ts puts them together. */
export type GoalRules = Partial<GoalDecider['decide']>;

export type Answer = readonly GoalEvent[] | Refusal;
