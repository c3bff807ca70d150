import { describe, expect, it } from 'vitest';
import type {
  GoalDifferenceFragment,
  GoalLineFragment,
  HorizonHeaderFragment,
} from '../../generated/documents.ts';
import { compared } from './compare.ts';
import { chooseHorizon } from './horizons.ts';
import { inShort } from './in-short.ts';
import { filtered, readRoadmapFilter } from './roadmap-filter.ts';
import { rowsOf, type RowsAsked } from './rows.ts';
import { zoomChoices, zoomed } from './zoom.ts';

const payments = { id: 'team:T-1', key: 'T-1', title: 'Payments' };
const h2 = { id: 'horizon:H2', key: 'H2', name: 'H2' };

const goal = (key: string, more: Partial<GoalLineFragment> = {}): GoalLineFragment => ({
  id: `goal:${key}`,
  key,
  title: 'Settle in five currencies',
  status: 'PROPOSED',
  rank: null,
  target: null,
  createdAt: '2026-06-01T10:00:00Z',
  horizon: h2,
  team: null,
  track: null,
  contacts: [],
  commitment: null,
  estimate: null,
  health: null,
  lastChange: { id: 'change:1', kind: 'GoalProposed', asksWhy: false, because: [] },
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
  revision: 0,
  purpose: null,
  why: null,
  mix: null,
});

const keys = (goals: readonly GoalLineFragment[]) => goals.map(({ key }) => key);

describe('the filter of the roadmap', () => {
  const ada = { id: 'person:P-1', key: 'P-1', name: 'Ada' };
  const goals = [
    goal('G-1', { team: payments, status: 'COMMITTED', health: { health: 'AT_RISK', note: null } }),
    goal('G-2', { title: 'Offline manifests', status: 'DROPPED', track: 'FEATURE' }),
    goal('G-3', { title: 'Ledger on-call load', status: 'PAUSED', target: '2026-12-01', contacts: [ada] }),
  ];

  it('finds by team, status, health, track, contact, and words of the title or key in any case', () => {
    expect(keys(filtered(goals, { team: 'T-1' }))).toEqual(['G-1']);
    expect(keys(filtered(goals, { team: 'none' }))).toEqual(['G-2', 'G-3']);
    expect(keys(filtered(goals, { status: 'live' }))).toEqual(['G-1', 'G-3']);
    expect(keys(filtered(goals, { health: 'at_risk' }))).toEqual(['G-1']);
    expect(keys(filtered(goals, { track: 'feature' }))).toEqual(['G-2']);
    expect(keys(filtered(goals, { contact: 'P-1' }))).toEqual(['G-3']);
    expect(keys(filtered(goals, { dates: 'none' }))).toEqual(['G-1', 'G-2']);
    expect(keys(filtered(goals, { q: 'LOAD ledger' }))).toEqual(['G-3']);
    expect(keys(filtered(goals, { q: 'g-2' }))).toEqual(['G-2']);
  });

  it('lets everything through when nothing is asked, or something it does not know', () => {
    expect(filtered(goals, {})).toHaveLength(3);
    expect(filtered(goals, { status: 'sideways' })).toHaveLength(3);
  });

  it('reads only what it knows from an address', () => {
    expect(readRoadmapFilter({ team: 'T-1', q: ' ', status: 7, other: 'x', horizon: 'all' })).toEqual({
      team: 'T-1',
      horizon: 'all',
    });
  });
});

describe('the horizon that is shown', () => {
  const horizons = [
    horizon('undated', null),
    horizon('next', '2026-07-01', '2026-12-31'),
    horizon('running', '2026-01-01', '2026-06-30'),
    horizon('over', '2025-07-01', '2025-12-31', 'CLOSED'),
  ];
  const choice = (asked: string | undefined, today: string) => {
    const { horizon: chosen, previous, next } = chooseHorizon(horizons, asked, today);
    return [previous?.key, chosen?.key, next?.key];
  };

  it('is the one that runs, between the one before and the one after', () => {
    expect(choice(undefined, '2026-03-03')).toEqual(['over', 'running', 'next']);
  });

  it('is the next to come when none runs, else the last that ended', () => {
    expect(choice(undefined, '2025-01-01')[1]).toBe('over');
    expect(choice(undefined, '2028-01-01')[1]).toBe('next');
  });

  it('is the one the address names, and the running one where it names nothing known', () => {
    expect(choice('over', '2026-03-03')[1]).toBe('over');
    expect(choice('never', '2026-03-03')[1]).toBe('running');
    expect(chooseHorizon(horizons, 'all', '2026-03-03').horizon).toBeUndefined();
  });
});

describe('the zoom', () => {
  const span = { startsOn: '2026-10-01', endsOn: '2027-03-31' };
  const fiscal = { startsOn: '10-01', namedBy: 'end' } as const;

  it('offers the horizon, its quarters and its year', () => {
    expect(zoomChoices(span, fiscal).map(({ label }) => label)).toEqual([
      'Whole horizon',
      'FY27 Q1',
      'FY27 Q2',
      'Year',
    ]);
    expect(zoomed(span, 'FY27-Q2', fiscal)).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-03-31' });
    expect(zoomed(span, 'year', fiscal)).toEqual({ startsOn: '2026-10-01', endsOn: '2027-09-30' });
    expect(zoomed(span, 'nonsense', fiscal)).toBe(span);
  });
});

const asked = (goals: readonly GoalLineFragment[], more: Partial<RowsAsked> = {}): RowsAsked => ({
  goals,
  horizon: { ...horizon('H2', '2026-07-01', '2026-12-31') },
  horizons: [],
  by: 'none',
  order: undefined,
  comparison: undefined,
  isOpen: () => true,
  ...more,
});

const rowKeys = (goals: readonly GoalLineFragment[], more: Partial<RowsAsked> = {}) =>
  rowsOf(asked(goals, more)).map(({ key }) => key);

describe('the rows', () => {
  const committed = { status: 'COMMITTED' } as const;

  it('stand in the order of ranks, with a cut line where commitment ends', () => {
    const goals = [
      goal('G-3', { rank: 3 }),
      goal('G-1', { rank: 1, ...committed }),
      goal('G-2', { rank: 2, ...committed }),
    ];
    expect(rowKeys(goals)).toEqual(['G-1', 'G-2', '=cut', 'G-3']);
    expect(rowKeys(goals.slice(0, 1))).toEqual(['G-3']);
  });

  it('keep apart what has no rank, what is no longer planned, and what is in no horizon', () => {
    const goals = [
      goal('G-1', { rank: 1, ...committed }),
      goal('G-2', committed),
      goal('G-4', { rank: 9, status: 'DROPPED' }),
      goal('G-5', { horizon: null }),
    ];
    expect(rowKeys(goals)).toEqual(['G-1', '=unranked', 'G-2', '=ended', 'G-4', '=none', 'G-5']);
    expect(rowKeys(goals, { isOpen: () => false })).toEqual(['G-1', '=unranked', 'G-2', '=ended', '=none']);
  });

  it('come in groups when asked to, each in the order of ranks', () => {
    const goals = [
      goal('G-2', { rank: 2, team: payments }),
      goal('G-1', { rank: 1, team: payments }),
      goal('G-3'),
    ];
    expect(rowKeys(goals, { by: 'team' })).toEqual(['=No team', 'G-3', '=Payments', 'G-1', 'G-2']);
  });

  it('follow an order that is not saved yet', () => {
    const goals = [goal('G-1', { rank: 1 }), goal('G-2', { rank: 2 })];
    expect(rowKeys(goals, { order: ['G-2', 'G-1'] })).toEqual(['G-2', 'G-1']);
  });
});

describe('the plan of two moments', () => {
  const difference = (
    key: string,
    fields: readonly [string, string | null, string | null][],
    explained = false,
  ): GoalDifferenceFragment => ({
    verb: 'CHANGED',
    asksWhy: true,
    changeSet: 'x',
    subject: { id: `goal:${key}`, key } as GoalDifferenceFragment['subject'],
    fields: fields.map(([field, before, after]) => ({ field, label: field, before, after })),
    because: explained ? [{ __typename: 'Note', text: 'so' }] : [],
  });
  const before = [1, 2, 3, 4].map((rank) => goal(`G-${rank}`, { rank, status: 'COMMITTED' }));
  const after = [
    goal('G-4', { rank: 1, status: 'COMMITTED' }),
    goal('G-1', { rank: 2, status: 'COMMITTED', target: '2026-12-01' }),
    goal('G-2', { rank: 3, status: 'COMMITTED' }),
    goal('G-3', { rank: 4, status: 'DROPPED' }),
    goal('G-9', { rank: 5 }),
  ];
  const comparison = compared({
    before,
    after,
    horizonId: 'horizon:H2',
    differences: [
      difference('G-4', [['rank', '4', '1']], true),
      difference('G-1', [['rank', '1', '2']], true),
      difference('G-1', [['target', null, '2026-12-01']]),
      difference('G-2', [['rank', '2', '3']], true),
    ],
  });

  it('is counted in one line', () => {
    expect(comparison.counts).toEqual({ added: 1, removed: 1, moved: 3, redated: 1, unexplained: 1 });
  });

  it('leaves ghosts where goals stood that were moved or went, not where others made room', () => {
    expect(rowKeys(after, { comparison, isOpen: () => false })).toEqual([
      'G-4',
      'G-1',
      '=gone:G-3',
      'G-2',
      '=cut',
      '=was:G-4',
      'G-9',
      '=ended',
    ]);
    expect(comparison.changes.get('G-4')?.signs[0]).toMatchObject({ sign: '↑3' });
    expect(comparison.gone[0]).toMatchObject({ words: 'dropped' });
  });
});

it('a horizon is summed up in the unit its work was estimated in, never in two', () => {
  const estimate = (likely: number, unit: 'PERSON_DAYS' | 'POINTS') => ({ likely, unit });
  const goals = [
    goal('G-1', { status: 'COMMITTED', estimate: estimate(30, 'PERSON_DAYS') }),
    goal('G-2', { status: 'PAUSED', estimate: estimate(12, 'PERSON_DAYS') }),
  ];
  expect(inShort(goals)).toBe('1 committed · 1 paused · 42 person-days still committed');
  expect(inShort([...goals, goal('G-3', { status: 'COMMITTED', estimate: estimate(3, 'POINTS') })])).toBe(
    '2 committed · 1 paused',
  );
});
