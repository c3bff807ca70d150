import { describe, expect, it } from 'vitest';
import { goalsIn } from './goals.ts';
import { rankOfGoal } from './ranks.ts';
import { History } from '../testing/history.ts';

const ordered = () => {
  const harbourline = new History();
  harbourline.openHorizon('H2-2026');
  for (const id of ['G-101', 'G-107', 'G-110', 'G-111']) harbourline.proposeGoal(id);
  harbourline.prioritise('G-110', null, 1);
  harbourline.prioritise('G-101', null, 2);
  return harbourline;
};

const listed = ({ model }: History, filter = {}, place = model.timeline.length) =>
  goalsIn(model.at(place), { horizonId: 'H2-2026', ...filter }).map(
    ({ goal, rank }) => `${rank ?? '–'} ${goal.id}`,
  );

describe('the goals of a horizon', () => {
  it('come in the order of their ranks, those without a rank after them, oldest first', () => {
    expect(listed(ordered())).toEqual(['1 G-110', '2 G-101', '– G-107', '– G-111']);
  });

  it('come in the order that held at the moment asked', () => {
    const harbourline = ordered();
    const before = harbourline.model.timeline.length;
    harbourline.prioritise('G-107', null, 1);
    expect(listed(harbourline)).toEqual(['1 G-107', '2 G-110', '3 G-101', '– G-111']);
    expect(listed(harbourline, {}, before)).toEqual(['1 G-110', '2 G-101', '– G-107', '– G-111']);
  });

  it('leave out what was withdrawn or only mentioned, unless asked for by status', () => {
    const harbourline = ordered();
    harbourline.happens('goal-G-107', 'GoalWithdrawn', { note: null });
    harbourline.happens('goal-G-200', 'GoalMentioned', { title: 'Customs in Rotterdam' });
    expect(listed(harbourline)).toEqual(['1 G-110', '2 G-101', '– G-111']);
    expect(listed(harbourline, { status: ['withdrawn'] })).toEqual(['– G-107']);
  });

  it('of all horizons come by rank, then by age', () => {
    const harbourline = ordered();
    harbourline.proposeGoal('G-90', { horizonId: null });
    harbourline.proposeGoal('G-201', { horizonId: 'H1-2027' });
    harbourline.happens('horizon-H1-2027', 'HorizonMentioned', { name: 'H1-2027' });
    harbourline.happens('horizon-H1-2027', 'GoalPrioritised', { goalId: 'G-201', fromRank: null, toRank: 1 });
    const inAll = ['1 G-110', '1 G-201', '2 G-101', '– G-107', '– G-111', '– G-90'];
    expect(listed(harbourline, { horizonId: null })).toEqual(inAll);
  });

  it('can be those of one team, one parent or one contact', () => {
    const harbourline = ordered();
    harbourline.proposeGoal('G-120', { teamId: 'mobile', parentId: 'G-101', contacts: ['p_9'] });
    for (const filter of [{ teamId: 'mobile' }, { parentId: 'G-101' }, { contactId: 'p_9' }])
      expect(listed(harbourline, filter)).toEqual(['– G-120']);
  });
});

describe('the rank of a goal', () => {
  it('is the same whether one is asked for or all of them', () => {
    const harbourline = new History();
    harbourline.openHorizon('H2-2026');
    const ids = Array.from({ length: 60 }, (_, n) => `G-${n}`);
    for (const id of ids) harbourline.proposeGoal(id);
    ids.forEach((id, index) => harbourline.prioritise(id, null, index + 1));
    const view = harbourline.model.now;
    const ranks = ids.map((id) => rankOfGoal(view, view.get('goal', id)!));
    expect(ranks).toEqual(ids.map((_, index) => index + 1));
  });

  it('is none without a horizon, or in one that does not list it', () => {
    const harbourline = ordered();
    harbourline.proposeGoal('G-130', { horizonId: null });
    const view = harbourline.model.now;
    expect(rankOfGoal(view, view.get('goal', 'G-130')!)).toBeNull();
    expect(rankOfGoal(view, view.get('goal', 'G-111')!)).toBeNull();
  });
});
