import type { Command } from '@throughline/application';
import { paragraph, sentence, thing, title } from './phrases.ts';
import { civilDate, day, horizonOf, startOfQuarter, type World } from './world.ts';

/** Goals of one horizon. */
export const goalsInHorizon = 1_500;

/** Something that can happen to a goal of a quarter, at a time. */
export type GoalStep = (goalId: string, quarter: number, world: World, at: number) => Command;

export const propose: GoalStep = (goalId, quarter, { random, teams }) => ({
  type: 'ProposeGoal',
  data: {
    goalId,
    title: title(random),
    why: paragraph(random, 2),
    doneCriteria: [sentence(random)],
    horizonId: horizonOf(quarter),
    teamId: random.pick(teams),
    track: random.pick(['feature', 'infrastructure', 'maintenance', 'operations']),
    theme: thing(random),
  },
});

export const defineOutcome =
  (outcomeId: string): GoalStep =>
  (goalId, _, { random }) => ({
    type: 'DefineOutcome',
    data: {
      goalId,
      outcomeId,
      measure: `Time that ${thing(random)} takes a shipper, in the median week`,
      unit: 'hours',
      baseline: random.between(20, 90),
      target: random.between(1, 19),
      activityOnly: false,
    },
  });

export const nameContacts: GoalStep = (goalId, _, { random, people }) => ({
  type: 'NameContacts',
  data: { goalId, contacts: random.some(people, 2) },
});

export const estimate: GoalStep = (goalId, _, { random }) => {
  const likely = random.between(3, 30);
  const guess = { low: likely - 2, likely, high: likely * 2, unit: 'person-weeks' } as const;
  return { type: 'EstimateGoal', data: { goalId, ...guess, basis: sentence(random) } };
};

export const prioritise: GoalStep = (goalId, quarter, { random }) => ({
  type: 'PrioritiseGoal',
  data: { horizonId: horizonOf(quarter), goalId, toRank: random.between(1, goalsInHorizon) },
});

export const setTarget: GoalStep = (goalId, quarter, { random }) => ({
  type: 'SetTarget',
  data: { goalId, target: civilDate(startOfQuarter(quarter) + random.between(30, 91) * day) },
});

export const commit: GoalStep = (goalId) => ({ type: 'CommitGoal', data: { goalId, confidence: 'medium' } });

export const reportHealth: GoalStep = (goalId, _, { random }) => ({
  type: 'ReportHealth',
  data: {
    goalId,
    health: random.pick(['on-track', 'on-track', 'at-risk', 'off-track']),
    confidence: random.pick(['low', 'medium', 'high']),
    note: sentence(random),
  },
});

export const measure: GoalStep = (goalId, _, { random }, at) => ({
  type: 'MeasureOutcome',
  data: {
    goalId,
    outcomeId: random.pick(['o1', 'o2']),
    value: random.between(1, 90),
    on: civilDate(at),
    source: 'the weekly report',
  },
});

export const reword: GoalStep = (goalId, _, { random }) => ({
  type: 'RewordGoal',
  data: { goalId, title: title(random), why: paragraph(random, 2) },
});

export const rescope: GoalStep = (goalId, _, { random }) => ({
  type: 'RescopeGoal',
  data: { goalId, added: [thing(random)], removed: [], deltaPersonWeeks: random.between(1, 6) },
});

export const transfer: GoalStep = (goalId, _, { random, teams }) => ({
  type: 'TransferGoal',
  data: { goalId, teamId: random.pick(teams) },
});

export const reschedule: GoalStep = (goalId, quarter) => ({
  type: 'RescheduleGoal',
  data: { goalId, horizonId: horizonOf(quarter + 1) },
});

export const pause: GoalStep = (goalId, _, { random }) => ({
  type: 'PauseGoal',
  data: { goalId, note: sentence(random) },
});

export const end: GoalStep = (goalId, quarter, { random }) => {
  const chance = random.next();
  if (chance < 0.7) return { type: 'DeliverGoal', data: { goalId, learned: sentence(random) } };
  if (chance < 0.85) return { type: 'DropGoal', data: { goalId, learned: sentence(random) } };
  return { type: 'CarryOverGoal', data: { goalId, toHorizonId: horizonOf(quarter + 1) } };
};
