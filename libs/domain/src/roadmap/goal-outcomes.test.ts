import { describe, expect, it } from 'vitest';
import * as g101 from '../testing/goal-events.ts';
import { given, imported } from '../testing/given.ts';
import type { GoalEvent } from './goal-events.ts';
import { goal } from './goal.ts';
import { measuresOf } from './goal-outcomes.ts';

const { goalId, proposed, outcome, underWay, delivered } = g101;
const outcomeId = outcome.data.outcomeId;

const define = (data: object = {}) =>
  ({
    type: 'DefineOutcome',
    data: { goalId, outcomeId, measure: 'Currencies settled', baseline: 1, target: 5, ...data },
  }) as const;
const guarded = define({ guard: 'Failed settlements' });
const measure = (data: object) =>
  ({ type: 'MeasureOutcome', data: { goalId, outcomeId, value: 2, on: '2026-08-01', ...data } }) as const;
const measured = (value: number, on: string): GoalEvent => ({
  type: 'OutcomeMeasured',
  data: { outcomeId, value, on, source: null },
});

describe('An outcome', () => {
  it('has a baseline, a target and a guard', () => given(goal)(proposed).when(guarded).then(outcome));

  it('needs only a measure and a target', () =>
    given(goal)(proposed)
      .when(define({ baseline: undefined }))
      .then({ ...outcome, data: { ...outcome.data, baseline: null, guard: null } }));

  it('is defined once', () =>
    given(goal)(proposed, outcome)
      .when(define({ measure: 'Currencies offered' }))
      .thenRefused('outcome-already-defined', 'outcomeId'));

  it('is defined again when history says so, and keeps its measurements', () => {
    const again: GoalEvent = { ...outcome, data: { ...outcome.data, measure: 'Currencies offered' } };
    given(goal)(proposed, outcome)
      .when({ ...guarded, data: { ...guarded.data, measure: 'Currencies offered' } }, imported)
      .then(again);
    const state = given(goal)(proposed, outcome, measured(2, '2026-08-01'), again).state();
    expect(state?.outcomes.map(({ measure }) => measure)).toEqual(['Currencies offered']);
    expect(measuresOf(state!, outcomeId)).toHaveLength(1);
  });

  it('gets another target', () =>
    given(goal)(proposed, outcome)
      .when({ type: 'RetargetOutcome', data: { goalId, outcomeId, to: 4 } })
      .then({ type: 'OutcomeRetargeted', data: { outcomeId, from: 5, to: 4 } }));

  it.each(['RetargetOutcome', 'MeasureOutcome'] as const)('must be there before %s', (type) =>
    given(goal)(proposed)
      .when({ type, data: { goalId, outcomeId, to: 4, value: 2, on: '2026-08-01' } }, imported)
      .thenRefused('outcome-unknown', 'outcomeId'),
  );

  it('keeps its target once the goal has ended', () =>
    given(goal)(...underWay, delivered)
      .when({ type: 'RetargetOutcome', data: { goalId, outcomeId, to: 4 } })
      .thenRefused('goal-ended'));
});

describe('A measurement', () => {
  it('is still welcome once the goal has ended', () =>
    given(goal)(...underWay, delivered)
      .when(measure({ source: 'Settlement report' }))
      .then({
        type: 'OutcomeMeasured',
        data: { outcomeId, value: 2, on: '2026-08-01', source: 'Settlement report' },
      }));

  it('can be corrected, and corrected back', () => {
    const twice = given(goal)(...underWay, measured(2, '2026-08-01'), measured(3, '2026-08-01'));
    twice.when(measure({ value: 3 })).thenNothing();
    twice.when(measure({ value: 2 })).then(measured(2, '2026-08-01'));
  });

  it('stands by the day it was taken, not the day it was told', () => {
    const state = given(goal)(...underWay, measured(4, '2026-09-01'), measured(2, '2026-08-01')).state();
    expect(measuresOf(state!, outcomeId).map(({ value }) => value)).toEqual([2, 4]);
  });
});
