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
  readonly starts: readonly number[];
  readonly places: Int32Array;
};

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
  const { sight, ...conditions } = filter;
  const isFiltered = Object.values(conditions).some((condition) => condition !== undefined);
  const happened = isFiltered ? matching(model, from, to, filter) : happenedBetween(model, from, to);
  /** By ordinal: how often it was touched, then where its next place goes. */
  const table = new Int32Array(model.size);
  const ordinals = countedIn(table, happened.subjects);
  const things: Entity[] = [];
  const starts = [0];
  for (const ordinal of ordinals) {
    const thing = model.byOrdinal(ordinal);
    const count = table[ordinal]!;
    table[ordinal] = noPlan;
    if (!(model.decider(thing.category).isPlan ?? true) || sight?.hides(thing)) continue;
    const start = starts[things.length]!;
    table[ordinal] = start;
    things.push(thing);
    starts.push(start + count);
  }
  return { isWhole: !isFiltered, things, starts, places: inOrder(happened, table, starts.at(-1)!) };
};

/** Adds up how often each was touched; answers them in the order in which they first were. */
const countedIn = (table: Int32Array, subjects: Int32Array): number[] => {
  const ordinals: number[] = [];
  for (let index = 0; index < subjects.length; index++)
    if (table[subjects[index]!]!++ === 0) ordinals.push(subjects[index]!);
  return ordinals;
};

/** The places thing by thing. */
const inOrder = ({ places, subjects }: Happened, table: Int32Array, count: number): Int32Array => {
  const ordered = new Int32Array(count);
  for (let index = 0; index < places.length; index++) {
    const ordinal = subjects[index]!;
    if (table[ordinal]! !== noPlan) ordered[table[ordinal]!++] = places[index]!;
  }
  return ordered;
};
