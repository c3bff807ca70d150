import type { GoalEvent } from '../roadmap/goal-events.ts';

/** G-101 of Harbourline, step by step. */
export const goalId = 'G-101';

export const mentioned: GoalEvent = { type: 'GoalMentioned', data: { title: 'Currencies' } };
export const proposed: Extract<GoalEvent, { type: 'GoalProposed' }> = {
  type: 'GoalProposed',
  data: {
    title: 'Settle in five currencies',
    why: 'Half our customers invoice abroad',
    doneCriteria: ['Meridian Foods settles in euro'],
    horizonId: 'H2-2026',
    teamId: 'payments',
    track: 'feature',
    parentId: null,
    ambitious: false,
    contacts: ['p_ines'],
    theme: null,
  },
};
export const ambitious: GoalEvent = { ...proposed, data: { ...proposed.data, ambitious: true } };
export const outcome: Extract<GoalEvent, { type: 'OutcomeDefined' }> = {
  type: 'OutcomeDefined',
  data: {
    outcomeId: 'currencies',
    measure: 'Currencies settled',
    unit: null,
    baseline: 1,
    target: 5,
    guard: 'Failed settlements',
    activityOnly: false,
  },
};
export const activity: GoalEvent = {
  type: 'OutcomeDefined',
  data: { ...outcome.data, outcomeId: 'merged', measure: 'Changes merged', activityOnly: true },
};
export const estimated: GoalEvent = {
  type: 'GoalEstimated',
  data: { low: 8, likely: 12, high: 20, unit: 'person-weeks', basis: 'The ledger took ten' },
};
export const targeted: GoalEvent = { type: 'GoalTargetSet', data: { from: null, to: '2026-10-15' } };
export const ready: readonly GoalEvent[] = [proposed, outcome, estimated, targeted];
export const committed: GoalEvent = {
  type: 'GoalCommitted',
  data: { target: '2026-10-15', confidence: 'medium' },
};
export const underWay: readonly GoalEvent[] = [...ready, committed];
export const paused: GoalEvent = { type: 'GoalPaused', data: { note: 'Two people lent to Mobile' } };
export const delivered: GoalEvent = {
  type: 'GoalDelivered',
  data: { on: '2026-10-12', learned: 'Banks answer slowly' },
};
export const dropped: GoalEvent = { type: 'GoalDropped', data: { learned: null } };
export const declined: GoalEvent = { type: 'GoalDeclined', data: { note: null } };
export const withdrawn: GoalEvent = { type: 'GoalWithdrawn', data: { note: null } };
export const carriedOver: GoalEvent = { type: 'GoalCarriedOver', data: { toHorizonId: 'H1-2027' } };

/** The ways a goal ends, as events that end it. */
export const endings = { delivered, dropped, 'carried-over': carriedOver, declined, withdrawn };
