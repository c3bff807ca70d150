import { describe, expect, it } from 'vitest';
import { compare, countsInWords } from './compare.ts';
import { Film, planAtStart, type Pack, type Step, type StepChange } from './plan.ts';
import { decisionStep, stepAtPosition, stepAtTime } from './steps.ts';

const goal = (id: string, rank: number | null): Pack['base'][number] => ({
  id: `goal:${id}`,
  title: id,
  fields: [
    { field: 'horizon', value: 'H2 2026', ids: ['horizon:H2'] },
    { field: 'target', value: '2026-12-01', ids: [] },
    ...(rank === null ? [] : [{ field: 'rank', value: String(rank), ids: [] }]),
  ],
});

const base = [goal('G-1', 1), goal('G-2', 2), goal('G-3', 3), goal('G-4', 4)];

const change = (id: string, part: Partial<StepChange>): StepChange => ({
  subjectId: `goal:${id}`,
  subjectTitle: id,
  category: 'GOAL',
  kind: 'GoalPrioritised',
  verb: 'CHANGED',
  asksWhy: true,
  fields: [],
  ...part,
});

const field = (name: string, after: string | null, afterIds: string[] = []) => ({
  field: name,
  label: name,
  before: null,
  after,
  afterIds,
});

let position = 10;
const step = (...changes: StepChange[]): Step => ({
  position: String((position += 5)),
  at: '2026-07-01T09:00:00Z',
  actor: { id: 'ruth', name: 'Ruth' },
  because: [],
  changes,
});

const ranks = (film: Film, at: number) =>
  Object.fromEntries([...film.at(at).goals].map(([id, { rank }]) => [id.slice(5), rank]));

describe('a film of the plan', () => {
  it('moves those that make way, though only the move was recorded', () => {
    const film = new Film(planAtStart(base), [step(change('G-4', { fields: [field('rank', '1')] }))]);
    expect(ranks(film, 0)).toEqual({ 'G-1': 1, 'G-2': 2, 'G-3': 3, 'G-4': 4 });
    expect(ranks(film, 1)).toEqual({ 'G-1': 2, 'G-2': 3, 'G-3': 4, 'G-4': 1 });
  });

  it('closes the gap of what leaves the order, and keeps the place of what is only withdrawn', () => {
    const film = new Film(planAtStart(base), [
      step(change('G-2', { kind: 'GoalWithdrawn', verb: 'REMOVED' })),
      step(change('G-2', { kind: 'GoalUnranked' })),
    ]);
    expect(ranks(film, 1)).toEqual({ 'G-1': 1, 'G-3': 3, 'G-4': 4 });
    expect(ranks(film, 2)).toMatchObject({ 'G-1': 1, 'G-3': 2, 'G-4': 3 });
  });

  it('answers any step, also back again, with the same objects where nothing changed', () => {
    const steps = Array.from({ length: 200 }, (_, n) =>
      step(change(`G-${(n % 4) + 1}`, { kind: 'GoalTargetSet', fields: [field('target', `2027-01-${n}`)] })),
    );
    const film = new Film(planAtStart(base), steps);
    const forward = [...Array(201).keys()].map((at) => film.at(at).goals.get('goal:G-1')!.target);
    const back = [...Array(201).keys()].reverse().map((at) => film.at(at).goals.get('goal:G-1')!.target);
    expect(back.reverse()).toEqual(forward);
    expect(film.at(7).goals.get('goal:G-1')).toBe(film.at(8).goals.get('goal:G-1'));
    expect(film.at(150)).toBe(film.at(150));
  });

  it('calls teams and horizons as they were called then', () => {
    const renamed = change('', {
      subjectId: 'horizon:H2',
      category: 'HORIZON',
      fields: [field('name', 'Second half')],
    });
    const film = new Film(planAtStart(base), [step(renamed)]);
    expect([0, 1].map((at) => film.at(at).names.get('horizon:H2'))).toEqual(['H2 2026', 'Second half']);
  });
});

describe('finding a step', () => {
  const steps = [step(), step(change('D-1', { kind: 'DecisionMade', category: 'DECISION' })), step()];
  const [one, two] = steps.map(({ position: at }) => Number(at));

  it('by its place in the log: what lies between two steps belongs to the one before', () => {
    expect([one! - 1, one!, one! + 1, two!].map((at) => stepAtPosition(steps, at))).toEqual([0, 1, 1, 2]);
  });

  it('by time, several at the same time at once', () => {
    expect([0, 5, 6, 9].map((ms) => stepAtTime([5, 5, 9], ms))).toEqual([0, 2, 2, 3]);
  });

  it('by decision, back and on', () => {
    expect([decisionStep(steps, 0, 1), decisionStep(steps, 3, -1), decisionStep(steps, 2, 1)]).toEqual([
      2,
      2,
      undefined,
    ]);
  });
});

describe('two plans compared', () => {
  it('counts what was moved, not what made way, and says of both', () => {
    const steps = [
      step(change('G-4', { fields: [field('rank', '1')] })),
      step(change('G-5', { verb: 'ADDED', kind: 'GoalProposed', fields: [field('title', 'G-5')] })),
      step(change('G-3', { verb: 'REMOVED', kind: 'GoalWithdrawn' })),
      step(change('G-1', { kind: 'GoalTargetSet', fields: [field('target', '2027-02-12')] })),
    ];
    const film = new Film(planAtStart(base), steps);
    const { counts, signs } = compare(film.at(0), film.at(4), steps);
    expect(countsInWords(counts)).toBe('1 added · 1 removed · 1 moved · 1 re-dated');
    expect(signs.get('goal:G-4')?.[0]).toMatchObject({ sign: '↑3', words: 'moved up 3 places' });
    expect(signs.get('goal:G-1')?.map(({ words }) => words)).toEqual([
      'moved down 1 place, because others moved',
      'was for 1 Dec 2026',
    ]);
  });

  it('is silent about teams that are filtered out', () => {
    const steps = [step(change('G-1', { kind: 'GoalTargetSet', fields: [field('target', '2027-02-12')] }))];
    const film = new Film(planAtStart(base), steps);
    const { counts } = compare(film.at(0), film.at(1), steps, { team: 'team:mobile' });
    expect(countsInWords(counts)).toBe('no goal differs');
  });
});
