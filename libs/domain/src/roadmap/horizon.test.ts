import { describe, expect, it } from 'vitest';
import { given, imported } from '../testing/given.ts';
import type { HorizonEvent } from './horizon-messages.ts';
import { horizon } from './horizon.ts';
import { inRankOrder } from './rank-list.ts';

const horizonId = 'H2-2026';
const secondHalf = { startsOn: '2026-07-01', endsOn: '2026-12-31' };
const mentioned: HorizonEvent = { type: 'HorizonMentioned', data: { name: 'H2' } };
const opened: HorizonEvent = {
  type: 'HorizonOpened',
  data: { name: 'H2 2026', ...secondHalf, purpose: 'Settle abroad', why: null },
};
const ranked = (goalId: string, toRank: number): HorizonEvent => ({
  type: 'GoalPrioritised',
  data: { goalId, fromRank: null, toRank },
});
const inOrder = [ranked('G-101', 1), ranked('G-107', 2), ranked('G-110', 3)];
const committed: HorizonEvent = { type: 'HorizonCommitted', data: { goals: ['G-101'] } };
const closed: HorizonEvent = { type: 'HorizonClosed', data: { summary: null, learned: 'Ask Sales sooner' } };

const open = (data: object) =>
  ({ type: 'OpenHorizon', data: { horizonId, name: 'H2 2026', ...secondHalf, ...data } }) as const;

describe('Opening a horizon', () => {
  it('says from when to when, and what for', () =>
    given(horizon)()
      .when(open({ purpose: 'Settle abroad' }))
      .then(opened));

  it('takes blank words for none', () =>
    given(horizon)()
      .when(open({ purpose: '  ', why: null }))
      .then({ ...opened, data: { ...opened.data, purpose: null } }));

  it('gives dates to one that was known by name only', () =>
    given(horizon)(mentioned)
      .when(open({ purpose: 'Settle abroad' }))
      .then(opened));

  it.each(['2026-07-01', '2026-06-30'])('is refused when it would end before it starts, on %s', (endsOn) =>
    given(horizon)().when(open({ endsOn })).thenRefused('horizon-ends-before-it-starts', 'endsOn'),
  );

  it('happens once', () =>
    given(horizon)(opened)
      .when(open({ endsOn: '2027-01-31' }))
      .thenRefused('horizon-already-open'));

  it('says nothing new when everything it says is known, even once it is closed', () =>
    given(horizon)(opened, closed).when(open({})).thenNothing());

  it('is recorded as history has it, whatever the dates', () =>
    given(horizon)()
      .when(open({ endsOn: '2026-01-01' }), imported)
      .then({ ...opened, data: { ...opened.data, endsOn: '2026-01-01', purpose: null } }));

  it('opens a closed one again when history says so', () =>
    given(horizon)(opened, closed).when(open({}), imported).then(opened));

  it('keeps commitment and order when history tells it again with other dates', () => {
    const again = { ...opened, data: { ...opened.data, endsOn: '2027-01-31' } };
    given(horizon)(opened, committed)
      .when(open({ endsOn: '2027-01-31' }), imported)
      .then(again);
    const state = given(horizon)(opened, ...inOrder, committed, again).state();
    expect([state.status, inRankOrder(state.ranks)]).toEqual(['committed', ['G-101', 'G-107', 'G-110']]);
  });

  it('is mentioned once, and only while nothing is known of it', () => {
    const mention = { type: 'MentionHorizon', data: { horizonId, name: 'H2' } } as const;
    given(horizon)().when(mention).then(mentioned);
    given(horizon)(opened).when(mention).thenNothing();
  });
});

describe('The frame of a horizon', () => {
  it('gets another name', () =>
    given(horizon)(opened)
      .when({ type: 'RenameHorizon', data: { horizonId, name: 'Second half' } })
      .then({ type: 'HorizonRenamed', data: { from: 'H2 2026', to: 'Second half' } }));

  const reschedule = (endsOn: string) =>
    ({ type: 'RescheduleHorizon', data: { horizonId, ...secondHalf, endsOn } }) as const;
  const to = { ...secondHalf, endsOn: '2027-01-31' };

  it('moves', () =>
    given(horizon)(opened)
      .when(reschedule('2027-01-31'))
      .then({ type: 'HorizonRescheduled', data: { from: secondHalf, to } }));

  it('does not move to an end before its start', () =>
    given(horizon)(opened)
      .when(reschedule('2026-01-31'))
      .thenRefused('horizon-ends-before-it-starts', 'endsOn'));

  it('does not move while it is known by name only', () =>
    given(horizon)(mentioned).when(reschedule('2027-01-31')).thenRefused('horizon-not-open'));

  it('does not move once closed', () =>
    given(horizon)(opened, closed).when(reschedule('2027-01-31')).thenRefused('horizon-closed'));

  it('moves whenever history says so', () =>
    given(horizon)(mentioned)
      .when(reschedule('2027-01-31'), imported)
      .then({ type: 'HorizonRescheduled', data: { from: null, to } }));
});

describe('What a horizon is for', () => {
  const revise = (data: object) => ({ type: 'ReviseHorizonPurpose', data: { horizonId, ...data } }) as const;

  it('is said anew; what is left out stays', () =>
    given(horizon)(opened)
      .when(revise({ why: 'Half our customers invoice abroad' }))
      .then({
        type: 'HorizonPurposeRevised',
        data: { purpose: 'Settle abroad', why: 'Half our customers invoice abroad' },
      }));

  it('can be taken back', () =>
    given(horizon)(opened)
      .when(revise({ purpose: '' }))
      .then({ type: 'HorizonPurposeRevised', data: { purpose: null, why: null } }));

  it('is not recorded when nothing is said', () => given(horizon)(opened).when(revise({})).thenNothing());

  it('stays as it was once it is closed', () =>
    given(horizon)(opened, closed)
      .when(revise({ purpose: 'Growth' }))
      .thenRefused('horizon-closed'));
});

describe('The mix of tracks', () => {
  const mix = { feature: 50, infrastructure: 20, maintenance: 20, operations: 10 };
  const set = (change: object) =>
    ({ type: 'SetTrackMix', data: { horizonId, mix: { ...mix, ...change } } }) as const;

  it('shares out all of the capacity', () =>
    given(horizon)(opened).when(set({})).then({ type: 'TrackMixSet', data: { mix } }));

  it('is refused when it shares out more or less', () =>
    given(horizon)(opened)
      .when(set({ feature: 60 }))
      .thenRefused('track-mix-not-100-percent', 'mix'));

  it('stays once the horizon is closed', () =>
    given(horizon)(opened, closed).when(set({})).thenRefused('horizon-closed'));

  it('is recorded as history has it', () =>
    given(horizon)(opened, closed)
      .when(set({ feature: 60 }), imported)
      .then({ type: 'TrackMixSet', data: { mix: { ...mix, feature: 60 } } }));
});

describe('The order of goals', () => {
  const horizonWithThree = given(horizon)(opened, ...inOrder);
  const prioritise = (data: object) => ({ type: 'PrioritiseGoal', data: { horizonId, ...data } }) as const;
  const moved = (goalId: string, fromRank: number | null, toRank: number): HorizonEvent => ({
    type: 'GoalPrioritised',
    data: { goalId, fromRank, toRank },
  });

  it('takes in a new goal', () =>
    horizonWithThree.when(prioritise({ goalId: 'G-112', toRank: 1 })).then(moved('G-112', null, 1)));

  it('has no gaps: a rank beyond the end is the last one', () =>
    horizonWithThree.when(prioritise({ goalId: 'G-101', toRank: 99 })).then(moved('G-101', 1, 3)));

  it.each([
    [{ goalId: 'G-101', afterId: 'G-110' }, 1, 3],
    [{ goalId: 'G-101', beforeId: 'G-110' }, 1, 2],
    [{ goalId: 'G-110', afterId: 'G-101' }, 3, 2],
    [{ goalId: 'G-110', beforeId: 'G-101' }, 3, 1],
    [{ goalId: 'G-112', afterId: 'G-101' }, null, 2],
  ])('puts a goal beside another, wherever it comes from: %o', (place, from, to) =>
    horizonWithThree.when(prioritise(place)).then(moved(place.goalId, from, to)),
  );

  it('leaves a goal where it is that is put beside itself', () =>
    horizonWithThree.when(prioritise({ goalId: 'G-107', afterId: 'G-107' })).thenNothing());

  it('puts no goal beside one without a rank', () =>
    horizonWithThree
      .when(prioritise({ goalId: 'G-101', beforeId: 'G-112' }))
      .thenRefused('goal-not-ranked', 'beforeId'));

  it('holds each goal once', () => {
    const state = given(horizon)(opened, ...inOrder, moved('G-110', 3, 1)).state();
    expect(inRankOrder(state.ranks)).toEqual(['G-110', 'G-101', 'G-107']);
  });

  it('moves a goal for whoever saw its rank as it is', () =>
    horizonWithThree
      .when(prioritise({ goalId: 'G-110', fromRank: 3, toRank: 1 }))
      .then(moved('G-110', 3, 1)));

  it.each([2, null])('refuses a stale screen, which saw rank %s', (fromRank) =>
    horizonWithThree
      .when(prioritise({ goalId: 'G-110', fromRank, toRank: 1 }))
      .thenRefused('rank-moved-meanwhile', 'fromRank'),
  );

  it('takes no more goals once the horizon is closed', () =>
    given(horizon)(opened, ...inOrder, closed)
      .when(prioritise({ goalId: 'G-110', toRank: 1 }))
      .thenRefused('horizon-closed'));

  it('is recorded as history has it, stale or closed', () =>
    given(horizon)(opened, ...inOrder, closed)
      .when(prioritise({ goalId: 'G-110', fromRank: 9, toRank: 1 }), imported)
      .then(moved('G-110', 3, 1)));

  it('lets a goal go, also when the horizon is closed', () => {
    const unrank = { type: 'UnrankGoal', data: { horizonId, goalId: 'G-107' } } as const;
    given(horizon)(opened, ...inOrder, closed)
      .when(unrank)
      .then({ type: 'GoalUnranked', data: { goalId: 'G-107', fromRank: 2 } });
    given(horizon)(opened).when(unrank).thenNothing();
  });
});

describe('The life of a horizon', () => {
  const commit = (...goals: string[]) => ({ type: 'CommitHorizon', data: { horizonId, goals } }) as const;
  const close = (data: object) => ({ type: 'CloseHorizon', data: { horizonId, ...data } }) as const;

  it('promises its goals', () => given(horizon)(opened).when(commit('G-101')).then(committed));

  it('remembers what was promised', () =>
    expect(given(horizon)(opened, committed).state().promised).toEqual(['G-101']));

  it('promises once', () =>
    given(horizon)(opened, committed)
      .when(commit('G-101', 'G-107'))
      .thenRefused('horizon-already-committed', 'goals'));

  it('promises nothing while it is known by name only', () =>
    given(horizon)(mentioned).when(commit('G-101')).thenRefused('horizon-not-open'));

  it('promises nothing once it is closed', () =>
    given(horizon)(opened, closed).when(commit('G-101')).thenRefused('horizon-closed'));

  it('promises again when history says so', () =>
    given(horizon)(opened, committed)
      .when(commit('G-107'), imported)
      .then({ type: 'HorizonCommitted', data: { goals: ['G-107'] } }));

  it('is closed with what was learned', () =>
    given(horizon)(opened, committed)
      .when(close({ learned: 'Ask Sales sooner' }))
      .then(closed));

  it('is closed once', () => {
    given(horizon)(opened, closed).when(close({})).thenNothing();
    given(horizon)(opened, closed)
      .when(close({ learned: 'Nothing' }))
      .thenRefused('horizon-closed');
    given(horizon)(mentioned).when(close({})).thenRefused('horizon-not-open');
  });

  it('is closed without ever having been opened, when history says so', () =>
    given(horizon)(mentioned)
      .when(close({}), imported)
      .then({ type: 'HorizonClosed', data: { summary: null, learned: null } }));
});
