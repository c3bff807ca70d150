import { describe, expect, it } from 'vitest';
import { search } from './search.ts';
import { History } from './testing/history.ts';

const told = () => {
  const harbourline = new History();
  harbourline.proposeGoal('G-101', { title: 'Settle in five currencies', why: 'Acme pays in yen' });
  harbourline.proposeGoal('G-107', { title: 'Offline manifests', why: 'The quay has no network' });
  harbourline.proposeGoal('G-110', { title: 'Print manifests offline', why: null });
  harbourline.proposeGoal('G-111', { title: 'Scan customs papers', why: 'Offline manifests need them' });
  harbourline.proposeGoal('G-112', { title: 'Sign papers', why: 'manifests were signed when offline' });
  harbourline.formTeam('payments', 'Payments');
  return harbourline;
};

const found = ({ model }: History, query: string, place = model.timeline.length) =>
  search(model.at(place), query).map(({ id }) => id);

describe('searching', () => {
  it('puts the key first, then titles that begin so, have it, have its words, then texts', () => {
    expect(found(told(), 'g-101')).toEqual(['G-101']);
    expect(found(told(), 'offline manifests')).toEqual(['G-107', 'G-110', 'G-111', 'G-112']);
  });

  it('needs every word, in whatever case and order', () => {
    expect(found(told(), 'CURRENCIES five')).toEqual(['G-101']);
    expect(found(told(), 'five currencies yen')).toEqual(['G-101']);
    expect(found(told(), 'five manifests')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found(told(), '   ')).toEqual([]);
  });

  it('finds what there was at the moment asked, by the words it had then', () => {
    const harbourline = told();
    const before = harbourline.model.timeline.length;
    harbourline.happens('goal-G-101', 'GoalReworded', {
      title: 'Settle in seven currencies',
      why: null,
      doneCriteria: [],
    });
    harbourline.proposeGoal('G-120', { title: 'Five ports at once' });
    expect(found(harbourline, 'five')).toEqual(['G-120']);
    expect(found(harbourline, 'five', before)).toEqual(['G-101']);
  });

  it('puts what is gone behind what is there', () => {
    const harbourline = told();
    harbourline.happens('goal-G-107', 'GoalWithdrawn', { note: null });
    expect(found(harbourline, 'offline manifests')).toEqual(['G-110', 'G-107', 'G-111', 'G-112']);
  });

  it('looks only for the kinds asked for', () => {
    expect(search(told().model.now, 'payments', ['goal'])).toEqual([]);
    expect(search(told().model.now, 'payments', ['team'])).toMatchObject([
      { category: 'team', id: 'payments', title: 'Payments' },
    ]);
  });
});
