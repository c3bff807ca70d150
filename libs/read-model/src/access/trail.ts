import type { ReadModel } from '../read-model.ts';
import type { Actor, Timeline } from '../timeline.ts';

/** One event for the audit, be it of the plan or of the house: what was done to what, by whom. Times are ms since 1970. */
export type Deed = {
  /** Of the event in the store. */
  readonly position: number;
  readonly at: number;
  readonly type: string;
  /** What it was done to: the stream. */
  readonly category: string;
  readonly id: string;
  readonly actor: Actor;
  readonly changeSet: string;
};

/** All given conditions must hold. */
export type DeedFilter = {
  readonly actorId?: string;
  readonly via?: string;
  readonly token?: string;
  readonly types?: readonly string[];
  readonly category?: string;
  /** Of everything but this kind. */
  readonly exceptCategory?: string;
  /** With `category`. */
  readonly id?: string;
  /** From this moment on, and before that one: ms since 1970. */
  readonly from?: number;
  readonly until?: number;
};

const deedAt = (model: ReadModel, line: Timeline, place: number): Deed => {
  const { category, id } = model.byOrdinal(line.entity(place));
  return {
    position: line.position(place),
    at: line.at(place),
    type: line.type(place),
    category,
    id,
    actor: line.actor(place),
    changeSet: line.changeSet(place),
  };
};

/** One test for what a filter really asks: it is put to every event back to the beginning. */
const matcher = (
  model: ReadModel,
  { actorId, via, token, types, category, exceptCategory, id }: DeedFilter,
): ((line: Timeline, place: number) => boolean) => {
  const conditions: ((line: Timeline, place: number) => boolean)[] = [];
  const ask = (condition: (line: Timeline, place: number) => boolean) => conditions.push(condition);
  const wanted = types && new Set(types);
  if (wanted) ask((line, place) => wanted.has(line.type(place)));
  if (actorId !== undefined) ask((line, place) => line.actor(place).id === actorId);
  if (via !== undefined) ask((line, place) => line.actor(place).via === via);
  if (token !== undefined) ask((line, place) => line.actor(place).token === token);
  const subject = (line: Timeline, place: number) => model.byOrdinal(line.entity(place));
  if (category !== undefined) ask((line, place) => subject(line, place).category === category);
  if (exceptCategory !== undefined) ask((line, place) => subject(line, place).category !== exceptCategory);
  if (id !== undefined) ask((line, place) => subject(line, place).id === id);
  return (line, place) => conditions.every((condition) => condition(line, place));
};

/** The newest place that a walk back begins at. */
const beginning = (line: Timeline, before: number | undefined, until: number | undefined): number => {
  const byPosition = before === undefined ? line.length : line.placeAtPosition(before - 1);
  return until === undefined ? byPosition : Math.min(byPosition, line.placeAtInstant(until - 1));
};

/** Places of one line that match, the newest first. */
function* placesBack(
  line: Timeline,
  filter: DeedFilter,
  matches: ReturnType<typeof matcher>,
  before?: number,
) {
  const last = filter.from === undefined ? 0 : line.placeAtInstant(filter.from - 1);
  for (let place = beginning(line, before, filter.until); place > last; place--)
    if (matches(line, place)) yield place;
}

/** Everything that was done, the newest first: the plan's history and the trail, read as the one log they are. */
export function* deedsBack(model: ReadModel, filter: DeedFilter, before?: number): Generator<Deed> {
  const { timeline, trail } = model;
  const matches = matcher(model, filter);
  const plan = placesBack(timeline, filter, matches, before);
  const house = placesBack(trail, filter, matches, before);
  let [ofPlan, ofHouse] = [plan.next(), house.next()];
  while (!ofPlan.done || !ofHouse.done) {
    const isPlan =
      !ofPlan.done && (ofHouse.done || timeline.position(ofPlan.value) > trail.position(ofHouse.value));
    if (isPlan) {
      yield deedAt(model, timeline, ofPlan.value as number);
      ofPlan = plan.next();
    } else {
      yield deedAt(model, trail, ofHouse.value as number);
      ofHouse = house.next();
    }
  }
}
