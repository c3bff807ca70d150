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

const horizon = (
  key: string,
  startsOn: string | null,
  endsOn = startsOn,
  status = 'OPEN',
): HorizonHeaderFragment => ({
  id: `horizon:${key}`,
  key,
  name: key,
  status: status as HorizonHeaderFragment['status'],
  startsOn,
  endsOn,
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
  it('shows what runs first, then what comes, then what has no dates, then what is over', () => {
    const horizons = [
      horizon('older', '2024-01-01', '2024-06-30', 'CLOSED'),
      horizon('later', '2027-01-01', '2027-06-30'),
      horizon('undated', null),
      horizon('next', '2026-07-01', '2026-12-31'),
      horizon('running', '2026-01-01', '2026-06-30'),
      horizon('over', '2025-07-01', '2025-12-31'),
    ];
    expect(groupByHorizon(horizons, [], '2026-03-03').map((group) => group.horizon?.key)).toEqual([
      'running',
      'next',
      'later',
      'undated',
      'over',
      'older',
    ]);
  });

  it('keeps goals without a horizon, at the end', () => {
    const groups = groupByHorizon(
      [horizon('H1', '2026-01-01')],
      [goal('G-1'), goal('G-2', { horizon: { id: 'horizon:H1' } })],
      '2026-03-03',
    );
    expect(groups.map((group) => keys(group.goals))).toEqual([['G-2'], ['G-1']]);
    expect(groups[1]?.horizon).toBeUndefined();
  });
});
