import { changeAt, questionAbout, type Category, type Change as Read } from '@throughline/read-model';
import type { Change, FieldChange, Node } from '../generated/served.ts';
import { instantText, type At } from '../org/at.ts';
import { globalId } from '../org/global-id.ts';
import { actorAt } from './actor.ts';
import { fieldChanges } from './field-texts.ts';

const lateAfterMs = 24 * 60 * 60 * 1000;

/** One event, read with the reasons known at the moment it is read from. */
export class ChangeAt implements Change {
  readonly __typename = 'Change';
  readonly #at: At;
  readonly #place: number;
  #read: Read | undefined;
  #fields: readonly FieldChange[] | undefined;
  #after: At | undefined;

  constructor(at: At, place: number) {
    this.#at = at;
    this.#place = place;
  }

  get #change(): Read {
    return (this.#read ??= changeAt(this.#at.view.model, this.#place, this.#at.view.place));
  }
  get #then(): At {
    return (this.#after ??= this.#at.then(this.#place));
  }

  get id() {
    return `change:${this.position}`;
  }
  get position() {
    return String(this.#at.view.model.timeline.position(this.#place));
  }
  get at() {
    return instantText(this.#change.at);
  }
  get recordedAt() {
    return instantText(this.#change.recordedAt);
  }
  get occurredAt() {
    return this.#change.occurredAt === undefined ? null : instantText(this.#change.occurredAt);
  }
  get actor() {
    return actorAt(this.#at, this.#change.actor);
  }
  get kind() {
    return this.#change.type;
  }
  get category() {
    return this.#change.category;
  }
  get verb() {
    return this.#change.verb;
  }
  get subjectId() {
    return globalId(this.#change.category, this.#change.id);
  }
  get subject(): Node {
    return this.#then.node(this.#change.category as Category, this.#change.id)!;
  }
  get subjectTitle() {
    return this.#then.titleOf(this.#change.category, this.#change.id);
  }
  get fields() {
    return (this.#fields ??= fieldChanges(this.#at.then(this.#place - 1), this.#then, this.#change.fields));
  }
  get because() {
    return this.#at.reasons(this.#change.because);
  }
  get changeSet() {
    return this.#change.changeSet;
  }
  get asksWhy() {
    return this.#change.asksWhy;
  }
  get asked() {
    const { model, place } = this.#at.view;
    return questionAbout(model, this.#change.changeSet, place) !== undefined;
  }
  get late() {
    const { occurredAt, at, recordedAt } = this.#change;
    return recordedAt - (occurredAt ?? at) > lateAfterMs;
  }
  get imported() {
    return this.#change.actor.via === 'import';
  }
}
