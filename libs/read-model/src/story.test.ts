import { describe, expect, it } from 'vitest';
import { placesBackFrom, placesBetween, type ChangeFilter } from './story.ts';
import { History } from './testing/history.ts';

/** Places: 1 team, 2 horizon, 3–4 goals, 5 rank, 6 target, 7 transfer to Mobile, 8 health. */
const told = () => {
  const harbourline = new History();
  harbourline.formTeam('payments', 'Payments');
  harbourline.openHorizon('H2-2026');
  harbourline.proposeGoal('G-101');
  harbourline.proposeGoal('G-107', { horizonId: 'H1-2027', teamId: 'mobile' }, { by: 'theo' });
  harbourline.prioritise('G-101', null, 1, { changeSet: 'replan' });
  harbourline.happens(
    'goal-G-101',
    'GoalTargetSet',
    { from: null, to: '2026-10-15' },
    { changeSet: 'replan', by: 'theo' },
  );
  harbourline.happens('goal-G-101', 'GoalTransferred', { fromTeamId: 'payments', toTeamId: 'mobile' });
  harbourline.happens('goal-G-101', 'GoalHealthReported', {
    health: 'on-track',
    confidence: null,
    note: null,
  });
  return harbourline.model;
};

const stories: readonly [string, ChangeFilter, number[]][] = [
  ['everything', {}, [1, 2, 3, 4, 5, 6, 7, 8]],
  ['a goal, its rank included', { category: 'goal', id: 'G-101' }, [3, 5, 6, 7, 8]],
  ['a horizon’s own story: every move in its order', { category: 'horizon', id: 'H2-2026' }, [2, 5]],
  ['nothing of what was never there', { category: 'goal', id: 'G-999' }, []],
  ['all goals, a rank move being a goal’s', { category: 'goal' }, [3, 4, 5, 6, 7, 8]],
  ['a team and its goals, up to the change by which one left', { teamId: 'payments' }, [1, 3, 5, 6, 7]],
  ['the team that got it, from the change by which it came', { teamId: 'mobile' }, [4, 7, 8]],
  ['a horizon and its goals', { horizonId: 'H2-2026' }, [2, 3, 5, 6, 7, 8]],
  ['one intention', { changeSet: 'replan' }, [5, 6]],
  ['no intention of that name', { changeSet: 'never' }, []],
  ['one person’s doing', { actorId: 'theo' }, [4, 6]],
  ['kinds of change', { types: ['GoalTargetSet', 'GoalPrioritised'] }, [5, 6]],
  ['all conditions at once', { category: 'goal', id: 'G-101', actorId: 'theo' }, [6]],
  ['all conditions at once, in one team', { teamId: 'payments', types: ['GoalTargetSet'] }, [6]],
];

describe('the story of', () => {
  it.each(stories)('%s', (_, filter, places) => {
    expect([...placesBetween(told(), 0, 8, filter)]).toEqual(places);
  });

  it.each(stories)('%s, newest first', (_, filter, places) => {
    expect([...placesBackFrom(told(), 8, 0, filter)]).toEqual(places.toReversed());
  });

  it.each(stories)('%s, after one moment and up to another', (_, filter, places) => {
    const between = places.filter((place) => place > 3 && place <= 6);
    expect([...placesBetween(told(), 3, 6, filter)]).toEqual(between);
    expect([...placesBackFrom(told(), 6, 3, filter)]).toEqual(between.toReversed());
  });
});
