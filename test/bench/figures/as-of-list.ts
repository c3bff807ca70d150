import type { ReadModel } from '@throughline/read-model';
import { byTurns, type Turns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { goalList } from '../goal-list.ts';
import { busiestHorizon, modelled, recordedEvents } from '../modelled.ts';
import { PlainModel } from '../plain-model.ts';
import { assertSameAnswer } from '../same-answer.ts';
import { count, duration, ratio } from '../units.ts';

/** The model that remembers, and one of the first half of the same events that only knows the present. */
type Pair = {
  readonly model: ReadModel;
  readonly plain: PlainModel;
  readonly middle: number;
  readonly horizon: string;
};

const pairOf = async (size: number): Promise<Pair> => {
  const model = await modelled(size);
  const middle = model.timeline.length >> 1;
  const plain = new PlainModel();
  let place = 0;
  for await (const event of recordedEvents(size)) if (place++ < middle) plain.apply(event);
  const pair = { model, plain, middle, horizon: busiestHorizon(model, middle) };
  assertSameAnswer(goalList(model.at(middle), pair.horizon), plain.goalList(pair.horizon));
  return pair;
};

/** People ask for other moments all the time: each question is for another place near the middle. */
const contendersOf = ({ model, plain, middle, horizon }: Pair) => {
  let asked = 0;
  return {
    then: () => goalList(model.at(middle - (asked++ % 1_000)), horizon),
    now: () => goalList(model.now, horizon),
    plain: () => plain.goalList(horizon),
  };
};

const rowsOf = (rows: number, size: number, turns: Turns<'then' | 'now' | 'plain'>): Row[] => {
  const list = `list of ${count(rows)} goals, ${count(size)} events`;
  const plain = duration(turns.median('plain'));
  return [
    {
      what: `${list}: as of mid-history / plain objects without history`,
      measured: ratio(turns.ratio('then', 'plain')),
      absolute: `${duration(turns.median('then'))} / ${plain}`,
      goal: '≤ 2.5',
      trial: '1.4–2.1',
    },
    {
      what: `${list}: now / plain objects without history`,
      measured: ratio(turns.ratio('now', 'plain')),
      absolute: `${duration(turns.median('now'))} / ${plain}`,
      goal: '–',
      trial: '1.2–1.5',
    },
  ];
};

const measure = async ({ quick }: BenchOptions): Promise<readonly Row[]> => {
  const [few, many] = quick ? [20_000, 100_000] : [100_000, 1_000_000];
  const [small, large] = [await pairOf(few), await pairOf(many)];
  const times = quick ? 30 : 100;
  const smallTurns = await byTurns(contendersOf(small), times);
  const largeTurns = await byTurns(contendersOf(large), times);
  const perGoal = ({ plain, horizon }: Pair, turns: Turns<'then' | 'plain'>) =>
    turns.median('then') / plain.goalList(horizon).length;
  const [smallGoal, largeGoal] = [perGoal(small, smallTurns), perGoal(large, largeTurns)];
  return [
    ...rowsOf(small.plain.goalList(small.horizon).length, few, smallTurns),
    ...rowsOf(large.plain.goalList(large.horizon).length, many, largeTurns),
    {
      what: `the list as of mid-history, a goal of it: ${count(many)} / ${count(few)} events`,
      measured: ratio(largeGoal / smallGoal),
      absolute: `${duration(largeGoal)} / ${duration(smallGoal)}`,
      goal: '≤ 1.6',
      trial: '1.5',
    },
  ];
};

export const asOfList: Figure = { number: 2, name: 'list', measure };
