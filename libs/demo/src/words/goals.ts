import type { GoalCommand } from '@throughline/domain';

type Data<Type extends GoalCommand['type']> = Extract<GoalCommand, { type: Type }>['data'];

type Outcome = Omit<Data<'DefineOutcome'>, 'goalId' | 'outcomeId'>;

export const outcome = (
  measure: string,
  unit: string,
  baseline: number,
  target: number,
  guard?: string,
): Outcome => ({ measure, unit, baseline, target, guard, activityOnly: false });

/** Counts what was done, not what came of it. */
export const activity = (measure: string, unit: string, target: number): Outcome => ({
  measure,
  unit,
  baseline: 0,
  target,
  activityOnly: true,
});

type Days = readonly [low: number, likely: number, high: number];

type Sheet = Omit<Data<'ProposeGoal'>, 'goalId' | 'doneCriteria' | 'horizonId' | 'teamId'> & {
  readonly horizon: string;
  readonly team: string;
  readonly done: readonly string[];
  readonly outcomes?: readonly Outcome[];
  readonly days?: Days;
  readonly basis?: string;
  readonly target?: string;
};

/** The planning sheet of a goal: all that is known when it is put forward. Outcomes are called o1, o2, … */
export const goal = (goalId: string, sheet: Sheet): GoalCommand[] => {
  const { horizon: horizonId, team: teamId, done, outcomes = [], days, basis, target, ...words } = sheet;
  return [
    { type: 'ProposeGoal', data: { goalId, horizonId, teamId, doneCriteria: [...done], ...words } },
    ...outcomes.map((data, index): GoalCommand => ({
      type: 'DefineOutcome',
      data: { goalId, outcomeId: `o${index + 1}`, ...data },
    })),
    ...(days ? [estimate(goalId, days, basis)] : []),
    ...(target ? [moveTarget(goalId, target)] : []),
  ];
};

export const estimate = (goalId: string, [low, likely, high]: Days, basis?: string): GoalCommand => ({
  type: 'EstimateGoal',
  data: { goalId, low, likely, high, unit: 'person-days', basis },
});
export const moveTarget = (goalId: string, target: string): GoalCommand => ({
  type: 'SetTarget',
  data: { goalId, target },
});
export const commit = (goalId: string, confidence?: 'low' | 'medium' | 'high'): GoalCommand => ({
  type: 'CommitGoal',
  data: { goalId, confidence },
});
export const health = (
  goalId: string,
  health: 'on-track' | 'at-risk' | 'off-track',
  note: string,
  confidence?: 'low' | 'medium' | 'high',
): GoalCommand => ({ type: 'ReportHealth', data: { goalId, health, note, confidence } });
export const measure = (
  goalId: string,
  outcomeId: string,
  value: number,
  on: string,
  source?: string,
): GoalCommand => ({ type: 'MeasureOutcome', data: { goalId, outcomeId, value, on, source } });
export const retarget = (goalId: string, outcomeId: string, to: number): GoalCommand => ({
  type: 'RetargetOutcome',
  data: { goalId, outcomeId, to },
});
export const rescope = (
  goalId: string,
  deltaPersonWeeks: number,
  { added = [], removed = [] }: { added?: string[]; removed?: string[] },
): GoalCommand => ({ type: 'RescopeGoal', data: { goalId, added, removed, deltaPersonWeeks } });
export const reword = (goalId: string, words: Omit<Data<'RewordGoal'>, 'goalId'>): GoalCommand => ({
  type: 'RewordGoal',
  data: { goalId, ...words },
});
export const transfer = (goalId: string, teamId: string): GoalCommand => ({
  type: 'TransferGoal',
  data: { goalId, teamId },
});
export const pause = (goalId: string, note: string): GoalCommand => ({
  type: 'PauseGoal',
  data: { goalId, note },
});
export const resume = (goalId: string, note: string): GoalCommand => ({
  type: 'ResumeGoal',
  data: { goalId, note },
});
export const deliver = (goalId: string, on: string, learned: string): GoalCommand => ({
  type: 'DeliverGoal',
  data: { goalId, on, learned },
});
export const drop = (goalId: string, learned?: string): GoalCommand => ({
  type: 'DropGoal',
  data: { goalId, learned },
});
export const carryOver = (goalId: string, toHorizonId: string): GoalCommand => ({
  type: 'CarryOverGoal',
  data: { goalId, toHorizonId },
});
