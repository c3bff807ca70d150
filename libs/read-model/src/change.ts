import { deciders, type Because } from '@throughline/domain';
import { stateAt, type Entity } from './entity.ts';
import { changedFields, isPresent, type FieldChange } from './fields.ts';
import type { ReadModel } from './read-model.ts';
import { reasonOf } from './reasons.ts';
import { changedRelations, hasMoved, hasRelations, relationsOfKind } from './relations.ts';
import type { Actor } from './timeline.ts';

/** One event as a reader meets it: what it is about, what it changed, who did it and why. Times are ms since 1970. */
export type Change = {
  readonly place: number;
  readonly type: string;
  readonly category: string;
  readonly id: string;
  readonly verb: 'added' | 'changed' | 'removed';
  readonly at: number;
  readonly recordedAt: number;
  readonly occurredAt: number | undefined;
  readonly actor: Actor;
  readonly changeSet: string;
  readonly fields: readonly FieldChange[];
  readonly because: readonly Because[];
  /** Does this kind of change ask for a reason? */
  readonly asksWhy: boolean;
};

/** What an event is about: its stream, or the other thing it says something of. */
export const subjectOf = (model: ReadModel, place: number): Entity => {
  const concerned = model.timeline.concerned(place);
  const other = concerned < 0 ? undefined : model.byOrdinal(concerned);
  return other && hasRelations(other.category) ? other : model.byOrdinal(model.timeline.entity(place));
};

const asking = new Set(deciders.flatMap(({ asksWhy }) => asksWhy));

/** Does this kind of change ask for a reason? */
export const asksWhyAt = ({ timeline }: ReadModel, place: number): boolean =>
  asking.has(timeline.type(place));

const relationsChangedAt = (model: ReadModel, subject: Entity, place: number): FieldChange[] =>
  relationsOfKind(subject.category).some(([, relation]) => hasMoved(model, subject, relation, place))
    ? changedRelations(subject, model.at(place - 1), model.at(place))
    : [];

/** Reads event number `place`, with the reasons known at `knownAt` (a place; default: now). */
export const changeAt = (model: ReadModel, place: number, knownAt = model.timeline.length): Change => {
  const { timeline } = model;
  const subject = subjectOf(model, place);
  const decider = model.decider(subject.category);
  const before = stateAt(subject, place - 1);
  const after = stateAt(subject, place);
  const was = isPresent(decider, before);
  const is = isPresent(decider, after);
  const own = changedFields(decider, before, after);
  return {
    place,
    type: timeline.type(place),
    category: subject.category,
    id: subject.id,
    verb: was === is ? 'changed' : is ? 'added' : 'removed',
    at: timeline.at(place),
    recordedAt: timeline.recordedAt(place),
    occurredAt: timeline.occurredAt(place),
    actor: timeline.actor(place),
    changeSet: timeline.changeSet(place),
    fields: [...own, ...relationsChangedAt(model, subject, place)],
    because: reasonOf(model, place, knownAt),
    asksWhy: asksWhyAt(model, place),
  };
};
