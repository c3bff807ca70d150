import {
  changeAt,
  questionAbout,
  reasonOf,
  subjectOf,
  type Category,
  type Change as Read,
} from '@throughline/read-model';
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
  #entity: ReturnType<typeof subjectOf> | undefined;
  #because: Change['because'] | undefined;

  constructor(at: At, place: number) {
    this.#at = at;
    this.#place = place;
  }

  /** Comparing before and after is the dear part: done only for who asks what changed. */
  get #change(): Read {
    return (this.#read ??= changeAt(this.#at.view.model, this.#place, this.#at.view.place));
  }
  get #timeline() {
    return this.#at.view.model.timeline;
  }
  get #subject() {
    return (this.#entity ??= subjectOf(this.#at.view.model, this.#place));
  }
  get #then(): At {
    return (this.#after ??= this.#at.then(this.#place));
  }

  get id() {
    return `change:${this.position}`;
  }
  get position() {
    return String(this.#timeline.position(this.#place));
  }
  get at() {
    return instantText(this.#timeline.at(this.#place));
  }
  get recordedAt() {
    return instantText(this.#timeline.recordedAt(this.#place));
  }
  get occurredAt() {
    const ms = this.#timeline.occurredAt(this.#place);
    return ms === undefined ? null : instantText(ms);
  }
  get actor() {
    return actorAt(this.#at, this.#timeline.actor(this.#place));
  }
  get kind() {
    return this.#timeline.type(this.#place);
  }
  get category() {
    return this.#subject.category;
  }
  get verb() {
    return this.#change.verb;
  }
  get subjectId() {
    return globalId(this.#subject.category, this.#subject.id);
  }
  get subject(): Node {
    return this.#then.node(this.#subject.category as Category, this.#subject.id)!;
  }
  get subjectTitle() {
    return this.#then.titleOf(this.#subject.category, this.#subject.id);
  }
  get fields() {
    return (this.#fields ??= fieldChanges(this.#at.then(this.#place - 1), this.#then, this.#change.fields));
  }
  get because() {
    const { model, place } = this.#at.view;
    return (this.#because ??= this.#at.reasons(reasonOf(model, this.#place, place)));
  }
  get changeSet() {
    return this.#timeline.changeSet(this.#place);
  }
  get asksWhy() {
    return this.#timeline.asksWhy(this.#place);
  }
  get asked() {
    const { model, place } = this.#at.view;
    return questionAbout(model, this.changeSet, place) !== undefined;
  }
  get late() {
    const happened = this.#timeline.occurredAt(this.#place) ?? this.#timeline.at(this.#place);
    return this.#timeline.recordedAt(this.#place) - happened > lateAfterMs;
  }
  get imported() {
    return this.#timeline.actor(this.#place).via === 'import';
  }
}
