import type { Because, FieldValue } from '@throughline/domain';
import { asksWhyAt, subjectOf } from './change.ts';
import { placeOfVersion, stateAt, stateOfVersion, versionIndexAt, type Entity } from './entity.ts';
import { changedFields, differ, isPresent, type FieldChange } from './fields.ts';
import type { ReadModel } from './read-model.ts';
import { noReason, reasonOf } from './reasons.ts';
import { changedRelations, hasMoved, relationsOfKind } from './relations.ts';
import { placesBetween, type ChangeFilter } from './story.ts';
import type { View } from './view.ts';

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

type Span = { readonly model: ReadModel; readonly from: View; readonly to: View; readonly knownAt: number };

/** What the events between were about, and at which places. Reasons are not part of the plan: what they explain is. */
const touchedBetween = ({ model, from, to }: Span, filter: ChangeFilter): Map<Entity, number[]> => {
  const touched = new Map<Entity, number[]>();
  for (const place of placesBetween(model, from.place, to.place, filter)) {
    const subject = subjectOf(model, place);
    const places = touched.get(subject);
    if (places) places.push(place);
    else if (model.decider(subject.category).isPlan ?? true) touched.set(subject, [place]);
  }
  return touched;
};

/** One of an entity's own events, and its state on both sides of it. */
type Step = { readonly place: number; readonly before: unknown; readonly after: unknown };

const stepsAt = (entity: Entity, places: readonly number[]): Step[] => {
  const steps: Step[] = [];
  for (const place of places) {
    const version = versionIndexAt(entity, place);
    if (version < 0 || placeOfVersion(entity, version) !== place) continue;
    const before = version === 0 ? undefined : stateOfVersion(entity, version - 1);
    steps.push({ place, before, after: stateOfVersion(entity, version) });
  }
  return steps;
};

/** Places of the steps at which a field became another. */
const turningPoints = (steps: readonly Step[], of: (state: unknown) => FieldValue): number[] => {
  const places: number[] = [];
  let state: unknown;
  let value: FieldValue = null;
  for (const { place, before, after } of steps) {
    if (before !== state) value = of(before);
    const next = of(after);
    if (differ(value, next)) places.push(place);
    [state, value] = [after, next];
  }
  return places;
};

/** Those of the places at which this fact of the entity became another. */
const placesThatChanged = (
  { model }: Span,
  entity: Entity,
  { field }: FieldChange,
  places: readonly number[],
  steps: readonly Step[],
): number[] => {
  const own = model.decider(entity.category).fields[field];
  if (own) return turningPoints(steps, own.of);
  const relation = relationsOfKind(entity.category).find(([name]) => name === field)![1];
  return places.filter((place) => hasMoved(model, entity, relation, place));
};

const settled = (
  { model, knownAt }: Span,
  { category, id }: Entity,
  verb: Difference['verb'],
  fields: readonly FieldChange[],
  places: readonly number[],
): Difference => {
  const last = places.at(-1);
  const because = last === undefined ? noReason : reasonOf(model, last, knownAt);
  const asksWhy = places.some((place) => asksWhyAt(model, place));
  return { category, id, verb, fields, places, because, asksWhy };
};

const differencesOf = (span: Span, entity: Entity, places: readonly number[]): Difference[] => {
  const { model, from, to } = span;
  const decider = model.decider(entity.category);
  const before = stateAt(entity, from.place);
  const after = stateAt(entity, to.place);
  const was = isPresent(decider, before);
  const is = isPresent(decider, after);
  if (!was && !is) return [];
  const fields = changedFields(decider, was ? before : undefined, is ? after : undefined);
  fields.push(...changedRelations(entity, from, to));
  if (was !== is) return [settled(span, entity, is ? 'added' : 'removed', fields, places)];
  if (fields.length === 0) return [];
  const steps = stepsAt(entity, places);
  return fields.map((change) =>
    settled(span, entity, 'changed', [change], placesThatChanged(span, entity, change, places, steps)),
  );
};

/** Equal reasons of one moment are mostly the very same list, so that few have to be compared as text. */
const grouped = (differences: readonly Difference[]): ReasonGroup[] => {
  const byIdentity = Map.groupBy(differences, ({ because }) => because);
  const byText = Map.groupBy(byIdentity, ([because]) => JSON.stringify(because));
  const all = [...byText.values()].map((parts) => ({
    because: parts[0]![0],
    differences: parts.flatMap(([, part]) => part),
  }));
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
  const span: Span = { model, from: model.at(from), to: model.at(to), knownAt };
  const differences: Difference[] = [];
  for (const [entity, places] of touchedBetween(span, filter))
    differences.push(...differencesOf(span, entity, places));
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
