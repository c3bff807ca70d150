import { refuse } from '../refusal.ts';
import { says, without } from '../telling.ts';
import { change } from './goal-life-cycle.ts';
import type { Goal, GoalRules, Measure } from './goal-state.ts';

/** By the day it was measured. */
export const newestMeasure = ({ measured }: Goal, outcomeId: string): Measure | null => {
  let measure = measured;
  while (measure !== null && measure.outcomeId !== outcomeId) measure = measure.before;
  return measure;
};

/** What was measured of an outcome, oldest day first. */
export const measuresOf = ({ measured }: Goal, outcomeId: string): Omit<Measure, 'outcomeId'>[] => {
  const measures = [];
  for (let next = measured; next !== null; next = next.before)
    if (next.outcomeId === outcomeId) measures.push({ value: next.value, on: next.on, source: next.source });
  return measures.reverse();
};

const outcomeOf = ({ outcomes }: Goal, id: string) => outcomes.find(({ outcomeId }) => outcomeId === id);

const unknown = (outcomeId: string) => refuse('outcome-unknown', { outcomeId }, 'outcomeId');

/** How one will tell whether the goal was reached. */
export const outcomeRules = {
  DefineOutcome(data, goal, now) {
    const { unit = null, baseline = null, guard = null } = data;
    const outcome = { ...without(data, 'goalId'), unit, baseline, guard };
    const known = outcomeOf(goal, data.outcomeId);
    if (known && says(known, outcome)) return [];
    if (known && !now.imported)
      return refuse('outcome-already-defined', { measure: known.measure }, 'outcomeId');
    return change(goal, now, { type: 'OutcomeDefined', data: outcome });
  },

  RetargetOutcome({ outcomeId, to }, goal, now) {
    const outcome = outcomeOf(goal, outcomeId);
    if (!outcome) return unknown(outcomeId);
    if (outcome.target === to) return [];
    return change(goal, now, { type: 'OutcomeRetargeted', data: { outcomeId, from: outcome.target, to } });
  },

  /** Also once the goal has ended: what came of it often shows later. */
  MeasureOutcome({ outcomeId, value, on, source }, goal) {
    const outcome = outcomeOf(goal, outcomeId);
    if (!outcome) return unknown(outcomeId);
    const known = measuresOf(goal, outcomeId).findLast((measure) => measure.on === on);
    if (known?.value === value) return [];
    return [{ type: 'OutcomeMeasured', data: { outcomeId, value, on, source: source ?? null } }];
  },
} satisfies GoalRules;
