import type { Because } from '@throughline/domain';
import { asksWhyAt, subjectOf } from './change.ts';
import { stateAt, type Entity } from './entity.ts';
import { changedFields, changedRelations, isPresent, type FieldChange } from './fields.ts';
import type { ReadModel } from './read-model.ts';
import { reasonOf } from './reasons.ts';
import { placesBetween, type ChangeFilter } from './story.ts';

/** One thing that differs between two moments: it is new, it is gone, or one of its facts is another. */
export type Difference = {
  readonly category: string;
  readonly id: string;
  readonly verb: 'added' | 'removed' | 'changed';
  /** What changed; for an addition or removal everything it brought or took. */
  readonly fields: readonly FieldChange[];
  /** Places of the events between that made it so, oldest first. */
  readonly places: readonly number[];
  /** The reason of the change that settled it. */
  readonly because: readonly Because[];
  readonly asksWhy: boolean;
};

/** Differences that rest on the same reason; no reason is a group as well, and is shown as one. */
export type ReasonGroup = {
  readonly because: readonly Because[];
  readonly differences: readonly Difference[];
};

export type Diff = {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly ReasonGroup[];
  /** Of the differences that ask for a reason or name one: how many name one. */
  readonly explained: number;
  readonly asking: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
};

/** Reasons are not part of the plan: what they explain is. */
const isPlan = (model: ReadModel, { category }: Entity) => model.decider(category).isPlan ?? true;

const touchedBetween = (
  model: ReadModel,
  from: number,
  to: number,
  filter: ChangeFilter,
): Map<Entity, number[]> => {
  const touched = new Map<Entity, number[]>();
  for (const place of placesBetween(model, from, to, filter)) {
    const subject = subjectOf(model, place);
    if (!isPlan(model, subject)) continue;
    const places = touched.get(subject);
    if (places) places.push(place);
    else touched.set(subject, [place]);
  }
  return touched;
};

/** Those of the places at which this field of the entity was another before than after. */
const placesThatChanged = (
  model: ReadModel,
  entity: Entity,
  field: string,
  places: readonly number[],
): number[] => {
  const decider = model.decider(entity.category);
  const relation = !(field in decider.fields);
  return places.filter((place) =>
    relation
      ? changedRelations(entity.category, entity.id, model.at(place - 1), model.at(place)).some(
          (c) => c.field === field,
        )
      : changedFields(decider, stateAt(entity, place - 1), stateAt(entity, place)).some(
          (c) => c.field === field,
        ),
  );
};

const settle = (
  model: ReadModel,
  knownAt: number,
  difference: Omit<Difference, 'because' | 'asksWhy'>,
): Difference => {
  const last = difference.places.at(-1);
  const because = last === undefined ? [] : reasonOf(model, last, knownAt);
  return { ...difference, because, asksWhy: difference.places.some((place) => asksWhyAt(model, place)) };
};

const differencesOf = (
  model: ReadModel,
  entity: Entity,
  places: readonly number[],
  { from, to, knownAt }: { from: number; to: number; knownAt: number },
): Difference[] => {
  const decider = model.decider(entity.category);
  const before = stateAt(entity, from);
  const after = stateAt(entity, to);
  const was = isPresent(decider, before);
  const is = isPresent(decider, after);
  if (!was && !is) return [];
  const own = changedFields(decider, was ? before : undefined, is ? after : undefined);
  const fields = [...own, ...changedRelations(entity.category, entity.id, model.at(from), model.at(to))];
  const { category, id } = entity;
  if (was !== is)
    return [settle(model, knownAt, { category, id, verb: is ? 'added' : 'removed', fields, places })];
  return fields.map((change) => {
    const changing = places.length === 1 ? places : placesThatChanged(model, entity, change.field, places);
    return settle(model, knownAt, { category, id, verb: 'changed', fields: [change], places: changing });
  });
};

const grouped = (differences: readonly Difference[]): ReasonGroup[] => {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const key = JSON.stringify(difference.because);
    const group = groups.get(key);
    if (group) group.push(difference);
    else groups.set(key, [difference]);
  }
  const all = [...groups.values()].map((group) => ({ because: group[0]!.because, differences: group }));
  const explained = all.filter(({ because }) => because.length > 0);
  return [
    ...explained.sort((a, b) => b.differences.length - a.differences.length),
    ...all.filter(({ because }) => because.length === 0),
  ];
};

/**
 * What differs between two places, each difference with the reason of the change that settled it. `knownAt` judges by
 * the reasons known at that place: one given since does not count there.
 */
export const diff = (
  model: ReadModel,
  from: number,
  to: number,
  { knownAt = model.timeline.length, filter = {} }: { knownAt?: number; filter?: ChangeFilter } = {},
): Diff => {
  const span = { from, to, knownAt };
  const differences = [...touchedBetween(model, from, to, filter)].flatMap(([entity, places]) =>
    differencesOf(model, entity, places, span),
  );
  const asking = differences.filter(({ asksWhy, because }) => asksWhy || because.length > 0);
  const count = (verb: Difference['verb']) =>
    differences.filter((difference) => difference.verb === verb).length;
  return {
    from,
    to,
    groups: grouped(differences),
    explained: asking.filter(({ because }) => because.length > 0).length,
    asking: asking.length,
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
  };
};

/** Members of a scope that are not what they were: the cheap half of a diff, by reference. */
export const changedWithin = (
  model: ReadModel,
  scope: { category: string; name: string; key: string },
  from: number,
  to: number,
): { id: string; before: unknown; after: unknown }[] => {
  const changed = [];
  for (const entity of model.scope(scope.category, scope.name).everMembers(scope.key)) {
    const before = stateAt(entity, from);
    const after = stateAt(entity, to);
    if (before !== after) changed.push({ id: entity.id, before, after });
  }
  return changed;
};
