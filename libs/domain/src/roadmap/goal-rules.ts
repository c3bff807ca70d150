import type { Circumstances, Decider } from '../decider.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { goalCommands, type GoalCommand } from './goal-commands.ts';
import { evolveGoal, goalFields } from './goal-state.ts';
import { goalEvents, type Goal, type GoalEvent } from './goal.ts';

type Outcome = readonly GoalEvent[] | Refusal;

const text = (value: string | null | undefined) => value || null;
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);
const ended = ({ status }: Goal) => !['mentioned', 'proposed', 'committed', 'paused'].includes(status);

/** Final states stay final, unless it is history that says otherwise. */
const whileOpen = (goal: Goal, now: Circumstances, events: () => Outcome): Outcome =>
  ended(goal) && !now.imported ? refuse('goal-ended', { status: goal.status }) : events();

/** A move along the life cycle: nothing when it is there already, refused when it cannot come from here. */
const moveTo = (
  goal: Goal,
  now: Circumstances,
  to: Goal['status'],
  from: Goal['status'][],
  event: GoalEvent,
): Outcome => {
  if (goal.status === to) return [];
  if (now.imported || from.includes(goal.status)) return [event];
  return refuse('goal-cannot-move', { status: goal.status, to, from });
};

const missingForCommitment = (goal: Goal, now: Circumstances): Refusal | undefined => {
  if (goal.outcomes.length === 0) return refuse('goal-needs-outcome');
  if (goal.outcomes.every(({ activityOnly }) => activityOnly) && now.policies.activityOnlyGoals === 'refuse')
    return refuse('goal-measures-only-activity');
  if (!goal.estimate) return refuse('goal-needs-estimate');
  if (goal.target === null) return refuse('goal-needs-target');
  const feasible = goal.checkpoints.some(({ status }) => status === 'passed' || status === 'waived');
  return goal.ambitious && !feasible ? refuse('ambitious-goal-needs-checkpoint') : undefined;
};

const proposal = (
  data: Omit<Extract<GoalCommand, { type: 'ProposeGoal' }>['data'], 'goalId'>,
): GoalEvent => ({
  type: 'GoalProposed',
  data: {
    title: data.title,
    why: text(data.why),
    doneCriteria: data.doneCriteria,
    horizonId: data.horizonId ?? null,
    teamId: data.teamId ?? null,
    track: data.track ?? null,
    parentId: data.parentId ?? null,
    ambitious: data.ambitious,
    contacts: data.contacts,
    theme: text(data.theme),
  },
});

/**
 * What a team means to reach, and why.
 *
 *   proposed ──commit──▶ committed ◀─resume─ / ─pause─▶ paused
 *      │ decline             │ deliver · drop · carry over
 *      ▼                     ▼
 *   declined              delivered · dropped · carried-over        (withdraw: taken off the plan from anywhere)
 */
export const goal: Decider<Goal, GoalEvent, GoalCommand, 'MentionGoal' | 'ProposeGoal'> = {
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

  decide: {
    MentionGoal: ({ title }, goal) => (goal ? [] : [{ type: 'GoalMentioned', data: { title } }]),
    ProposeGoal({ goalId: _, ...data }, goal) {
      const event = proposal(data);
      if (!goal || goal.status === 'mentioned') return [event];
      const unchanged = Object.entries(event.data).every(
        ([key, value]) => JSON.stringify(goal[key as keyof Goal]) === JSON.stringify(value),
      );
      return unchanged ? [] : refuse('goal-already-proposed', { title: goal.title });
    },
    ReproposeGoal: (_, goal) =>
      goal.status === 'proposed' ? [] : [{ type: 'GoalReproposed', data: { from: goal.status } }],
    RewordGoal: ({ title, why, doneCriteria }, goal, now) =>
      whileOpen(goal, now, () => {
        const data = {
          title: title ?? goal.title,
          why: why === undefined ? goal.why : text(why),
          doneCriteria: doneCriteria ?? [...goal.doneCriteria],
        };
        const unchanged =
          data.title === goal.title && data.why === goal.why && same(data.doneCriteria, goal.doneCriteria);
        return unchanged ? [] : [{ type: 'GoalReworded', data }];
      }),
    DefineOutcome: ({ goalId: _, ...data }, goal, now) =>
      whileOpen(goal, now, () => {
        const defined = {
          ...data,
          unit: text(data.unit),
          baseline: data.baseline ?? null,
          guard: text(data.guard),
        };
        const known = goal.outcomes.find(({ outcomeId }) => outcomeId === data.outcomeId);
        if (!known) return [{ type: 'OutcomeDefined', data: defined }];
        const unchanged = Object.entries(defined).every(
          ([key, value]) => known[key as keyof typeof defined] === value,
        );
        return unchanged ? [] : refuse('outcome-already-defined', { measure: known.measure }, 'outcomeId');
      }),
    RetargetOutcome: ({ outcomeId, to }, goal, now) =>
      whileOpen(goal, now, () => {
        const outcome = goal.outcomes.find((o) => o.outcomeId === outcomeId);
        if (!outcome) return refuse('outcome-unknown', { outcomeId }, 'outcomeId');
        if (outcome.target === to) return [];
        return [{ type: 'OutcomeRetargeted', data: { outcomeId, from: outcome.target, to } }];
      }),
    MeasureOutcome({ outcomeId, value, on, source }, goal) {
      const outcome = goal.outcomes.find((o) => o.outcomeId === outcomeId);
      if (!outcome) return refuse('outcome-unknown', { outcomeId }, 'outcomeId');
      if (outcome.measured.some((m) => m.on === on && m.value === value)) return [];
      return [{ type: 'OutcomeMeasured', data: { outcomeId, value, on, source: text(source) } }];
    },
    EstimateGoal: ({ goalId: _, low, likely, high, unit, basis }, goal, now) =>
      whileOpen(goal, now, () => {
        if (!(low <= likely && likely <= high))
          return refuse('estimate-out-of-order', { low, likely, high }, 'likely');
        const data = { low, likely, high, unit, basis: text(basis) };
        const known = goal.estimate;
        const unchanged =
          known && Object.entries(data).every(([key, value]) => known[key as keyof typeof data] === value);
        return unchanged ? [] : [{ type: 'GoalEstimated', data }];
      }),
    SetTarget: ({ target }, goal, now) =>
      whileOpen(goal, now, () => {
        if (target === goal.target) return [];
        if (target === null && goal.status === 'committed' && !now.imported)
          return refuse('goal-needs-target');
        return [{ type: 'GoalTargetSet', data: { from: goal.target, to: target } }];
      }),
    CommitGoal({ confidence }, goal, now) {
      const event: GoalEvent = {
        type: 'GoalCommitted',
        data: { target: goal.target, confidence: confidence ?? null },
      };
      const missing =
        goal.status === 'proposed' && !now.imported ? missingForCommitment(goal, now) : undefined;
      return missing ?? moveTo(goal, now, 'committed', ['proposed'], event);
    },
    RescopeGoal: ({ added, removed, deltaPersonWeeks }, goal, now) =>
      whileOpen(goal, now, () => {
        if (added.length + removed.length === 0 && deltaPersonWeeks === 0) return refuse('scope-unchanged');
        return [{ type: 'GoalRescoped', data: { added, removed, deltaPersonWeeks } }];
      }),
    RetrackGoal: ({ track }, goal, now) =>
      whileOpen(goal, now, () =>
        track === goal.track ? [] : [{ type: 'GoalRetracked', data: { from: goal.track, to: track } }],
      ),
    TransferGoal: ({ teamId }, goal, now) =>
      whileOpen(goal, now, () =>
        teamId === goal.teamId
          ? []
          : [{ type: 'GoalTransferred', data: { fromTeamId: goal.teamId, toTeamId: teamId } }],
      ),
    RescheduleGoal: ({ horizonId }, goal, now) =>
      whileOpen(goal, now, () =>
        horizonId === goal.horizonId
          ? []
          : [{ type: 'GoalRescheduled', data: { fromHorizonId: goal.horizonId, toHorizonId: horizonId } }],
      ),
    ReparentGoal({ parentId }, goal) {
      if (parentId === goal.id) return refuse('goal-part-of-itself', {}, 'parentId');
      if (parentId === goal.parentId) return [];
      return [{ type: 'GoalReparented', data: { from: goal.parentId, to: parentId } }];
    },
    NameContacts: ({ contacts }, goal) =>
      same(contacts, goal.contacts) ? [] : [{ type: 'GoalContactsNamed', data: { contacts } }],
    SetTheme: ({ theme }, goal) =>
      theme === goal.theme ? [] : [{ type: 'GoalThemeSet', data: { from: goal.theme, to: theme } }],
    SetStage: ({ stage }, goal) =>
      stage === goal.stage ? [] : [{ type: 'GoalStageSet', data: { from: goal.stage, to: stage } }],
    ScheduleCheckpoint: ({ goalId: _, ...data }, goal, now) =>
      whileOpen(goal, now, () => {
        const known = goal.checkpoints.find(({ checkpointId }) => checkpointId === data.checkpointId);
        if (known && known.status !== 'scheduled') return refuse('checkpoint-over', { status: known.status });
        const unchanged =
          known && known.kind === data.kind && known.on === data.on && same(known.required, data.required);
        return unchanged ? [] : [{ type: 'CheckpointScheduled', data }];
      }),
    HoldCheckpoint({ goalId: _, notes, ...data }, goal) {
      const gate = goal.checkpoints.find(({ checkpointId }) => checkpointId === data.checkpointId);
      if (!gate) return refuse('checkpoint-unknown', { checkpointId: data.checkpointId }, 'checkpointId');
      if (gate.status === data.outcome) return [];
      if (gate.status !== 'scheduled') return refuse('checkpoint-over', { status: gate.status });
      return [{ type: 'CheckpointHeld', data: { ...data, notes: text(notes) } }];
    },
    WaiveCheckpoint({ checkpointId }, goal, now) {
      const gate = goal.checkpoints.find((c) => c.checkpointId === checkpointId);
      if (!gate) return refuse('checkpoint-unknown', { checkpointId }, 'checkpointId');
      if (gate.status === 'waived') return [];
      if (gate.status !== 'scheduled') return refuse('checkpoint-over', { status: gate.status });
      if (now.because.length === 0) return refuse('waiver-needs-reason', {}, 'because');
      return [{ type: 'CheckpointWaived', data: { checkpointId } }];
    },
    ReportHealth: ({ health, confidence, note }, goal, now) =>
      whileOpen(goal, now, () => {
        const data = { health, confidence: confidence ?? null, note: text(note) };
        const known = goal.health;
        const unchanged =
          known &&
          known.health === health &&
          known.confidence === data.confidence &&
          known.note === data.note;
        return unchanged ? [] : [{ type: 'GoalHealthReported', data }];
      }),
    PauseGoal: ({ note }, goal, now) =>
      moveTo(goal, now, 'paused', ['committed'], { type: 'GoalPaused', data: { note: text(note) } }),
    ResumeGoal: ({ note }, goal, now) =>
      moveTo(goal, now, 'committed', ['paused'], { type: 'GoalResumed', data: { note: text(note) } }),
    DeliverGoal: ({ on, learned }, goal, now) =>
      moveTo(goal, now, 'delivered', ['committed', 'paused'], {
        type: 'GoalDelivered',
        data: { on: on ?? now.today, learned: text(learned) },
      }),
    DropGoal: ({ learned }, goal, now) =>
      moveTo(goal, now, 'dropped', ['committed', 'paused'], {
        type: 'GoalDropped',
        data: { learned: text(learned) },
      }),
    DeclineGoal: ({ note }, goal, now) =>
      moveTo(goal, now, 'declined', ['proposed'], { type: 'GoalDeclined', data: { note: text(note) } }),
    WithdrawGoal: ({ note }, goal, now) =>
      goal.status === 'withdrawn'
        ? []
        : whileOpen(goal, now, () => [{ type: 'GoalWithdrawn', data: { note: text(note) } }]),
    CarryOverGoal({ toHorizonId }, goal, now) {
      if (toHorizonId === goal.horizonId) return refuse('goal-already-in-horizon', {}, 'toHorizonId');
      return moveTo(goal, now, 'carried-over', ['committed', 'paused'], {
        type: 'GoalCarriedOver',
        data: { toHorizonId },
      });
    },
  },

  fields: goalFields,
  title: (goal) => goal.title,
  isGone: ({ status }) => status === 'withdrawn',
  isMentionOnly: ({ status }) => status === 'mentioned',
  searchText: ({ id, title, why, theme }) => [id, title, why, theme].join(' '),
};
