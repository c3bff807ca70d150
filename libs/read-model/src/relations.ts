import { sameValue, type FieldValue } from '@throughline/domain';
import { stateAt, type Entity } from './entity.ts';
import type { FieldChange } from './fields.ts';
import { relationsOf, type Category, type Relation } from './kinds.ts';
import type { ReadModel } from './read-model.ts';
import type { View } from './view.ts';

type Named = readonly (readonly [name: string, relation: Relation])[];

const relations = new Map<string, Named>(
  Object.entries(relationsOf).map(([category, table]) => [category, Object.entries(table)]),
);

export const relationsOfKind = (category: string): Named => relations.get(category) ?? [];

/** Do other streams hold facts about things of this kind? */
export const hasRelations = (category: string): category is Category => relations.has(category);

/** What a relation says of an entity in a view. */
export const valueIn = (view: View, { of }: Relation, entity: Entity): FieldValue => {
  const state = stateAt(entity, view.place);
  return state === undefined ? null : of(view, state);
};

type Reader = (category: string, before: unknown, after: unknown) => number;

/** Answers which relations differ between two views, a bit for each, for one thing after another. */
export const differingRelations = (from: View, to: View): Reader => {
  const readersOf = (named: Named) => named.map(([, { among }]) => [among(from), among(to)] as const);
  const readers = new Map([...relations].map(([category, named]) => [category, readersOf(named)]));
  return (category, before, after) => {
    const pairs = readers.get(category);
    let differing = 0;
    for (let number = 0; pairs && number < pairs.length; number++) {
      const [then, now] = pairs[number]!;
      if (!sameValue(then(before), now(after))) differing |= 1 << number;
    }
    return differing;
  };
};

/** Facts that other streams hold about an entity, where they differ between two views. */
export const changedRelations = (entity: Entity, from: View, to: View): FieldChange[] => {
  const changes: FieldChange[] = [];
  for (const [field, relation] of relationsOfKind(entity.category)) {
    const { label, shape } = relation;
    const before = valueIn(from, relation, entity);
    const after = valueIn(to, relation, entity);
    if (!sameValue(before, after)) changes.push({ field, label, shape, before, after });
  }
  return changes;
};

/** An event that is about an entity, and its state on both sides; one of another stream leaves that alone. */
export type Step = { readonly place: number; readonly before: unknown; readonly after: unknown };

/** Did an event that is about the entity move this relation? */
export const hasMoved = (
  model: ReadModel,
  entity: Entity,
  relation: Relation,
  { place, before, after }: Step,
): boolean => {
  const { leadsTo, movedBy } = relation;
  const { timeline } = model;
  if (after === undefined) return false;
  if (timeline.entity(place) !== entity.ordinal) {
    if (!movedBy.includes(timeline.type(place))) return false;
    return leadsTo(after) === model.byOrdinal(timeline.entity(place)).id;
  }
  if (before !== undefined && leadsTo(before) === leadsTo(after)) return false;
  return !sameValue(
    valueIn(model.at(place - 1), relation, entity),
    valueIn(model.at(place), relation, entity),
  );
};
