import { describe, expect, it } from 'vitest';
import { History } from './testing/history.ts';

const goalsOf = ({ model }: History, horizonId: string, place = model.timeline.length) =>
  model
    .at(place)
    .within('goal', 'horizon', horizonId)
    .map(({ id }) => id);

describe('what belongs to what', () => {
  it('finds the goals of a horizon as of every moment, also after one was put off', () => {
    const harbourline = new History();
    harbourline.proposeGoal('G-101');
    const both = harbourline.proposeGoal('G-107');
    const toNext = { fromHorizonId: 'H2-2026', toHorizonId: 'H1-2027' };
    harbourline.happens('goal-G-107', 'GoalRescheduled', toNext);
    expect(goalsOf(harbourline, 'H2-2026', both)).toEqual(['G-101', 'G-107']);
    expect(goalsOf(harbourline, 'H2-2026')).toEqual(['G-101']);
    expect(goalsOf(harbourline, 'H1-2027', both)).toEqual([]);
    expect(goalsOf(harbourline, 'H1-2027')).toEqual(['G-107']);
  });

  it('lists a goal once that left its horizon and came back', () => {
    const harbourline = new History();
    harbourline.proposeGoal('G-101');
    for (const [from, to] of [
      ['H2-2026', 'H1-2027'],
      ['H1-2027', 'H2-2026'],
    ])
      harbourline.happens('goal-G-101', 'GoalRescheduled', { fromHorizonId: from, toHorizonId: to });
    expect(goalsOf(harbourline, 'H2-2026')).toEqual(['G-101']);
  });

  it('leaves out a goal without a horizon, and knows nothing of a horizon nobody named', () => {
    const harbourline = new History();
    harbourline.proposeGoal('G-101', { horizonId: null });
    expect(goalsOf(harbourline, 'H2-2026')).toEqual([]);
  });

  it('finds the teams of somebody who moved from Payments to Logistics', () => {
    const harbourline = new History();
    harbourline.formTeam('payments', 'Payments');
    harbourline.formTeam('logistics', 'Logistics');
    const joins = { personId: 'p_9', role: 'member', fte: 1, from: '2026-07-01' };
    harbourline.happens('team-payments', 'MemberJoined', joins);
    const inPayments = harbourline.happens('team-payments', 'MemberJoined', { ...joins, personId: 'p_1' });
    harbourline.happens('team-payments', 'MemberLeft', { personId: 'p_9', on: '2026-08-01' });
    harbourline.happens('team-logistics', 'MemberJoined', joins);
    const teamsOf = (place: number) =>
      harbourline.model
        .at(place)
        .within('team', 'person', 'p_9')
        .map(({ name }) => name);
    expect(teamsOf(inPayments)).toEqual(['Payments']);
    expect(teamsOf(harbourline.model.timeline.length)).toEqual(['Logistics']);
  });
});
