import { describe, expect, it } from 'vitest';
import { harbourline } from './harbourline.ts';
import { people } from './people/people.ts';
import { outcomesTwice, recorded } from './testing/recorded.ts';

const { changes } = harbourline();

const started = performance.now();
const imported = await recorded(changes, 'imported');
const took = performance.now() - started;
const { planner } = imported;

describe('The story of Harbourline', () => {
  it('is taken by the planner without a refusal, in less than two seconds', () => {
    expect(imported.refused).toEqual([]);
    expect(took).toBeLessThan(2000);
  });

  it('would have been taken live as well: no rule was bent for it', async () => {
    expect((await recorded(changes, 'live')).refused).toEqual([]);
  });

  it('says something new with every change', () => {
    const silent = changes.filter(({ changeSet }) => !planner.model.timeline.extentOf(changeSet));
    expect(silent).toEqual([]);
  });

  it('can be told by the recorder, hundreds at once, and a second time without effect', async () => {
    expect(await outcomesTwice(changes)).toEqual([new Set(['recorded']), new Set(['repeated'])]);
  });

  it('is the same on every run', () => {
    expect(JSON.stringify(harbourline())).toBe(JSON.stringify(harbourline()));
  });

  it('keeps its own dates, from 1 July 2025 to 20 November 2026', () => {
    const { timeline } = planner.model;
    expect(new Date(timeline.at(1)).toISOString()).toBe('2025-07-01T06:30:00.000Z');
    expect(new Date(timeline.at(timeline.length)).toISOString().slice(0, 10)).toBe('2026-11-20');
    const times = changes.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
  });

  it('names each change once', () =>
    expect(new Set(changes.map(({ changeSet }) => changeSet)).size).toBe(changes.length));

  it('holds nobody’s name, neither first nor last, nor a key of the vault', async () => {
    const log: string[] = [];
    for await (const { data, metadata } of planner.store.readAll())
      log.push(JSON.stringify({ data, metadata: { ...metadata, hash: null, commandHash: null } }));
    const words = new Set(
      log
        .join(' ')
        .toLowerCase()
        .split(/[^\p{L}\p{N}_]+/u),
    );
    const names = people.flatMap(({ name, key }) => [key, ...name.toLowerCase().split(/[^\p{L}]+/u)]);
    expect(names.filter((name) => words.has(name))).toEqual([]);
  });
});

describe('Harbourline is as large as it was meant to be', () => {
  const { model } = planner;
  const teamsOn = (instant: string) =>
    model
      .at(model.timeline.placeAtInstant(Date.parse(instant)))
      .all('team')
      .filter(({ status }) => status === 'active');

  it('in goals, decisions and context items', () => {
    expect(model.now.all('goal')).toHaveLength(43);
    expect(model.now.all('decision')).toHaveLength(90);
    expect(model.now.all('context')).toHaveLength(40);
    expect(model.now.all('horizon').map(({ id, status }) => [id, status])).toEqual([
      ['H2-2025', 'closed'],
      ['H1-2026', 'closed'],
      ['H2-2026', 'committed'],
      ['H1-2027', 'open'],
    ]);
  });

  it('in people and teams: seven at most times, eight for one summer', () => {
    expect(people).toHaveLength(46);
    expect(model.now.all('person').filter(({ status }) => status === 'active')).toHaveLength(41);
    expect(teamsOn('2025-07-02T12:00:00Z')).toHaveLength(7);
    expect(teamsOn('2026-08-01T12:00:00Z')).toHaveLength(8);
    expect(teamsOn('2026-11-20T18:00:00Z')).toHaveLength(7);
  });

  it('with every way a goal or a decision can end', () => {
    const statuses = (category: 'goal' | 'decision') =>
      new Set(model.now.all(category).map(({ status }) => status));
    expect([...statuses('goal')].sort()).toEqual(
      [
        'carried-over',
        'committed',
        'declined',
        'delivered',
        'dropped',
        'paused',
        'proposed',
        'withdrawn',
      ].sort(),
    );
    expect([...statuses('decision')].sort()).toEqual(
      ['declined', 'made', 'proposed', 'superseded', 'withdrawn'].sort(),
    );
  });

  it('with questions numbered in the order they were put', () => {
    const numbers = changes.flatMap(({ commands }) =>
      commands.flatMap(({ type, data }) =>
        type === 'ProposeDecision' && data.decisionId!.startsWith('D-')
          ? [Number(data.decisionId!.slice(2))]
          : [],
      ),
    );
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});
