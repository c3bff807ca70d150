import { questionAbout, type Category, type Difference as Read } from '@throughline/read-model';
import type { Difference, FieldChange, Node } from '../generated/served.ts';
import { instantText, type At } from '../org/at.ts';
import { actorAt } from './actor.ts';
import { ChangeAt } from './change-at.ts';
import { fieldChanges } from './field-texts.ts';

const mostChanges = 100;

/** The moments of a comparison, and the one whose knowledge of reasons counts. */
export type Span = { readonly from: At; readonly to: At; readonly knownAt: At };

export class DifferenceAt implements Difference {
  readonly __typename = 'Difference';
  readonly #span: Span;
  readonly #read: Read;
  #fields: readonly FieldChange[] | undefined;
  #changes: readonly ChangeAt[] | undefined;

  constructor(span: Span, read: Read) {
    this.#span = span;
    this.#read = read;
  }

  get #settled(): number {
    return this.#read.places.at(-1) ?? this.#span.to.view.place;
  }
  get #there(): At {
    return this.#read.verb === 'removed' ? this.#span.from : this.#span.to;
  }
  get verb() {
    return this.#read.verb;
  }
  get category() {
    return this.#read.category;
  }
  get subject(): Node {
    return this.#there.node(this.#read.category as Category, this.#read.id)!;
  }
  get subjectTitle() {
    return this.#there.titleOf(this.#read.category, this.#read.id);
  }
  get fields() {
    return (this.#fields ??= fieldChanges(this.#span.from, this.#span.to, this.#read.fields));
  }
  get because() {
    return this.#span.knownAt.reasons(this.#read.because);
  }
  get asksWhy() {
    return this.#read.asksWhy;
  }
  get asked() {
    const { model, place } = this.#span.knownAt.view;
    return questionAbout(model, this.changeSet, place) !== undefined;
  }
  get actor() {
    return actorAt(this.#span.to, this.#span.to.view.model.timeline.actor(this.#settled));
  }
  get at() {
    return instantText(this.#span.to.view.model.timeline.at(this.#settled));
  }
  get changeSet() {
    return this.#span.to.view.model.timeline.changeSet(this.#settled);
  }
  get changes() {
    const places = this.#read.places.slice(-mostChanges);
    return (this.#changes ??= places.map((place) => new ChangeAt(this.#span.knownAt, place)));
  }
}
