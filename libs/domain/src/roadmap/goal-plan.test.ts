import { describe, expect, it } from 'vitest';
import * as g101 from '../testing/goal-events.ts';
import { given, imported } from '../testing/given.ts';
import type { GoalEvent } from './goal-events.ts';
import { goal } from './goal.ts';

const { goalId, proposed, underWay, paused, delivered, estimated, targeted, mentioned } = g101;

const proposal = given(goal)(proposed);
const live = given(goal)(...underWay);
const ended = given(goal)(...underWay, delivered);

describe('The wording', () => {
  const reword = (data: object) => ({ type: 'RewordGoal', data: { goalId, ...data } }) as const;
  const { title, why, doneCriteria } = proposed.data;

  it('changes where something is said; the rest stays', () =>
    live
      .when(reword({ title: 'Settle in euro' }))
      .then({ type: 'GoalReworded', data: { title: 'Settle in euro', why, doneCriteria } }));

  it('can lose its why', () =>
    live.when(reword({ why: ' ' })).then({ type: 'GoalReworded', data: { title, why: null, doneCriteria } }));

  it('is not recorded when it says what is known', () =>
    live.when(reword({ title, doneCriteria })).thenNothing());
});

describe('The estimate', () => {
  const estimate = (data: object = {}) =>
    ({ type: 'EstimateGoal', data: { goalId, ...estimated.data, ...data } }) as const;

  it('says low, likely and high, and what it rests on', () =>
    proposal.when(estimate()).then(estimated as GoalEvent));

  it.each([
    { low: 13, likely: 12 },
    { likely: 21, high: 20 },
  ])('rises: %o is refused', (data) =>
    proposal.when(estimate(data)).thenRefused('estimate-out-of-order', 'likely'),
  );

  it('is recorded as history has it', () => proposal.when(estimate({ low: 13 }), imported).thenSomething());
});

describe('The target', () => {
  const set = (target: string | null) => ({ type: 'SetTarget', data: { goalId, target } }) as const;
  const moved = (from: string | null, to: string | null): GoalEvent => ({
    type: 'GoalTargetSet',
    data: { from, to },
  });

  it('is a date', () => proposal.when(set('2026-10-15')).then(targeted));

  it('moves, and the promise stays', () => {
    live.when(set('2027-02-12')).then(moved('2026-10-15', '2027-02-12'));
    const state = given(goal)(...underWay, moved('2026-10-15', '2027-02-12')).state();
    expect([state.plan.target, state.course.commitment?.target]).toEqual(['2027-02-12', '2026-10-15']);
  });

  it('cannot be words, nor a day that does not exist', () => {
    proposal.when(set('when the bank answers')).thenRefused('target-not-a-date', 'target');
    proposal.when(set('2026-02-30')).thenRefused('target-not-a-date', 'target');
  });

  it('can be words in history, and stays them until somebody sets a date', () => {
    proposal.when(set('v1.30'), imported).then(moved(null, 'v1.30'));
    given(goal)(proposed, moved(null, 'v1.30')).when(set('v1.30')).thenNothing();
  });

  it('can be taken from a proposal, but not from a promise', () => {
    given(goal)(proposed, targeted).when(set(null)).then(moved('2026-10-15', null));
    live.when(set(null)).thenRefused('goal-needs-target', 'target');
    given(goal)(...underWay, paused)
      .when(set(null))
      .thenRefused('goal-needs-target', 'target');
    live.when(set(null), imported).then(moved('2026-10-15', null));
  });
});

describe('The scope', () => {
  const rescope = (data: object) =>
    ({ type: 'RescopeGoal', data: { goalId, deltaPersonWeeks: 2, ...data } }) as const;
  const krona: GoalEvent = {
    type: 'GoalRescoped',
    data: { added: ['Swedish krona'], removed: [], deltaPersonWeeks: 2 },
  };
  const withoutKrona: GoalEvent = {
    type: 'GoalRescoped',
    data: { added: [], removed: ['Swedish krona'], deltaPersonWeeks: -2 },
  };

  it('grows by what is named', () => live.when(rescope({ added: ['Swedish krona'] })).then(krona));

  it('cannot change without a word', () =>
    live.when(rescope({})).thenRefused('scope-change-unnamed', 'added'));

  it('does not grow twice by the same thing', () =>
    given(goal)(...underWay, krona)
      .when(rescope({ added: ['Swedish krona'], deltaPersonWeeks: 5 }))
      .thenNothing());

  it('can lose what it won, and win it again', () => {
    given(goal)(...underWay, krona)
      .when(rescope({ removed: ['Swedish krona'], deltaPersonWeeks: -2 }))
      .then(withoutKrona);
    given(goal)(...underWay, krona, withoutKrona)
      .when(rescope({ added: ['Swedish krona'] }))
      .then(krona);
    const { scope, scopeDelta } = given(goal)(...underWay, krona, withoutKrona).state().course;
    expect([scope, scopeDelta]).toEqual([{ added: [], removed: ['Swedish krona'] }, 0]);
  });

  it('is counted from the commitment on', () => {
    const { scope, scopeDelta } = given(goal)(proposed, krona, g101.committed).state().course;
    expect([scope.added, scopeDelta]).toEqual([[], 0]);
  });
});

describe('Where a goal belongs', () => {
  it('goes to another track, team or horizon', () => {
    live
      .when({ type: 'RetrackGoal', data: { goalId, track: 'operations' } })
      .then({ type: 'GoalRetracked', data: { from: 'feature', to: 'operations' } });
    live
      .when({ type: 'TransferGoal', data: { goalId, teamId: 'platform' } })
      .then({ type: 'GoalTransferred', data: { fromTeamId: 'payments', toTeamId: 'platform' } });
    live
      .when({ type: 'RescheduleGoal', data: { goalId, horizonId: null } })
      .then({ type: 'GoalRescheduled', data: { fromHorizonId: 'H2-2026', toHorizonId: null } });
  });

  it('becomes part of another goal, never of itself', () => {
    live
      .when({ type: 'ReparentGoal', data: { goalId, parentId: 'G-100' } })
      .then({ type: 'GoalReparented', data: { from: null, to: 'G-100' } });
    live
      .when({ type: 'ReparentGoal', data: { goalId, parentId: goalId } })
      .thenRefused('goal-part-of-itself', 'parentId');
    live
      .when({ type: 'ReparentGoal', data: { goalId, parentId: goalId } }, imported)
      .then({ type: 'GoalReparented', data: { from: null, to: goalId } });
  });

  it('gets contacts, a theme and a stage, also after it has ended', () => {
    ended
      .when({ type: 'NameContacts', data: { goalId, contacts: ['p_aiko'] } })
      .then({ type: 'GoalContactsNamed', data: { contacts: ['p_aiko'] } });
    ended
      .when({ type: 'SetTheme', data: { goalId, theme: 'Going abroad' } })
      .then({ type: 'GoalThemeSet', data: { from: null, to: 'Going abroad' } });
    ended
      .when({ type: 'SetStage', data: { goalId, stage: 'beta' } })
      .then({ type: 'GoalStageSet', data: { from: null, to: 'beta' } });
  });
});

describe('Health', () => {
  const report = (data: object) => ({ type: 'ReportHealth', data: { goalId, ...data } }) as const;

  it('is reported with how sure one is and a note', () =>
    live.when(report({ health: 'at-risk', confidence: 'low', note: 'The bank is silent' })).then({
      type: 'GoalHealthReported',
      data: { health: 'at-risk', confidence: 'low', note: 'The bank is silent' },
    }));
});

describe('What a goal is', () => {
  const changes = [
    { type: 'RewordGoal', data: { title: 'Settle in euro' } },
    { type: 'EstimateGoal', data: { low: 1, likely: 2, high: 3, unit: 'points' } },
    { type: 'SetTarget', data: { target: '2027-02-12' } },
    { type: 'RescopeGoal', data: { added: ['Swedish krona'], deltaPersonWeeks: 2 } },
    { type: 'RetrackGoal', data: { track: 'operations' } },
    { type: 'TransferGoal', data: { teamId: 'platform' } },
    { type: 'RescheduleGoal', data: { horizonId: 'H1-2027' } },
    { type: 'ReportHealth', data: { health: 'on-track' } },
    { type: 'DefineOutcome', data: { outcomeId: 'speed', measure: 'Days to settle', target: 2 } },
    { type: 'ScheduleCheckpoint', data: { checkpointId: 'c9', kind: 'readiness', on: '2026-09-01' } },
  ] as const;
  const named = changes.map(({ type, data }) => ({ type, data: { goalId, ...data } }));

  it.each(named)('stays once it has ended: $type', (command) =>
    ended.when(command).thenRefused('goal-ended'),
  );
  it.each(named)('changes after its end when history says so: $type', (command) =>
    ended.when(command, imported).thenSomething(),
  );
  it.each(named)('may be told while it is known by name only: $type', (command) =>
    given(goal)(mentioned).when(command).thenSomething(),
  );
});
