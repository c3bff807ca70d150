import type { Entity } from './entity.ts';
import type { ReadModel } from './read-model.ts';
import { placesBetween, type ChangeFilter } from './story.ts';

/**
 * What the events between two places were about: things of the plan in the order in which they were first touched. The
 * places of the nth are `places` from `starts[n]` up to `starts[n + 1]`, oldest first. Reasons are not part of the plan:
 * what they explain is.
 */
export type Touched = {
  /** All events between, not only those that match a filter. */
  readonly isWhole: boolean;
  readonly things: readonly Entity[];
  readonly starts: Int32Array;
  readonly places: Int32Array;
};

const unseen = 0;
const noPlan = -1;

/** Places of the events asked for, and the ordinals of what they were about. */
type Happened = { readonly places: Int32Array; readonly subjects: Int32Array };

const happenedBetween = ({ timeline }: ReadModel, from: number, to: number): Happened => {
  const places = new Int32Array(Math.max(0, to - from));
  for (let index = 0; index < places.length; index++) places[index] = from + 1 + index;
  return { places, subjects: timeline.subjects(from, Math.max(from, to)) };
};

const matching = (model: ReadModel, from: number, to: number, filter: ChangeFilter): Happened => {
  const places = Int32Array.from([...placesBetween(model, from, to, filter)]);
  return { places, subjects: places.map((place) => model.timeline.subject(place)) };
};

/** Counts first, so that all places fit into one array: lists for thousands of things would take longer to make. */
export const touchedBetween = (
  model: ReadModel,
  from: number,
  to: number,
  filter: ChangeFilter = {},
): Touched => {
  const isFiltered = Object.values(filter).some((condition) => condition !== undefined);
  const happened = isFiltered ? matching(model, from, to, filter) : happenedBetween(model, from, to);
  const things: Entity[] = [];
  const counts: number[] = [];
  /** By ordinal: one more than the number among things. */
  const numbers = new Int32Array(model.size);
  for (const ordinal of happened.subjects) {
    if (numbers[ordinal] === unseen) {
      const thing = model.byOrdinal(ordinal);
      const isPlan = model.decider(thing.category).isPlan ?? true;
      if (isPlan) counts.push(0);
      numbers[ordinal] = isPlan ? things.push(thing) : noPlan;
    }
    if (numbers[ordinal]! > 0) counts[numbers[ordinal]! - 1]!++;
  }
  const starts = new Int32Array(things.length + 1);
  counts.forEach((count, number) => (starts[number + 1] = starts[number]! + count));
  return { isWhole: !isFiltered, things, starts, places: inOrder(happened, numbers, starts) };
};

/** The places thing by thing. */
const inOrder = ({ places, subjects }: Happened, numbers: Int32Array, starts: Int32Array): Int32Array => {
  const ordered = new Int32Array(starts.at(-1)!);
  const next = starts.slice();
  for (let index = 0; index < places.length; index++) {
    const number = numbers[subjects[index]!]! - 1;
    if (number >= 0) ordered[next[number]!++] = places[index]!;
  }
  return ordered;
};
