import { describe, expect, it } from 'vitest';
import { UnfoldableEvent } from './read-model.ts';
import { History } from './testing/history.ts';

const told = () => {
  const harbourline = new History();
  harbourline.proposeGoal('G-101');
  harbourline.formTeam('payments', 'Payments');
  harbourline.happens('goal-G-101', 'GoalThemeSet', { from: null, to: 'offline' });
  return harbourline;
};

describe('the read model', () => {
  it('knows where each event stands in its stream, and back', () => {
    const { model } = told();
    expect([1, 2, 3].map((place) => model.addressOf(place))).toEqual([
      { stream: 'goal-G-101', revision: 0n },
      { stream: 'team-payments', revision: 0n },
      { stream: 'goal-G-101', revision: 1n },
    ]);
    expect([model.placeOf('goal-G-101', 0), model.placeOf('goal-G-101', 1)]).toEqual([1, 3]);
  });

  it('gives the next human key of a kind, also after keys that are not of that form', () => {
    const { model } = told();
    expect(model.nextKeyNumber('goal')).toBe(102);
    expect(model.nextKeyNumber('team')).toBe(1);
  });

  it('shows the empty organisation before everything and the present after it', () => {
    const { model } = told();
    expect(model.at(-5).all('goal')).toEqual([]);
    expect(model.at(99).get('goal', 'G-101')?.plan.theme).toBe('offline');
    expect(model.now.before().get('goal', 'G-101')?.plan.theme).toBeNull();
    expect(model.now.isNow).toBe(true);
    expect(model.now.before().isNow).toBe(false);
  });

  it('remembers the first event it does not understand, and reads on', () => {
    const harbourline = told();
    harbourline.happens('goal-G-101', 'GoalTeleported');
    harbourline.happens('voyage-V-1', 'VoyageBegun');
    harbourline.happens('goal', 'GoalProposed');
    harbourline.proposeGoal('G-107');
    const { fromTheFuture, timeline, now } = harbourline.model;
    expect(fromTheFuture).toMatchObject({ type: 'GoalTeleported', position: 40n });
    expect(timeline.length).toBe(4);
    expect(now.all('goal').map(({ id }) => id)).toEqual(['G-101', 'G-107']);
  });

  it('says where the log is damaged when an event does not fit what came before', () => {
    const harbourline = told();
    const orphan = harbourline.event('goal-G-999', 'OutcomeMeasured', { outcomeId: 'o1', value: 1 });
    expect(() => harbourline.model.apply(orphan)).toThrow(UnfoldableEvent);
    expect(() => harbourline.model.apply(orphan)).toThrow(/goal-G-999 \(revision 0, position 40\)/);
  });
});
