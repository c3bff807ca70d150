import type { Because } from '@throughline/domain';
import { asked, factsIn } from './changed-facts.ts';
import { stateAt, type Entity } from './entity.ts';
import {
  changedFields,
  differingFields,
  fieldChange,
  fieldsOf,
  isPresent,
  type FieldChange,
  type Foreseen,
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

const verbOf = (fact: number): Difference['verb'] =>
  fact === added ? 'added' : fact === removed ? 'removed' : 'changed';

export type Counts = {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Those that ask for a reason or name one. */
  readonly asking: number;
};

export type Group = { readonly rows: number[] } & { -readonly [Name in keyof Counts]: number };

/**
 * Everything that differs between two places, as rows of numbers. A quarter has tens of thousands of differences and a
 * page shows fifty: what was and what is, is read when a row is looked at.
 */
export class Differences {
  /** By the number of the reason they rest on. */
  readonly byReason = new Map<number, Group>();
  readonly #span: Span;
  readonly #touched: Touched;
  readonly #relations: ReturnType<typeof differingRelations>;
  readonly #things: number[] = [];
  /** The fact that is another: the fields of the kind are counted first, then its relations. */
  readonly #facts: number[] = [];
  readonly #reasons: number[] = [];
  readonly #asking: boolean[] = [];
  /** Of the thing in hand: facts that some event changed, that several did, that one which asks for a reason did; and … */
  #once = 0;
  #again = 0;
  #asked = 0;
  /** … the place of the last event that changed each of them, which settled it. */
  readonly #settling = new Int32Array(32);

  constructor(span: Span, touched: Touched) {
    this.#span = span;
    this.#touched = touched;
    this.#relations = differingRelations(span.from, span.to);
    span.model.changedFacts.reach(span.to.place);
    touched.things.forEach((entity, thing) => this.#compare(entity, thing));
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
    this.#follow(thing);
    const own = differingFields(decider, before, after, this.#foreseen());
    const ofOthers = this.#relations(entity.category, before, after) << fieldsOf(decider).length;
    for (let left = own | ofOthers; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const fact = 31 - Math.clz32(bit);
      const place = this.#once & bit ? this.#settling[fact]! : nowhere;
      this.#push(thing, fact, place, (this.#asked & bit) !== 0);
    }
  }

  /** Goes through what happened to a thing, oldest first: the last event that changed a fact settled it. */
  #follow(thing: number) {
    const { starts, places } = this.#touched;
    const { changedFacts } = this.#span.model;
    this.#once = this.#again = this.#asked = 0;
    for (let index = starts[thing]!; index < starts[thing + 1]!; index++) {
      const place = places[index]!;
      const happened = changedFacts.at(place);
      const changed = factsIn(happened);
      if (changed === 0) continue;
      this.#again |= this.#once & changed;
      this.#once |= changed;
      if (asked(happened)) this.#asked |= changed;
      for (let left = changed; left !== 0; left &= left - 1)
        this.#settling[31 - Math.clz32(left & -left)] = place;
    }
  }

  /**
   * A fact that no event between changed is what it was, and one that was changed once is another; what was changed
   * twice may have been changed back. Of events that a filter left out nothing is known.
   */
  #foreseen(): Foreseen | undefined {
    return this.#touched.isWhole ? { certain: this.#once & ~this.#again, possible: this.#again } : undefined;
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
    const reason = place === nowhere ? noReason : reasonNumberOf(model, place, knownAt);
    this.#facts.push(fact);
    this.#reasons.push(reason);
    this.#asking.push(asksWhy);
    const group = this.byReason.get(reason) ?? this.#newGroup(reason);
    group.rows.push(this.#things.push(thing) - 1);
    group[verbOf(fact)]++;
    if (asksWhy || reason !== noReason) group.asking++;
  }

  #newGroup(reason: number): Group {
    const group = { rows: [], added: 0, removed: 0, changed: 0, asking: 0 };
    this.byReason.set(reason, group);
    return group;
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
      verb: verbOf(fact),
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
