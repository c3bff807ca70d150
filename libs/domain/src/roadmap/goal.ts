import type { Decider } from '../decider.ts';
import { checkpointRules } from './goal-checkpoints.ts';
import { goalCommands, type GoalCommand } from './goal-commands.ts';
import { goalEvents, type GoalEvent } from './goal-events.ts';
import { evolveGoal } from './goal-evolve.ts';
import { goalFields } from './goal-fields.ts';
import { lifeCycle } from './goal-life-cycle.ts';
import { outcomeRules } from './goal-outcomes.ts';
import { planning } from './goal-plan.ts';
import type { Goal, GoalOpening, GoalStarter } from './goal-state.ts';

/**
 * What a team means to reach, and why.
 *
 *   proposed ──commit──▶ committed ◀─resume─ / ─pause─▶ paused
 *    │  ▲ repropose          │ deliver · drop · carry over
 *    ▼  │                    ▼
 *   declined              delivered · dropped · carried-over        (withdrawn: taken off the plan before it ended)
 */
export const goal: Decider<Goal, GoalEvent, GoalCommand, GoalStarter, GoalOpening> = {
  category: 'goal',
  idField: 'goalId',
  keyPrefix: 'G',
  creates: ['MentionGoal', 'ProposeGoal'],
  events: goalEvents,
  commands: goalCommands,
  asksWhy: [
    'GoalReproposed',
    'GoalReworded',
    'OutcomeRetargeted',
    'GoalTargetSet',
    'GoalRescoped',
    'GoalRetracked',
    'GoalTransferred',
    'GoalRescheduled',
    'CheckpointWaived',
    'GoalPaused',
    'GoalResumed',
    'GoalDropped',
    'GoalDeclined',
    'GoalWithdrawn',
    'GoalCarriedOver',
  ],
  isDraft: ({ status }) => status === 'proposed' || status === 'mentioned',

  evolve: evolveGoal,
  decide: { ...lifeCycle, ...planning, ...outcomeRules, ...checkpointRules },

  fields: goalFields,
  title: ({ plan }) => plan.title,
  isGone: ({ status }) => status === 'withdrawn',
  isMentionOnly: ({ status }) => status === 'mentioned',
  searchText: ({ id, plan }) => [id, plan.title, plan.why, plan.theme].join(' '),
};
