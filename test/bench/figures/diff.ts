import { changedWithin, diff, type Diff } from '@throughline/read-model';
import { byTurns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { goalList } from '../goal-list.ts';
import { aQuarterAfter, busiestHorizon, modelled } from '../modelled.ts';
import { count, duration, ratio } from '../units.ts';

const total = ({ added, removed, changed }: Diff): string => count(added + removed + changed);

const measure = async ({ quick }: BenchOptions): Promise<readonly Row[]> => {
  const size = quick ? 100_000 : 1_000_000;
  const model = await modelled(size);
  const from = quick ? 30_000 : 500_000;
  const to = aQuarterAfter(model, from);
  const horizonId = busiestHorizon(model, from);
  const scope = { category: 'goal', name: 'horizon', key: horizonId };
  const turns = await byTurns(
    {
      list: () => goalList(model.at(from), horizonId),
      members: () => changedWithin(model, scope, from, to),
      horizon: () => diff(model, from, to, { filter: { horizonId } }),
      everything: () => diff(model, from, to),
    },
    quick ? 5 : 9,
  );
  const list = duration(turns.median('list'));
  const events = to - from;
  return [
    {
      what: `goals of a horizon that differ after a quarter / one list of them`,
      measured: ratio(turns.ratio('members', 'list')),
      absolute: `${duration(turns.median('members'))} / ${list}`,
      goal: '≤ 0.5',
      trial: '0.18',
    },
    {
      what: `diff of a horizon over a quarter, field by field with reasons / one list`,
      measured: ratio(turns.ratio('horizon', 'list')),
      absolute: `${duration(turns.median('horizon'))} / ${list}, ${total(diff(model, from, to, { filter: { horizonId } }))} differences`,
      goal: '–',
      trial: '–',
    },
    {
      what: `diff of the whole organisation over a quarter, an event between`,
      measured: duration(turns.median('everything') / events),
      absolute: `${duration(turns.median('everything'))} / ${count(events)} events, ${total(diff(model, from, to))} differences`,
      goal: '≤ 0.3 µs',
      trial: '0.13 µs',
    },
  ];
};

export const difference: Figure = { number: 9, name: 'diff', measure };
