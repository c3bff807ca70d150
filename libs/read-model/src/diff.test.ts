import { describe, expect, it } from 'vitest';
import { changedWithin, diff, type Diff } from './diff.ts';
import { History } from './testing/history.ts';

const d19 = [{ decision: 'D-19' }];
const c31 = [{ context: 'C-31' }];

/** Three goals of Payments in an open horizon, ranked in their order. */
const planned = () => {
  const harbourline = new History();
  harbourline.formTeam('payments', 'Payments');
  harbourline.openHorizon('H2-2026');
  for (const id of ['G-101', 'G-107', 'G-110']) harbourline.proposeGoal(id);
  ['G-101', 'G-107', 'G-110'].forEach((id, index) => harbourline.prioritise(id, null, index + 1));
  return { harbourline, freeze: harbourline.model.timeline.length };
};

const setTarget = (
  harbourline: History,
  id: string,
  to: string,
  because: readonly { decision: string }[] = [],
) => harbourline.happens(`goal-${id}`, 'GoalTargetSet', { from: null, to }, { because });

const sinceFreeze = ({ harbourline, freeze }: ReturnType<typeof planned>, options = {}): Diff =>
  diff(harbourline.model, freeze, harbourline.model.timeline.length, options);

const all = ({ differences }: Diff) => [...differences];

const inWords = (difference: Diff) =>
  all(difference).map(({ id, verb, fields }) =>
    verb === 'changed'
      ? `${id} ${fields[0]!.field} ${fields[0]!.before} → ${fields[0]!.after}`
      : `${id} ${verb}`,
  );

describe('what differs between two moments', () => {
  it('is nothing when nothing happened', () => {
    const { groups, added, removed, changed, asking } = sinceFreeze(planned());
    expect({ groups, added, removed, changed, asking }).toEqual({
      groups: [],
      added: 0,
      removed: 0,
      changed: 0,
      asking: 0,
    });
  });

  it('is not the order in which a source lists people, but the order of what is to be done', () => {
    const plan = planned();
    const named = (...contacts: string[]) =>
      plan.harbourline.happens('goal-G-101', 'GoalContactsNamed', { contacts });
    const done = (...doneCriteria: string[]) =>
      plan.harbourline.happens('goal-G-101', 'GoalReworded', { title: 'G-101', why: null, doneCriteria });
    named('p_ruth', 'p_aiko');
    done('measured', 'shown');
    plan.freeze = plan.harbourline.model.timeline.length;
    named('p_aiko', 'p_ruth');
    done('shown', 'measured');
    expect(all(sinceFreeze(plan)).map(({ fields }) => fields[0]!.field)).toEqual(['doneCriteria']);
  });

  it('is a new goal, one that was withdrawn, and a fact that is another', () => {
    const plan = planned();
    plan.harbourline.proposeGoal('G-113');
    plan.harbourline.happens('goal-G-110', 'GoalWithdrawn', { note: 'Mobile does it' });
    setTarget(plan.harbourline, 'G-107', '2026-10-15');
    const difference = sinceFreeze(plan);
    expect(inWords(difference).sort()).toEqual([
      'G-107 target null → 2026-10-15',
      'G-110 removed',
      'G-113 added',
    ]);
    expect(difference).toMatchObject({ added: 1, removed: 1, changed: 1 });
  });

  it('is not what was moved and moved back', () => {
    const plan = planned();
    const { harbourline } = plan;
    harbourline.happens('goal-G-107', 'GoalTransferred', { fromTeamId: 'payments', toTeamId: 'mobile' });
    harbourline.happens('goal-G-107', 'GoalTransferred', { fromTeamId: 'mobile', toTeamId: 'payments' });
    expect(inWords(sinceFreeze(plan))).toEqual([]);
  });

  it('is no goal that is known by name only', () => {
    const plan = planned();
    plan.harbourline.happens('goal-G-200', 'GoalMentioned', { title: 'Customs in Rotterdam' });
    expect(inWords(sinceFreeze(plan))).toEqual([]);
  });

  it('finds the members of a horizon that are not what they were, without looking at facts', () => {
    const plan = planned();
    setTarget(plan.harbourline, 'G-107', '2026-10-15');
    const scope = { category: 'goal', name: 'horizon', key: 'H2-2026' };
    const changed = changedWithin(plan.harbourline.model, scope, plan.freeze, plan.freeze + 1);
    expect(changed.map(({ id }) => id)).toEqual(['G-107']);
  });
});

describe('a page of what differs', () => {
  it('is a piece of the whole list, which goes group by group', () => {
    const plan = planned();
    plan.harbourline.proposeGoal('G-113');
    setTarget(plan.harbourline, 'G-107', '2026-10-15', d19);
    setTarget(plan.harbourline, 'G-110', '2026-11-20');
    const { differences, groups } = sinceFreeze(plan);
    const whole = [...differences];
    expect([whole.length, differences.length]).toEqual([3, 3]);
    expect(differences.slice(1, 3)).toEqual(whole.slice(1, 3));
    expect(groups.flatMap((group) => [...group.differences])).toEqual(whole);
    expect(groups.map(({ added, changed, asking }) => [added, changed, asking])).toEqual([
      [0, 1, 1],
      [1, 1, 1],
    ]);
  });

  it('stays as it was asked for when the plan goes on', () => {
    const plan = planned();
    setTarget(plan.harbourline, 'G-107', '2026-10-15', d19);
    const { differences } = sinceFreeze(plan);
    const before = [...differences];
    setTarget(plan.harbourline, 'G-107', '2027-01-15');
    expect([...differences]).toEqual(before);
  });
});

describe('why it differs', () => {
  it('is the reason of the change that settled it, not of one before', () => {
    const plan = planned();
    setTarget(plan.harbourline, 'G-107', '2026-10-01', [{ decision: 'D-7' }]);
    const settling = setTarget(plan.harbourline, 'G-107', '2026-10-15', d19);
    plan.harbourline.happens('goal-G-107', 'GoalThemeSet', { from: null, to: 'offline' });
    const [target] = all(sinceFreeze(plan)).filter(({ fields }) => fields[0]!.field === 'target');
    expect(target).toMatchObject({ because: d19, places: [settling - 1, settling], asksWhy: true });
  });

  it('puts together what rests on the same reason: the largest group first, the unexplained last', () => {
    const plan = planned();
    const { harbourline } = plan;
    setTarget(harbourline, 'G-110', '2026-12-01');
    harbourline.happens('goal-G-101', 'GoalTargetSet', { from: null, to: '2026-09-01' }, { because: c31 });
    setTarget(harbourline, 'G-107', '2026-10-15', d19);
    const transfer = { fromTeamId: 'payments', toTeamId: 'mobile' };
    harbourline.happens('goal-G-101', 'GoalTransferred', transfer, { because: d19 });
    const groups = sinceFreeze(plan).groups.map(({ because, differences }) => [because, differences.length]);
    expect(groups).toEqual([
      [d19, 2],
      [c31, 1],
      [[], 1],
    ]);
  });

  it('counts the explained share of what asks for a reason; what asks for none is left out', () => {
    const plan = planned();
    const { harbourline } = plan;
    setTarget(harbourline, 'G-101', '2026-09-01', d19);
    setTarget(harbourline, 'G-107', '2026-10-15');
    harbourline.happens('goal-G-110', 'GoalThemeSet', { from: null, to: 'offline' });
    expect(sinceFreeze(plan)).toMatchObject({ changed: 3, asking: 2, explained: 1 });
  });

  it('counts a reason that was given later, but not before it was known', () => {
    const plan = planned();
    const { harbourline } = plan;
    const moved = harbourline.happens(
      'goal-G-107',
      'GoalTargetSet',
      { from: null, to: '2026-10-15' },
      { changeSet: 'replan' },
    );
    harbourline.happens('reason-replan', 'ReasonGiven', { because: c31 });
    const difference = sinceFreeze(plan);
    expect(difference).toMatchObject({ asking: 1, explained: 1 });
    expect(difference.groups).toMatchObject([{ because: c31 }]);
    expect(sinceFreeze(plan, { knownAt: moved })).toMatchObject({ asking: 1, explained: 0 });
  });

  it('puts a reason given later together with the same reason given at once', () => {
    const plan = planned();
    const { harbourline } = plan;
    harbourline.happens('goal-G-107', 'GoalTargetSet', { from: null, to: '2026-10-15' }, { changeSet: 'a' });
    setTarget(harbourline, 'G-101', '2026-09-01', d19);
    harbourline.happens('reason-a', 'ReasonGiven', { because: [{ decision: 'D-19' }] });
    expect(sinceFreeze(plan).groups.map(({ differences }) => differences.length)).toEqual([2]);
  });
});

describe('a rank that is another', () => {
  const rankOf = (difference: Diff, id: string) =>
    all(difference).find((one) => one.id === id && one.fields[0]!.field === 'rank');

  it('carries the reason of the move', () => {
    const plan = planned();
    const move = plan.harbourline.prioritise('G-110', 3, 1, { because: d19 });
    expect(rankOf(sinceFreeze(plan), 'G-110')).toMatchObject({
      fields: [{ before: 3, after: 1 }],
      places: [move],
      because: d19,
      asksWhy: true,
    });
  });

  it('is nobody’s change of a goal that others were moved past, whatever else was changed about it', () => {
    const plan = planned();
    plan.harbourline.prioritise('G-110', 3, 1, { because: d19 });
    plan.harbourline.happens('goal-G-101', 'GoalThemeSet', { from: null, to: 'offline' }, { because: c31 });
    expect(rankOf(sinceFreeze(plan), 'G-101')).toMatchObject({
      fields: [{ before: 1, after: 2 }],
      places: [],
      because: [],
      asksWhy: false,
    });
  });

  it('is lost by being put off, for the reason of that', () => {
    const plan = planned();
    const toNext = { fromHorizonId: 'H2-2026', toHorizonId: 'H1-2027' };
    const off = plan.harbourline.happens('goal-G-107', 'GoalRescheduled', toNext, { because: d19 });
    plan.harbourline.happens('horizon-H2-2026', 'GoalUnranked', { goalId: 'G-107', fromRank: 2 });
    expect(rankOf(sinceFreeze(plan), 'G-107')).toMatchObject({
      fields: [{ before: 2, after: null }],
      places: [off],
      because: d19,
    });
  });
});

describe('what differs for somebody', () => {
  it('shows a horizon and its goals, also one that left it', () => {
    const plan = planned();
    plan.harbourline.proposeGoal('G-300', { horizonId: 'H1-2027' });
    const toNext = { fromHorizonId: 'H2-2026', toHorizonId: 'H1-2027' };
    plan.harbourline.happens('goal-G-107', 'GoalRescheduled', toNext);
    const difference = sinceFreeze(plan, { filter: { horizonId: 'H2-2026' } });
    expect(inWords(difference)).toContain('G-107 horizon H2-2026 → H1-2027');
    expect(all(difference).map(({ id }) => id)).not.toContain('G-300');
  });

  it('shows a team and its goals', () => {
    const plan = planned();
    plan.harbourline.happens('team-payments', 'TeamRenamed', { from: 'Payments', to: 'Money' });
    plan.harbourline.proposeGoal('G-300', { teamId: 'mobile' });
    setTarget(plan.harbourline, 'G-107', '2026-10-15');
    const difference = sinceFreeze(plan, { filter: { teamId: 'payments' } });
    expect(inWords(difference).sort()).toEqual([
      'G-107 target null → 2026-10-15',
      'payments name Payments → Money',
    ]);
  });
});
