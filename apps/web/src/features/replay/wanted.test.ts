import { describe, expect, it } from 'vitest';
import { Film, planAtStart, type Step, type StepChange } from './plan.ts';
import { stopBeside } from './steps.ts';
import { wantedChanges } from './wanted.ts';

const payments = 'team:payments';
const mobile = 'team:mobile';

const base = [
  { id: 'goal:G-1', title: 'Ledger', fields: [{ field: 'team', value: 'Payments', ids: [payments] }] },
  { id: 'goal:G-2', title: 'Scanner', fields: [{ field: 'team', value: 'Mobile', ids: [mobile] }] },
];

const change = (subjectId: string, category: StepChange['category'], team?: string): StepChange => ({
  subjectId,
  subjectTitle: subjectId,
  category,
  kind: 'Changed',
  verb: 'CHANGED',
  asksWhy: false,
  fields: team
    ? [{ field: 'team', label: 'Team', before: null, after: team, afterIds: team === 'none' ? [] : [team] }]
    : [],
});

const step = (position: number, ...changes: StepChange[]): Step => ({
  position: String(position),
  at: '2026-07-01T09:00:00Z',
  actor: { id: 'ruth', name: 'Ruth' },
  because: [],
  changes,
});

const film = new Film(planAtStart(base), [
  step(1, change('goal:G-1', 'GOAL')),
  step(2, change('goal:G-2', 'GOAL')),
  step(3, change('goal:G-2', 'GOAL', payments), change('person:p', 'PERSON')),
  step(4, change('goal:G-1', 'GOAL', mobile)),
  step(5, change('goal:G-1', 'GOAL')),
  step(6, change(payments, 'TEAM')),
]);

const subjects = (filter: object) => {
  const { stops, changesOf } = wantedChanges(film, filter);
  return stops.map((view) => [view, ...changesOf(view - 1).map(({ subjectId }) => subjectId)]);
};

describe('what a filter means of a history', () => {
  it('is everything without a filter', () => expect(subjects({})).toHaveLength(6));

  it('is a team itself, its goals of then, and those that come or leave', () =>
    expect(subjects({ team: payments })).toEqual([
      [1, 'goal:G-1'],
      [3, 'goal:G-2'],
      [4, 'goal:G-1'],
      [6, payments],
    ]));

  it('is a kind of thing', () => expect(subjects({ kind: 'PERSON' })).toEqual([[3, 'person:p']]));

  it('is both, if both are chosen', () =>
    expect(subjects({ team: payments, kind: 'TEAM' })).toEqual([[6, payments]]));

  it('is stopped at, and nothing else is', () => {
    const { stops } = wantedChanges(film, { team: payments });
    expect([0, 1, 2, 4, 6].map((view) => stopBeside(stops, view, 1))).toEqual([1, 3, 3, 6, undefined]);
    expect([0, 1, 2, 5, 6].map((view) => stopBeside(stops, view, -1))).toEqual([
      undefined,
      undefined,
      1,
      4,
      4,
    ]);
  });
});
