import { deciders } from '@throughline/domain';
import { stateAt } from './entity.ts';
import { differingFields, fieldsOf } from './fields.ts';
import type { ReadModel } from './read-model.ts';
import { hasMoved, relationsOfKind, type Step } from './relations.ts';

const unknown = 0;
const known = 1 << 31;
const asksWhy = 1 << 30;
const mostFacts = 30;

for (const decider of deciders)
  if (fieldsOf(decider).length + relationsOfKind(decider.category).length > mostFacts)
    throw new Error(`${decider.category} has more than ${mostFacts} facts: they do not fit into one number.`);

/** Did the event ask for a reason? Beside the facts it changed, so that one look tells both. */
export const asked = (changed: number): boolean => (changed & asksWhy) !== 0;

/** The facts alone. */
export const factsIn = (changed: number): number => changed & ~(known | asksWhy);

/**
 * Which facts of its subject each event changed, a bit for each: the fields of the kind first, then its relations. What
 * an event changed never changes, so it is found out when first asked and remembered in four bytes: to say which event
 * settled a fact, a comparison of two moments then looks at numbers only.
 */
export class ChangedFacts {
  readonly #model: ReadModel;
  #byPlace = new Int32Array(0);

  constructor(model: ReadModel) {
    this.#model = model;
  }

  /** Events are about to be asked for up to this place. Leaves room for what happens next. */
  reach(place: number) {
    if (place < this.#byPlace.length) return;
    const longer = new Int32Array(place + 1 + Math.max(1024, place >> 3));
    longer.set(this.#byPlace);
    this.#byPlace = longer;
  }

  at(place: number): number {
    if (this.#byPlace[place] === unknown) this.#byPlace[place] = this.#find(place) | known;
    return this.#byPlace[place]!;
  }

  #find(place: number): number {
    const { timeline } = this.#model;
    const subject = this.#model.byOrdinal(timeline.subject(place));
    const decider = this.#model.decider(subject.category);
    const step: Step = { place, before: stateAt(subject, place - 1), after: stateAt(subject, place) };
    const { before, after } = step;
    let facts = before === undefined ? 0 : differingFields(decider, before, after);
    if (timeline.asksWhy(place)) facts |= asksWhy;
    relationsOfKind(subject.category).forEach(([, relation], number) => {
      if (hasMoved(this.#model, subject, relation, step)) facts |= 1 << (fieldsOf(decider).length + number);
    });
    return facts;
  }
}
