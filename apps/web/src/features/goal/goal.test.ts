import { describe, expect, it } from 'vitest';
import type { GoalFactsFragment, StoryChangeFragment } from '../../generated/documents.ts';
import { factsOf } from './facts.ts';
import { linesOf, numberOf } from '../../recording/edit.ts';
import { edits, groupsFor } from './edits/all.ts';
import { freeId } from '../../recording/free-id.ts';
import { readinessOf } from './readiness.ts';
import { about, chaptersOf, fieldsIn } from './story-groups.ts';

const goal: GoalFactsFragment = {
  id: 'goal:G-107',
  key: 'G-107',
  title: 'Offline manifests',
  status: 'PROPOSED',
  why: null,
  doneCriteria: [],
  rank: 9,
  track: null,
  ambitious: false,
  target: '2027-02-12',
  theme: null,
  stage: null,
  note: null,
  learned: null,
  deliveredOn: null,
  scopeDelta: 0,
  revision: 3,
  horizon: null,
  team: { id: 'team:logistics', key: 'logistics', title: 'Logistics' },
  parent: null,
  contacts: [],
  commitment: { target: '2026-10-15', confidence: null },
  estimate: null,
  health: null,
  checkpoints: [],
  outcomes: [],
};

const change = (
  position: number,
  changeSet: string,
  field: string,
  explained = true,
): StoryChangeFragment => ({
  id: `change:${position}`,
  position: String(position),
  at: '2026-10-01T09:00:00Z',
  kind: 'GoalTargetSet',
  changeSet,
  verb: 'CHANGED',
  asksWhy: true,
  late: false,
  imported: false,
  recordedAt: '2026-10-01T09:00:00Z',
  actor: { id: 'person:P-1', name: 'Ada' },
  because: explained ? [{ __typename: 'Note', text: 'Budget' }] : [],
  fields: [{ field, label: field, before: null, after: 'x' }],
});

describe('the story of a goal', () => {
  const changes = [change(9, 'b', 'rank', false), change(5, 'a', 'target'), change(4, 'a', 'team')];

  it('tells together what was one intention, with one reason', () => {
    const chapters = chaptersOf(changes);
    expect(chapters.map(({ changes: own, isUnexplained }) => [own.length, isUnexplained])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(chapters[1]).toMatchObject({ because: [{ text: 'Budget' }], first: '4', last: '5' });
  });

  it('can be told of one fact alone', () => {
    expect(fieldsIn(changes).map(({ label }) => label)).toEqual(['rank', 'target', 'team']);
    expect(about(changes, 'team')).toHaveLength(1);
    expect(about(changes, '')).toHaveLength(3);
  });
});

describe('what a commitment rests on', () => {
  const missing = (more: Partial<GoalFactsFragment>) =>
    readinessOf({ ...goal, ...more }).filter(({ isMet }) => !isMet).length;
  const outcome = {
    outcomeId: 'o',
    measure: 'm',
    unit: null,
    baseline: null,
    target: 1,
    guard: null,
    measured: [],
  };
  const estimate = { low: 1, likely: 2, high: 3, unit: 'PERSON_WEEKS' as const, basis: null };

  it('is listed before it is asked for', () => {
    expect(missing({})).toBe(3);
    expect(missing({ estimate, outcomes: [{ ...outcome, activityOnly: true }] })).toBe(1);
    expect(missing({ estimate, outcomes: [{ ...outcome, activityOnly: false }] })).toBe(0);
    expect(missing({ estimate, outcomes: [{ ...outcome, activityOnly: false }], ambitious: true })).toBe(1);
  });
});

describe('the forms', () => {
  it('begin with what is, tell what was written, and know the way back', () => {
    expect(edits.target.values(goal)).toEqual({ target: '2027-02-12' });
    expect(edits.target.command(goal, { target: '' })).toEqual({
      goalSetTarget: { goalId: 'G-107', target: null },
    });
    expect(edits.target.undo(goal)).toEqual({ goalSetTarget: { goalId: 'G-107', target: '2027-02-12' } });
    expect(edits.team.undo(goal)).toEqual({ goalTransfer: { goalId: 'G-107', teamId: 'logistics' } });
    expect(edits.health.undo(goal)).toBeUndefined();
  });

  it('know each rank as it was seen, and the way out of the order', () => {
    const horizon = { id: 'horizon:H-1', key: 'H-1', name: 'H-1', startsOn: null, endsOn: null };
    const ranked = { ...goal, horizon };
    expect(edits.rank.command(ranked, { toRank: '2' })).toEqual({
      goalRank: { goalId: 'G-107', toRank: 2, fromRank: 9 },
    });
    expect(edits.rank.command(ranked, { toRank: ' ' })).toEqual({
      goalUnrank: { goalId: 'G-107', horizonId: 'H-1' },
    });
  });

  it('carry a goal over as it is worded, and leave what was promised behind', () => {
    const [ends, goesOn] = edits.carryOver.command(goal, { toHorizonId: 'H-2', again: 'yes' });
    expect(ends).toEqual({ goalCarryOver: { goalId: 'G-107', toHorizonId: 'H-2' } });
    expect(goesOn).toMatchObject({
      goalPropose: { title: 'Offline manifests', horizonId: 'H-2', teamId: 'logistics' },
    });
    expect(edits.carryOver.command(goal, { toHorizonId: 'H-2', again: 'no' })).toHaveLength(1);
  });

  it('are offered for what the goal can still become', () => {
    const offered = (more: Partial<GoalFactsFragment>) =>
      groupsFor({ ...goal, ...more }).flatMap(({ names }) => names);
    expect(offered({})).toContain('commit');
    expect(offered({})).not.toContain('rank');
    expect(offered({ status: 'DELIVERED' })).toEqual(['parent', 'contacts', 'theme', 'stage']);
  });

  it('read lines and numbers as people write them', () => {
    expect(linesOf(' one \n\n two')).toEqual(['one', 'two']);
    expect(numberOf(' 1,5 ')).toBe(1.5);
    expect(numberOf('−2')).toBe(-2);
  });

  it('find a short name for an outcome that is free', () => {
    expect(freeId('Days to first invoice!', 'outcome', [])).toBe('days-to-first-invoice');
    expect(freeId('Days', 'outcome', ['days', 'days-2'])).toBe('days-3');
    expect(freeId('…', 'outcome', [])).toBe('outcome');
  });
});

it('a target that moved says what was promised', () => {
  expect(factsOf(goal).find(({ label }) => label === 'Target')?.value).toBe(
    '12 Feb 2027, promised for 15 Oct 2026',
  );
});
