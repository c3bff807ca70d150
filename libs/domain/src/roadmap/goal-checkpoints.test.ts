import { describe, expect, it } from 'vitest';
import * as g101 from '../testing/goal-events.ts';
import { given, imported } from '../testing/given.ts';
import type { GoalEvent } from './goal-events.ts';
import { goal } from './goal.ts';

const { goalId, proposed } = g101;
const checkpointId = 'feasible';
const because = [{ note: 'The ledger team has done this before' }];

const scheduled: Extract<GoalEvent, { type: 'CheckpointScheduled' }> = {
  type: 'CheckpointScheduled',
  data: { checkpointId, kind: 'feasibility', on: '2026-07-20', required: ['p_tomasz'] },
};
const schedule = (data: object = {}) =>
  ({ type: 'ScheduleCheckpoint', data: { goalId, ...scheduled.data, ...data } }) as const;
const hold = (data: object = {}) =>
  ({
    type: 'HoldCheckpoint',
    data: { goalId, checkpointId, on: '2026-07-20', outcome: 'passed', ...data },
  }) as const;
const held = (outcome: 'passed' | 'failed'): GoalEvent => ({
  type: 'CheckpointHeld',
  data: { checkpointId, on: '2026-07-20', attended: [], outcome, notes: null },
});
const waive = { type: 'WaiveCheckpoint', data: { goalId, checkpointId } } as const;
const waived: GoalEvent = { type: 'CheckpointWaived', data: { checkpointId } };

describe('A checkpoint', () => {
  it('is scheduled with those who must be there', () =>
    given(goal)(proposed).when(schedule()).then(scheduled));

  it('moves to another day, where it stands', () => {
    const moved: GoalEvent = { ...scheduled, data: { ...scheduled.data, on: '2026-07-27' } };
    given(goal)(proposed, scheduled)
      .when(schedule({ on: '2026-07-27' }))
      .then(moved);
    const second = { ...scheduled, data: { ...scheduled.data, checkpointId: 'ready' } };
    const { checkpoints } = given(goal)(proposed, scheduled, second, moved).state();
    expect(checkpoints.map(({ checkpointId, on }) => [checkpointId, on])).toEqual([
      ['feasible', '2026-07-27'],
      ['ready', '2026-07-20'],
    ]);
  });

  it('is held, with those who came', () =>
    given(goal)(proposed, scheduled)
      .when(hold({ attended: ['p_tomasz'], notes: 'Two banks are enough' }))
      .then({
        type: 'CheckpointHeld',
        data: {
          checkpointId,
          on: '2026-07-20',
          attended: ['p_tomasz'],
          outcome: 'passed',
          notes: 'Two banks are enough',
        },
      }));

  it('is waived for a reason', () => {
    given(goal)(proposed, scheduled).when(waive, { because }).then(waived);
    given(goal)(proposed, scheduled).when(waive).thenRefused('waiver-needs-reason', 'because');
    given(goal)(proposed, scheduled).when(waive, imported).then(waived);
  });

  it.each([held('passed'), held('failed'), waived])('is over after $type', (end) => {
    const over = given(goal)(proposed, scheduled, end);
    const otherEnd = end.type === 'CheckpointHeld' && end.data.outcome === 'passed' ? 'failed' : 'passed';
    over.when(schedule({ on: '2026-09-01' })).thenRefused('checkpoint-over', 'checkpointId');
    over.when(hold({ outcome: otherEnd })).thenRefused('checkpoint-over', 'checkpointId');
    if (end !== waived) over.when(waive, { because }).thenRefused('checkpoint-over', 'checkpointId');
  });

  it('is never over in history', () => {
    const passed = given(goal)(proposed, scheduled, held('passed'));
    passed.when(hold({ outcome: 'failed' }), imported).then(held('failed'));
    passed.when(waive, imported).then(waived);
    passed.when(schedule({ on: '2026-09-01' }), imported).thenSomething();
  });

  it('must be there to be held or waived', () => {
    given(goal)(proposed).when(hold(), imported).thenRefused('checkpoint-unknown', 'checkpointId');
    given(goal)(proposed).when(waive, { because }).thenRefused('checkpoint-unknown', 'checkpointId');
  });
});
