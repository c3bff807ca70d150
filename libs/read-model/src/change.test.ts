import { describe, expect, it } from 'vitest';
import { changeAt } from './change.ts';
import { History } from './testing/history.ts';

const ranked = () => {
  const harbourline = new History();
  harbourline.openHorizon('H2-2026');
  for (const id of ['G-101', 'G-107']) harbourline.proposeGoal(id);
  harbourline.prioritise('G-101', null, 1);
  return harbourline;
};

describe('one change', () => {
  it('says what became what, who did it and why', () => {
    const harbourline = ranked();
    const because = [{ decision: 'D-19' }];
    const move = { from: null, to: '2026-10-15' };
    const place = harbourline.happens('goal-G-107', 'GoalTargetSet', move, { because, by: 'theo' });
    expect(changeAt(harbourline.model, place)).toMatchObject({
      type: 'GoalTargetSet',
      category: 'goal',
      id: 'G-107',
      verb: 'changed',
      actor: { id: 'theo' },
      because,
      asksWhy: true,
      fields: [{ field: 'target', before: null, after: '2026-10-15' }],
    });
  });

  it('of an order is about the goal that was moved, and shows its rank', () => {
    const harbourline = ranked();
    const place = harbourline.prioritise('G-107', null, 1);
    expect(changeAt(harbourline.model, place)).toMatchObject({
      category: 'goal',
      id: 'G-107',
      fields: [{ field: 'rank', before: null, after: 1 }],
    });
  });

  it('of a goal shows no rank, unless it takes the goal to another order', () => {
    const harbourline = ranked();
    const health = { health: 'at-risk', confidence: null, note: null };
    const report = harbourline.happens('goal-G-101', 'GoalHealthReported', health);
    const toNext = { fromHorizonId: 'H2-2026', toHorizonId: 'H1-2027' };
    const putOff = harbourline.happens('goal-G-101', 'GoalRescheduled', toNext);
    const fieldsAt = (place: number) => changeAt(harbourline.model, place).fields.map(({ field }) => field);
    expect(fieldsAt(report)).toEqual(['health']);
    expect(fieldsAt(putOff)).toEqual(['horizon', 'rank']);
  });

  it('adds what is new and removes what is withdrawn', () => {
    const harbourline = ranked();
    const withdrawn = harbourline.happens('goal-G-107', 'GoalWithdrawn', { note: null });
    expect(changeAt(harbourline.model, 2).verb).toBe('added');
    expect(changeAt(harbourline.model, withdrawn).verb).toBe('removed');
  });
});
