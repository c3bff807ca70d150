import type { Because } from '@throughline/domain';
import { stateAt, type Entity } from './entity.ts';
import {
  changedFields,
  differingFields,
  fieldChange,
  fieldsOf,
  isPresent,
  type FieldChange,
} from './fields.ts';
import type { ReadModel } from './read-model.ts';
import { reasonNumberOf } from './reasons.ts';
import { changedRelations, differingRelations, relationsOfKind } from './relations.ts';
import type { Touched } from './touched.ts';
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

export type Span = {
  readonly model: ReadModel;
  readonly from: View;
  readonly to: View;
  readonly knownAt: number;
};

/** Instead of the number of a fact: the whole thing. */
const added = -1;
const removed = -2;
const noReason = -1;
const nowhere = 0;

/**
 * Everything that differs between two places, as rows of numbers. A quarter has tens of thousands of differences and a
 * page shows fifty: what was and what is, is read when a row is looked at.
 */
export class Differences {
  readonly #span: Span;
  readonly #touched: Touched;
  readonly #things: number[] = [];
  /** The fact that is another: the fields of the kind are counted first, then its relations. */
  readonly #facts: number[] = [];
  readonly #reasons: number[] = [];
  readonly #asking: boolean[] = [];

  constructor(span: Span, touched: Touched) {
    this.#span = span;
    this.#touched = touched;
    span.model.changedFacts.reach(span.to.place);
    touched.things.forEach((entity, thing) => this.#compare(entity, thing));
  }

  get length(): number {
    return this.#things.length;
  }

  reason(row: number): number {
    return this.#reasons[row]!;
  }

  verb(row: number): Difference['verb'] {
    const fact = this.#facts[row]!;
    return fact === added ? 'added' : fact === removed ? 'removed' : 'changed';
  }

  /** Should it have a reason, or does it have one? */
  asks(row: number): boolean {
    return this.#asking[row]! || this.#reasons[row] !== noReason;
  }

  #compare(entity: Entity, thing: number) {
    const { model, from, to } = this.#span;
    const decider = model.decider(entity.category);
    const before = stateAt(entity, from.place);
    const after = stateAt(entity, to.place);
    const was = isPresent(decider, before);
    const is = isPresent(decider, after);
    if (was !== is) this.#addWhole(thing, is ? added : removed);
    if (!was || !is) return;
    for (const fact of differingFields(decider, before, after, this.#mayDiffer(thing)))
      this.#addFact(thing, fact);
    const own = fieldsOf(decider).length;
    for (const relation of differingRelations(entity, from, to)) this.#addFact(thing, own + relation);
  }

  /** A fact that no event between changed is what it was; of events that a filter left out nothing is known. */
  #mayDiffer(thing: number): number {
    const { isWhole, starts, places } = this.#touched;
    const { changedFacts } = this.#span.model;
    let facts = isWhole ? 0 : -1;
    for (let index = starts[thing]!; index < starts[thing + 1]!; index++)
      facts |= changedFacts.at(places[index]!);
    return facts;
  }

  /** The last event that changed it settled it; whether one that did asks for a reason, is asked of all. */
  #addFact(thing: number, fact: number) {
    const { starts, places } = this.#touched;
    const { changedFacts, timeline } = this.#span.model;
    let settling = nowhere;
    let asksWhy = false;
    for (let index = starts[thing + 1]! - 1; index >= starts[thing]! && !asksWhy; index--) {
      const place = places[index]!;
      if (!(changedFacts.at(place) & (1 << fact))) continue;
      if (settling === nowhere) settling = place;
      asksWhy = timeline.asksWhy(place);
    }
    this.#push(thing, fact, settling, asksWhy);
  }

  /** Whatever happened to it belongs to its coming or going. */
  #addWhole(thing: number, fact: number) {
    const { starts, places } = this.#touched;
    const { timeline } = this.#span.model;
    let asksWhy = false;
    for (let index = starts[thing]!; index < starts[thing + 1]! && !asksWhy; index++)
      asksWhy = timeline.asksWhy(places[index]!);
    this.#push(thing, fact, places[starts[thing + 1]! - 1]!, asksWhy);
  }

  #push(thing: number, fact: number, place: number, asksWhy: boolean) {
    const { model, knownAt } = this.#span;
    this.#things.push(thing);
    this.#facts.push(fact);
    this.#reasons.push(place === nowhere ? noReason : reasonNumberOf(model, place, knownAt));
    this.#asking.push(asksWhy);
  }

  read(row: number): Difference {
    const { starts, places } = this.#touched;
    const { changedFacts, timeline } = this.#span.model;
    const thing = this.#things[row]!;
    const fact = this.#facts[row]!;
    const { category, id } = this.#touched.things[thing]!;
    const all = [...places.subarray(starts[thing], starts[thing + 1])];
    return {
      category,
      id,
      verb: this.verb(row),
      fields: this.#fields(this.#touched.things[thing]!, fact),
      places: fact < 0 ? all : all.filter((place) => changedFacts.at(place) & (1 << fact)),
      because: timeline.reason(this.#reasons[row]!),
      asksWhy: this.#asking[row]!,
    };
  }

  #fields(entity: Entity, fact: number): FieldChange[] {
    const { model, from, to } = this.#span;
    const decider = model.decider(entity.category);
    const before = fact === added ? undefined : stateAt(entity, from.place);
    const after = fact === removed ? undefined : stateAt(entity, to.place);
    if (fact < 0) return [...changedFields(decider, before, after), ...changedRelations(entity, from, to)];
    const fields = fieldsOf(decider);
    if (fact < fields.length) return [fieldChange(fields[fact]!, before, after)];
    const [name] = relationsOfKind(entity.category)[fact - fields.length]!;
    return changedRelations(entity, from, to).filter(({ field }) => field === name);
  }
}
