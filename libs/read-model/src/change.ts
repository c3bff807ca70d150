import type { Because } from '@throughline/domain';
import { stateAt, type Entity } from './entity.ts';
import { changedFields, isPresent, type FieldChange } from './fields.ts';
import type { ReadModel } from './read-model.ts';
import { reasonOf } from './reasons.ts';
import { changedRelations, hasMoved, relationsOfKind, type Step } from './relations.ts';
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
export const subjectOf = (model: ReadModel, place: number): Entity =>
  model.byOrdinal(model.timeline.subject(place));

const relationsChangedAt = (model: ReadModel, subject: Entity, step: Step): FieldChange[] =>
  relationsOfKind(subject.category).some(([, relation]) => hasMoved(model, subject, relation, step))
    ? changedRelations(subject, model.at(step.place - 1), model.at(step.place))
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
    fields: [...own, ...relationsChangedAt(model, subject, { place, before, after })],
    because: reasonOf(model, place, knownAt),
    asksWhy: timeline.asksWhy(place),
  };
};
