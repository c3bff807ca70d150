import { placeOfVersion, type Entity } from './entity.ts';
import type { Sight } from './access/sight.ts';
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
  /** Changes of what its reader may not see today are as good as none. */
  readonly sight?: Sight;
};

const never = 1;
const sometimes = 2;
const always = 3;

/**
 * Is it that team or horizon, or did it belong to it just before or just after the change? Most things belong to one
 * all their life: that is found out once for each thing, and only of others the state at the place is looked at.
 */
const belonging = (model: ReadModel, category: 'team' | 'horizon', id: string) => {
  const howOften = new Uint8Array(model.size);
  const askOnce = (entity: Entity): number => {
    if (entity.category === category) return entity.id === id ? always : never;
    const scope = model.scopes(entity.category).get(category);
    const share = scope?.shareOf(entity, id) ?? 0;
    if (share === 0) return never;
    const isSpokenOfBefore = entity.touches !== undefined && entity.touches[0]! < placeOfVersion(entity, 0);
    return share === 1 && !isSpokenOfBefore ? always : sometimes;
  };
  return (place: number): boolean => {
    const ordinal = model.timeline.subject(place);
    howOften[ordinal] ||= askOnce(model.byOrdinal(ordinal));
    if (howOften[ordinal] !== sometimes) return howOften[ordinal] === always;
    const entity = model.byOrdinal(ordinal);
    const scope = model.scope(entity.category, category);
    return scope.has(entity, id, place) || scope.has(entity, id, place - 1);
  };
};

/** One test for what a filter really asks: a comparison of two moments puts it to every event between them. */
const matcher = (model: ReadModel, filter: ChangeFilter): ((place: number) => boolean) => {
  const { timeline } = model;
  const { types, changeSet, actorId, category, teamId, horizonId, sight } = filter;
  const conditions: ((place: number) => boolean)[] = [];
  const ask = (condition: (place: number) => boolean) => conditions.push(condition);
  if (sight?.hidesAnything) ask((place) => !sight.hidesPlace(place));
  if (types) ask((place) => types.includes(timeline.type(place)));
  if (changeSet !== undefined) ask((place) => timeline.changeSet(place) === changeSet);
  if (actorId !== undefined) ask((place) => timeline.actor(place).id === actorId);
  if (category !== undefined) ask((place) => subjectOf(model, place).category === category);
  if (teamId !== undefined) ask(belonging(model, 'team', teamId));
  if (horizonId !== undefined) ask(belonging(model, 'horizon', horizonId));
  return (place) => conditions.every((condition) => condition(place));
};

/** Places of one entity's own events and of those that concern it, in order. */
const placesOf = ({ versions, touches }: Entity): number[] => {
  const own = versions.filter((_, index) => index % 2 === 0) as number[];
  return touches ? [...own, ...touches].sort((a, b) => a - b) : own;
};

/** Places of matching changes after `from` up to and including `to`, oldest first. */
export function* placesBetween(model: ReadModel, from: number, to: number, filter: ChangeFilter = {}) {
  const { category, id, ...others } = filter;
  if (category !== undefined && id !== undefined) {
    const entity = model.find(category, id);
    const matches = matcher(model, others);
    for (const place of entity ? placesOf(entity) : [])
      if (place > from && place <= to && matches(place)) yield place;
    return;
  }
  const matches = matcher(model, filter);
  const extent = filter.changeSet === undefined ? undefined : model.timeline.extentOf(filter.changeSet);
  if (filter.changeSet !== undefined && !extent) return;
  const last = Math.min(to, extent?.last ?? to);
  for (let place = Math.max(from + 1, extent?.first ?? 1); place <= last; place++)
    if (matches(place)) yield place;
}

/** The same, newest first: what a story page shows at the top. */
export function* placesBackFrom(model: ReadModel, to: number, from: number, filter: ChangeFilter = {}) {
  if (filter.id !== undefined || filter.changeSet !== undefined) {
    yield* [...placesBetween(model, from, to, filter)].reverse();
    return;
  }
  const matches = matcher(model, filter);
  for (let place = to; place > from; place--) if (matches(place)) yield place;
}
