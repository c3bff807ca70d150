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

const matches = ({ actorId, via, token, types, category, id }: DeedFilter, deed: Deed): boolean =>
  (actorId === undefined || deed.actor.id === actorId) &&
  (via === undefined || deed.actor.via === via) &&
  (token === undefined || deed.actor.token === token) &&
  (types === undefined || types.includes(deed.type)) &&
  (category === undefined || deed.category === category) &&
  (id === undefined || deed.id === id);

/** The newest place that a walk back begins at. */
const beginning = (line: Timeline, before: number | undefined, until: number | undefined): number => {
  const byPosition = before === undefined ? line.length : line.placeAtPosition(before - 1);
  return until === undefined ? byPosition : Math.min(byPosition, line.placeAtInstant(until - 1));
};

/** Everything that was done, the newest first: the plan's history and the trail, read as the one log they are. */
export function* deedsBack(model: ReadModel, filter: DeedFilter, before?: number): Generator<Deed> {
  const lines = [model.timeline, model.trail].map((line) => ({
    line,
    place: beginning(line, before, filter.until),
    last: filter.from === undefined ? 0 : line.placeAtInstant(filter.from - 1),
  }));
  for (;;) {
    const open = lines.filter(({ place, last }) => place > last);
    const next = open.toSorted((a, b) => b.line.position(b.place) - a.line.position(a.place))[0];
    if (!next) return;
    const deed = deedAt(model, next.line, next.place--);
    if (matches(filter, deed)) yield deed;
  }
}
