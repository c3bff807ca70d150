import { describe, expect, it } from 'vitest';
import type { GoalLineFragment, HorizonHeaderFragment } from '../../generated/documents.ts';
import { groupByHorizon } from './group-by-horizon.ts';
import { filtered, readRoadmapFilter } from './roadmap-filter.ts';

const payments = { id: 'team:T-1', key: 'T-1', title: 'Payments' };

const goal = (key: string, more: Partial<GoalLineFragment> = {}): GoalLineFragment => ({
  id: `goal:${key}`,
  key,
  title: 'Settle in five currencies',
  status: 'PROPOSED',
  rank: null,
  target: null,
  horizon: null,
  team: null,
  health: null,
  lastChange: { id: 'change:1', asksWhy: false, because: [] },
  ...more,
});

const horizon = (key: string, startsOn: string | null, status = 'OPEN'): HorizonHeaderFragment => ({
  id: `horizon:${key}`,
  key,
  name: key,
  status: status as HorizonHeaderFragment['status'],
  startsOn,
  endsOn: startsOn && '2099-12-31',
  purpose: null,
  why: null,
});

const keys = (goals: readonly GoalLineFragment[]) => goals.map(({ key }) => key);

describe('the filter of the roadmap', () => {
  const goals = [
    goal('G-1', { team: payments, status: 'COMMITTED' }),
    goal('G-2', { title: 'Offline manifests', status: 'DROPPED' }),
    goal('G-3', { title: 'Ledger on-call load', status: 'PAUSED' }),
  ];

  it('finds by team, by status and by words of the title or key in any case', () => {
    expect(keys(filtered(goals, { team: 'T-1' }))).toEqual(['G-1']);
    expect(keys(filtered(goals, { status: 'live' }))).toEqual(['G-1', 'G-3']);
    expect(keys(filtered(goals, { q: 'LOAD ledger' }))).toEqual(['G-3']);
    expect(keys(filtered(goals, { q: 'g-2' }))).toEqual(['G-2']);
  });

  it('lets everything through when nothing is asked, or something it does not know', () => {
    expect(filtered(goals, {})).toHaveLength(3);
    expect(filtered(goals, { status: 'sideways' })).toHaveLength(3);
  });

  it('reads only what it knows from an address', () => {
    expect(readRoadmapFilter({ team: 'T-1', q: ' ', status: 7, other: 'x' })).toEqual({ team: 'T-1' });
  });
});

describe('goals by horizon', () => {
  it('shows what is planned first, the latest on top, then those without dates, then what is over', () => {
    const horizons = [
      horizon('past', '2025-01-01', 'CLOSED'),
      horizon('undated', null),
      horizon('H1', '2026-01-01'),
      horizon('H2', '2026-07-01'),
    ];
    expect(groupByHorizon(horizons, []).map((group) => group.horizon?.key)).toEqual([
      'H2',
      'H1',
      'undated',
      'past',
    ]);
  });

  it('keeps goals without a horizon, at the end', () => {
    const groups = groupByHorizon(
      [horizon('H1', '2026-01-01')],
      [goal('G-1'), goal('G-2', { horizon: { id: 'horizon:H1' } })],
    );
    expect(groups.map((group) => keys(group.goals))).toEqual([['G-2'], ['G-1']]);
    expect(groups[1]?.horizon).toBeUndefined();
  });
});
