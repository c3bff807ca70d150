import { describe, expect, it } from 'vitest';
import { History } from '../testing/history.ts';
import { deedsBack, type DeedFilter } from './trail.ts';

const at = (hour: number) => `2026-07-06T${String(hour).padStart(2, '0')}:00:00.000Z`;

const aDay = () => {
  const history = new History();
  history.proposeGoal('G-101', {}, { at: at(8), by: 'ruth' });
  history.happens('account-ines', 'SignedIn', { by: 'password', sessionId: 's1' }, { at: at(9), by: 'ines' });
  history.happens(
    'goal-G-101',
    'GoalTargetSet',
    { from: null, to: '2026-10-15' },
    { at: at(10), by: 'ines' },
  );
  history.happens('account-ines', 'RoleGiven', { from: null, to: 'member' }, { at: at(11), by: 'ruth' });
  history.happens('account-ines', 'SignedOut', { sessionId: 's1' }, { at: at(12), by: 'ines' });
  return history;
};

describe('What is for the audit', () => {
  it('has no place in the history of the plan', () => {
    const { model } = aDay();
    expect([model.timeline.length, model.trail.length]).toEqual([2, 3]);
    expect(model.now.instant).toBe(Date.parse(at(10)));
    expect(model.head).toBe(Date.parse(at(12)));
    expect(model.timeline.placeAtPosition(50)).toBe(2);
    expect(model.find('account', 'ines')?.current).toMatchObject({ role: 'member' });
  });

  it('is told apart by the token', () => {
    const history = new History();
    const event = history.event('account-ines', 'AccountDisabled', {}, {});
    history.model.apply({
      ...event,
      metadata: { ...event.metadata, actor: { id: 'ruth', token: 't1', via: 'api' } },
    });
    history.happens('account-olaf', 'AccountDisabled', {}, { by: 'ruth' });
    const deeds = [...deedsBack(history.model, {})];
    expect(deeds.map(({ actor }) => actor.token)).toEqual([undefined, 't1']);
    expect([...deedsBack(history.model, { token: 't1' })]).toHaveLength(1);
  });
});

describe('The audit', () => {
  const types = (filter: DeedFilter, before?: number) =>
    [...deedsBack(aDay().model, filter, before)].map(({ type }) => type);

  it('reads the plan and the trail as the one log they are, the newest first', () =>
    expect(types({})).toEqual(['SignedOut', 'RoleGiven', 'GoalTargetSet', 'SignedIn', 'GoalProposed']));

  it('goes on before a position', () => {
    const [, second] = deedsBack(aDay().model, {});
    expect(types({}, second!.position)).toEqual(['GoalTargetSet', 'SignedIn', 'GoalProposed']);
  });

  it.each([
    [{ actorId: 'ruth' }, ['RoleGiven', 'GoalProposed']],
    [{ via: 'cli' }, []],
    [{ types: ['SignedIn', 'GoalProposed'] }, ['SignedIn', 'GoalProposed']],
    [{ category: 'goal', id: 'G-101' }, ['GoalTargetSet', 'GoalProposed']],
    [{ category: 'account' }, ['SignedOut', 'RoleGiven', 'SignedIn']],
    [{ from: Date.parse(at(9)), until: Date.parse(at(11)) }, ['GoalTargetSet', 'SignedIn']],
  ])('answers only what matches %o', (filter, expected) => expect(types(filter)).toEqual(expected));
});
