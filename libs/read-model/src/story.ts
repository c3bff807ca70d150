import { stateAt, type Entity } from './entity.ts';
import { subjectOf } from './change.ts';
import type { ReadModel } from './read-model.ts';

/** Which changes a reader wants. All given conditions must hold. */
export type ChangeFilter = {
  readonly category?: string;
  /** With `category`: one entity's story. */
  readonly id?: string;
  readonly types?: readonly string[];
  readonly teamId?: string;
  readonly horizonId?: string;
  readonly changeSet?: string;
  readonly actorId?: string;
};

type Belonging = { readonly teamId?: string | null; readonly horizonId?: string | null };

/** Did it belong to that team or horizon just before or just after the change? */
const belongs = (entity: Entity, place: number, key: keyof Belonging, id: string): boolean => {
  const itself = entity.category === (key === 'teamId' ? 'team' : 'horizon') && entity.id === id;
  const states = [stateAt(entity, place - 1), stateAt(entity, place)] as (Belonging | undefined)[];
  return itself || states.some((state) => state?.[key] === id);
};

const matches = (model: ReadModel, place: number, filter: ChangeFilter): boolean => {
  const { timeline } = model;
  if (filter.types && !filter.types.includes(timeline.type(place))) return false;
  if (filter.changeSet !== undefined && timeline.changeSet(place) !== filter.changeSet) return false;
  if (filter.actorId !== undefined && timeline.actor(place).id !== filter.actorId) return false;
  const { category, teamId, horizonId } = filter;
  if (category === undefined && teamId === undefined && horizonId === undefined) return true;
  const subject = subjectOf(model, place);
  if (category !== undefined && subject.category !== category) return false;
  if (teamId !== undefined && !belongs(subject, place, 'teamId', teamId)) return false;
  return horizonId === undefined || belongs(subject, place, 'horizonId', horizonId);
};

/** Places of one entity's own events and of those that concern it, in order. */
const placesOf = ({ versions, touches }: Entity): number[] => {
  const own = versions.filter((_, index) => index % 2 === 0) as number[];
  return touches ? [...own, ...touches].sort((a, b) => a - b) : own;
};

/** Places of matching changes after `from` up to and including `to`, oldest first. */
export function* placesBetween(model: ReadModel, from: number, to: number, filter: ChangeFilter = {}) {
  if (filter.category !== undefined && filter.id !== undefined) {
    const entity = model.find(filter.category, filter.id);
    for (const place of entity ? placesOf(entity) : [])
      if (place > from && place <= to && matches(model, place, { ...filter, category: undefined! }))
        yield place;
    return;
  }
  const extent = filter.changeSet === undefined ? undefined : model.timeline.extentOf(filter.changeSet);
  if (filter.changeSet !== undefined && !extent) return;
  const last = Math.min(to, extent?.last ?? to);
  for (let place = Math.max(from + 1, extent?.first ?? 1); place <= last; place++)
    if (matches(model, place, filter)) yield place;
}

/** The same, newest first: what a story page shows at the top. */
export function* placesBackFrom(model: ReadModel, to: number, from: number, filter: ChangeFilter = {}) {
  if (filter.id !== undefined || filter.changeSet !== undefined) {
    yield* [...placesBetween(model, from, to, filter)].reverse();
    return;
  }
  for (let place = to; place > from; place--) if (matches(model, place, filter)) yield place;
}
