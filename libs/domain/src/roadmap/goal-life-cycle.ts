import type { Circumstances } from '../decider.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { repeats, says, told } from '../telling.ts';
import { goalEvents, type GoalEvent } from './goal-events.ts';
import { untold, type Answer, type Goal, type GoalRules, type GoalStatus } from './goal-state.ts';

/** The checkpoint that shows whether an ambitious goal can be reached at all. */
const FEASIBILITY = 'feasibility';

const open: readonly GoalStatus[] = ['mentioned', 'proposed', 'committed', 'paused'];
const underWay: readonly GoalStatus[] = ['committed', 'paused'];

/** A change of what the goal is. What has ended changes no more, unless it is history that says so. */
export const change = (goal: Goal, now: Circumstances, event: GoalEvent): Answer =>
  open.includes(goal.status) || now.imported ? [event] : refuse('goal-ended', { status: goal.status });

type Step = {
  readonly from: readonly GoalStatus[];
  readonly to: GoalStatus;
  readonly event: GoalEvent;
  /** Once there: do the words say nothing new? */
  readonly repeated: boolean;
};

/** A step of the life cycle: nothing when it was taken already, refused when no way leads there from here. */
const step = (goal: Goal, now: Circumstances, { from, to, event, repeated }: Step): Answer => {
  const { status } = goal;
  if (status === to && repeated) return [];
  if (from.includes(status) || now.imported) return [event];
  if (status === to) return refuse('goal-already-there', { status });
  return open.includes(status)
    ? refuse('goal-cannot-move', { status, to, from })
    : refuse('goal-ended', { status });
};

const missingForCommitment = (goal: Goal, now: Circumstances): Refusal | undefined => {
  if (goal.outcomes.length === 0) return refuse('goal-needs-outcome');
  if (goal.outcomes.every(({ activityOnly }) => activityOnly) && now.policies.activityOnlyGoals === 'refuse')
    return refuse('goal-measures-only-activity');
  if (!goal.estimate) return refuse('goal-needs-estimate');
  if (goal.plan.target === null) return refuse('goal-needs-target');
  return goal.plan.ambitious && !isFeasible(goal)
    ? refuse('ambitious-goal-needs-checkpoint', { kind: FEASIBILITY })
    : undefined;
};

const isFeasible = ({ checkpoints }: Goal) =>
  checkpoints.some(
    ({ kind, status }) => kind.toLowerCase() === FEASIBILITY && (status === 'passed' || status === 'waived'),
  );

export const lifeCycle = {
  MentionGoal: ({ title }, goal) => (goal ? [] : [{ type: 'GoalMentioned', data: { title } }]),

  ProposeGoal(data, goal, now) {
    if (data.parentId && data.parentId === (goal?.id ?? data.goalId) && !now.imported)
      return refuse('goal-part-of-itself', {}, 'parentId');
    const proposed = goalEvents.GoalProposed.parse({ ...(goal ?? untold).plan, ...told(data) });
    const event: GoalEvent = { type: 'GoalProposed', data: proposed };
    if (!goal || goal.status === 'mentioned') return [event];
    const backOnTheTable = now.imported && goal.status !== 'proposed';
    if (says(goal.plan, proposed) && !backOnTheTable) return [];
    return now.imported ? [event] : refuse('goal-already-proposed', { title: goal.plan.title });
  },

  ReproposeGoal: (_, goal, now) =>
    step(goal, now, {
      from: ['mentioned', 'declined', 'withdrawn'],
      to: 'proposed',
      event: { type: 'GoalReproposed', data: { from: goal.status } },
      repeated: true,
    }),

  CommitGoal({ confidence }, goal, now) {
    const missing = goal.status === 'proposed' && !now.imported ? missingForCommitment(goal, now) : undefined;
    const commitment = { target: goal.plan.target, confidence: confidence ?? null };
    return (
      missing ??
      step(goal, now, {
        from: ['proposed'],
        to: 'committed',
        event: { type: 'GoalCommitted', data: commitment },
        repeated: repeats(confidence, goal.course.commitment?.confidence ?? null),
      })
    );
  },

  PauseGoal: ({ note }, goal, now) =>
    step(goal, now, {
      from: ['committed'],
      to: 'paused',
      event: { type: 'GoalPaused', data: { note: note ?? null } },
      repeated: repeats(note, goal.course.note),
    }),

  ResumeGoal: ({ note }, goal, now) =>
    step(goal, now, {
      from: ['paused'],
      to: 'committed',
      event: { type: 'GoalResumed', data: { note: note ?? null } },
      repeated: repeats(note, goal.course.note),
    }),

  DeliverGoal: ({ on, learned }, goal, now) =>
    step(goal, now, {
      from: underWay,
      to: 'delivered',
      event: { type: 'GoalDelivered', data: { on: on ?? now.today, learned: learned ?? null } },
      repeated: repeats(on, goal.course.deliveredOn) && repeats(learned, goal.course.learned),
    }),

  DropGoal: ({ learned }, goal, now) =>
    step(goal, now, {
      from: underWay,
      to: 'dropped',
      event: { type: 'GoalDropped', data: { learned: learned ?? null } },
      repeated: repeats(learned, goal.course.learned),
    }),

  DeclineGoal: ({ note }, goal, now) =>
    step(goal, now, {
      from: ['proposed'],
      to: 'declined',
      event: { type: 'GoalDeclined', data: { note: note ?? null } },
      repeated: repeats(note, goal.course.note),
    }),

  WithdrawGoal: ({ note }, goal, now) =>
    step(goal, now, {
      from: open,
      to: 'withdrawn',
      event: { type: 'GoalWithdrawn', data: { note: note ?? null } },
      repeated: repeats(note, goal.course.note),
    }),

  CarryOverGoal({ toHorizonId }, goal, now) {
    const stays = toHorizonId === goal.plan.horizonId && underWay.includes(goal.status) && !now.imported;
    if (stays) return refuse('goal-already-in-horizon', { horizonId: toHorizonId }, 'toHorizonId');
    return step(goal, now, {
      from: underWay,
      to: 'carried-over',
      event: { type: 'GoalCarriedOver', data: { toHorizonId } },
      repeated: repeats(toHorizonId, goal.course.carriedOverTo),
    });
  },
} satisfies GoalRules;
