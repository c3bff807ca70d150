import { Planner } from '@throughline/application';
import { memoryStore, type RecordedEvent } from '@throughline/event-store';
import {
  changeAt,
  diff,
  placesBetween,
  ReadModel,
  type Category,
  type FieldChange,
  type View,
} from '@throughline/read-model';
import { deciders, type FieldValue } from '@throughline/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, tellHistory, type Intention } from '../organisation/random-history.ts';
import { snapshot } from '../organisation/snapshot.ts';

const histories = Number(process.env['HISTORIES'] ?? 2_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const length = 24;

const lived = async (history: readonly Intention[]) => {
  const planner = await Planner.open({ store: memoryStore(), now: () => Date.UTC(2026, 6, 1, 9) });
  await tellHistory(planner, history);
  return { planner, events: await Array.fromAsync(planner.store.readAll()) };
};

const rebuilt = (events: readonly RecordedEvent[]): ReadModel => {
  const model = new ReadModel();
  for (const event of events) model.apply(event);
  return model;
};

type Visible = Map<string, Map<string, FieldValue>>;

/** What a reader sees of everything that is there: fields by entity, and the rank its horizon gives a goal. */
const visible = (view: View): Visible => {
  const all: Visible = new Map();
  for (const decider of deciders) {
    if (decider.category === 'reason') continue;
    for (const state of view.all(decider.category as Category)) {
      if (decider.isGone(state) || decider.isMentionOnly?.(state)) continue;
      const facts = new Map<string, FieldValue>();
      for (const [name, { of }] of Object.entries(decider.fields)) put(facts, name, of(state));
      all.set(`${decider.category}:${(state as { id: string }).id}`, facts);
    }
  }
  return all;
};

const put = (facts: Map<string, FieldValue>, name: string, value: FieldValue) => {
  const nothing =
    value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  if (nothing) facts.delete(name);
  else facts.set(name, value);
};

const isOwnField = (key: string, { field }: FieldChange) =>
  field in deciders.find(({ category }) => key.startsWith(`${category}:`))!.fields;

const applyDiff = (before: Visible, model: ReadModel, from: number, to: number): Visible => {
  const result: Visible = new Map([...before].map(([key, facts]) => [key, new Map(facts)]));
  for (const { category, id, verb, fields } of diff(model, from, to).differences) {
    const key = `${category}:${id}`;
    if (verb === 'removed') result.delete(key);
    else {
      const facts = verb === 'added' ? new Map<string, FieldValue>() : result.get(key)!;
      for (const change of fields) if (isOwnField(key, change)) put(facts, change.field, change.after);
      result.set(key, facts);
    }
  }
  return result;
};

const sorted = (all: Visible) =>
  JSON.stringify(
    [...all].map(([key, facts]) => [key, [...facts].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const check = (
  property: (history: Intention[], cut: number, other: number) => Promise<void>,
  runs = histories,
) =>
  fc.assert(
    fc.asyncProperty(
      anyHistory(length),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      property,
    ),
    { numRuns: runs, seed },
  );

describe(`over ${histories} histories a property, of ${length} commands after a common beginning (seed ${seed})`, () => {
  it('a model rebuilt from the log is the one that lived through it, as of every moment', () =>
    check(async (history) => {
      const { planner, events } = await lived(history);
      const again = rebuilt(events);
      for (let place = 0; place <= events.length; place++)
        expect(snapshot(again.at(place))).toBe(snapshot(planner.at(place)));
    }));

  it('something happens in them', async () => {
    const sample = fc.sample(anyHistory(length), { numRuns: 50, seed });
    const lengths = await Promise.all(sample.map(async (history) => (await lived(history)).events.length));
    expect(lengths.reduce((sum, n) => sum + n, 0) / lengths.length).toBeGreaterThan(20);
  });

  it('the organisation as of a moment is the fold of the log until then', () =>
    check(async (history, cut) => {
      const { planner, events } = await lived(history);
      const place = Math.round(cut * events.length);
      expect(snapshot(planner.at(place))).toBe(snapshot(rebuilt(events.slice(0, place)).now));
    }));

  it('the difference of two moments, applied to the first, is the second', () =>
    check(async (history, a, b) => {
      const { planner, events } = await lived(history);
      const [from, to] = [a, b].map((x) => Math.round(x * events.length)).sort((x, y) => x - y) as [
        number,
        number,
      ];
      const applied = applyDiff(visible(planner.at(from)), planner.model, from, to);
      expect(sorted(applied)).toBe(sorted(visible(planner.at(to))));
    }));

  it('the changes one by one tell the same as the difference', () =>
    check(
      async (history) => {
        const { planner, events } = await lived(history);
        for (const place of placesBetween(planner.model, 0, events.length)) {
          const { category, id, fields } = changeAt(planner.model, place);
          for (const { field, after } of fields) {
            const decider = deciders.find((d) => d.category === category)!;
            if (!(field in decider.fields)) continue;
            const state = planner.at(place).get(category as Category, id);
            expect(decider.fields[field]!.of(state)).toEqual(after);
          }
        }
      },
      Math.ceil(histories / 3),
    ));

  it('the past does not change when something more happens', () =>
    check(async (history, cut) => {
      const { planner, events } = await lived(history.slice(0, length / 2));
      const place = Math.round(cut * events.length);
      const before = snapshot(planner.at(place));
      await tellHistory(planner, history.slice(length / 2), length / 2);
      expect(snapshot(planner.at(place))).toBe(before);
    }));
});

/** A log that cannot be folded any more is noticed as well. */
const differs = (attempt: () => string, expected: string): boolean => {
  try {
    return attempt() !== expected;
  } catch {
    return true;
  }
};

describe('a planted fault is caught', () => {
  it('a model that forgets one event is not the same', async () => {
    const told = fc.sample(anyHistory(length), { numRuns: 20, seed: 7 });
    let noticed = 0;
    for (const history of told) {
      const { planner, events } = await lived(history);
      const without = events.toSpliced(Math.floor(events.length / 2), 1);
      if (differs(() => snapshot(rebuilt(without).now), snapshot(planner.at()))) noticed++;
    }
    expect(noticed).toBeGreaterThan(10);
  });
});
