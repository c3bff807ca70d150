import { sameValue } from '@throughline/domain';
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

/** Facts that other streams hold about an entity, where they differ between two views. */
export const changedRelations = ({ category, id }: Entity, from: View, to: View): FieldChange[] => {
  const changes: FieldChange[] = [];
  for (const [field, { label, shape, of }] of relationsOfKind(category)) {
    const before = of(from, id);
    const after = of(to, id);
    if (!sameValue(before, after)) changes.push({ field, label, shape, before, after });
  }
  return changes;
};

/** Did event number `place`, which is about the entity, move this relation? */
export const hasMoved = (model: ReadModel, entity: Entity, relation: Relation, place: number): boolean => {
  const { of, leadsTo, movedBy } = relation;
  const { timeline } = model;
  const stream = model.byOrdinal(timeline.entity(place));
  const after = stateAt(entity, place);
  if (stream !== entity)
    return after !== undefined && movedBy.includes(timeline.type(place)) && leadsTo(after) === stream.id;
  const before = stateAt(entity, place - 1);
  if (before !== undefined && leadsTo(before) === leadsTo(after)) return false;
  return !sameValue(of(model.at(place - 1), entity.id), of(model.at(place), entity.id));
};
