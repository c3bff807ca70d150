import type { Because } from '@throughline/domain';
import { doubles, integers } from './columns.ts';
import { Interner } from './interner.ts';
import { Texts } from './texts.ts';

/** Who did it, and by which way in; by which token, when a script did. Always ids, never a name. */
export type Actor = { readonly id: string; readonly via: string; readonly token?: string };

/** What every event says of itself besides its data: the envelope of the design, read once. */
export type Envelope = {
  readonly at: number;
  readonly recordedAt: number;
  readonly actor: Actor;
  readonly changeSet: string;
  readonly commandId: string;
  readonly because: readonly Because[];
  /** Set when the fact is older than the log it was imported into: its own date, ms since 1970. */
  readonly occurredAt: number | undefined;
};

const nothingSaid: readonly Because[] = [];
const noReason = -1;
const notYet = 0;

/**
 * The log as columns: what happened where, when, by whom and why, event by event. A *place* is a number of events:
 * 0 is before everything, `length` is now; event number p (from 1) is the one that led to place p. Store positions
 * are not dense, places are, and every comparison of moments is a comparison of two small integers.
 */
export class Timeline {
  readonly #at = doubles();
  readonly #recordedAt = doubles();
  readonly #position = doubles();
  readonly #entity = integers();
  readonly #subject = integers();
  readonly #type = integers();
  readonly #actor = integers();
  readonly #because = integers();
  readonly #changeSet = integers();

  readonly #types = new Interner<string>();
  /** By type: does such a change ask for a reason? */
  readonly #asking: boolean[] = [];
  readonly #asksWhy: (type: string) => boolean;
  readonly #actors = new Interner<Actor>();
  readonly #reasons = new Interner<readonly Because[]>();
  readonly #numbersOfKept = new WeakMap<readonly Because[], number>();
  readonly #changeSets = new Texts();
  readonly #firstOfSet = integers();
  readonly #lastOfSet = integers();
  readonly #commands = new Map<string, number>();
  readonly #occurredAt = new Map<number, number>();

  constructor(asksWhy: (type: string) => boolean) {
    this.#asksWhy = asksWhy;
  }

  get length() {
    return this.#at.length;
  }

  /** Times never go back along the log, whatever clock an event came from. Answers the new place. */
  push(envelope: Envelope, type: string, position: number, entity: number, subject: number): number {
    const place = this.length + 1;
    this.#at.push(Math.max(envelope.at, place > 1 ? this.#at.at(place - 2) : -Infinity));
    this.#recordedAt.push(envelope.recordedAt);
    this.#position.push(position);
    this.#entity.push(entity);
    this.#subject.push(subject);
    this.#type.push(this.#numberOfType(type));
    const { actor, because } = envelope;
    this.#actor.push(this.#actors.number(`${actor.via} ${actor.token ?? ''} ${actor.id}`, actor));
    this.#because.push(this.numberOfReason(because));
    this.#joinSet(envelope.changeSet, place);
    if (envelope.commandId !== envelope.changeSet && !this.#commands.has(envelope.commandId))
      this.#commands.set(envelope.commandId, place);
    if (envelope.occurredAt !== undefined) this.#occurredAt.set(place, envelope.occurredAt);
    return place;
  }

  #numberOfType(type: string): number {
    const number = this.#types.number(type, type);
    if (number === this.#asking.length) this.#asking.push(this.#asksWhy(type));
    return number;
  }

  #joinSet(changeSet: string, place: number) {
    const set = this.numberOfSet(changeSet);
    this.#changeSet.push(set);
    if (this.#firstOfSet.at(set) === notYet) this.#firstOfSet.set(set, place);
    this.#lastOfSet.set(set, place);
  }

  /** The number of a change-set, also of one that is only spoken of so far. */
  numberOfSet(changeSet: string): number {
    const set = this.#changeSets.number(changeSet);
    if (set === this.#firstOfSet.length) {
      this.#firstOfSet.push(notYet);
      this.#lastOfSet.push(notYet);
    }
    return set;
  }

  /** Equal reasons have the same number; none is -1. */
  numberOfReason(because: readonly Because[]): number {
    return because.length === 0 ? noReason : this.#reasons.number(JSON.stringify(because), because);
  }

  /** The same of a list that a state keeps for ever: it is written down and looked up once. */
  numberOfKept(because: readonly Because[]): number {
    let number = this.#numbersOfKept.get(because);
    if (number === undefined) this.#numbersOfKept.set(because, (number = this.numberOfReason(because)));
    return number;
  }

  /** Milliseconds since 1970; the moment on the timeline. */
  at(place: number): number {
    return place === 0 ? -Infinity : this.#at.at(place - 1);
  }
  recordedAt(place: number): number {
    return this.#recordedAt.at(place - 1);
  }
  occurredAt(place: number): number | undefined {
    return this.#occurredAt.get(place);
  }
  position(place: number): number {
    return place === 0 ? 0 : this.#position.at(place - 1);
  }
  entity(place: number): number {
    return this.#entity.at(place - 1);
  }
  /** Ordinal of what an event is about: its stream, or what that says something of. */
  subject(place: number): number {
    return this.#subject.at(place - 1);
  }
  /** The same of all events after `from` up to and including `to`. */
  subjects(from: number, to: number): Int32Array {
    return this.#subject.between(from, to);
  }
  type(place: number): string {
    return this.#types.value(this.#type.at(place - 1));
  }
  /** Does this kind of change ask for a reason? */
  asksWhy(place: number): boolean {
    return this.#asking[this.#type.at(place - 1)]!;
  }
  actor(place: number): Actor {
    return this.#actors.value(this.#actor.at(place - 1));
  }
  /** The reason given with the change; one given later stands in its own stream. */
  because(place: number): readonly Because[] {
    return this.reason(this.reasonNumber(place));
  }
  reasonNumber(place: number): number {
    return this.#because.at(place - 1);
  }
  reason(number: number): readonly Because[] {
    return number === noReason ? nothingSaid : this.#reasons.value(number);
  }
  changeSet(place: number): string {
    return this.#changeSets.value(this.setNumber(place));
  }
  setNumber(place: number): number {
    return this.#changeSet.at(place - 1);
  }

  /** First and last place of a change-set, or undefined when it never happened. */
  extentOf(changeSet: string): { first: number; last: number } | undefined {
    const set = this.#changeSets.find(changeSet);
    if (set === undefined || this.#firstOfSet.at(set) === notYet) return undefined;
    return { first: this.#firstOfSet.at(set), last: this.#lastOfSet.at(set) };
  }

  /** Places of a change-set, oldest first. */
  *placesOf(changeSet: string): Generator<number> {
    const set = this.#changeSets.find(changeSet);
    const extent = this.extentOf(changeSet);
    for (let place = extent?.first ?? 1; place <= (extent?.last ?? 0); place++)
      if (this.setNumber(place) === set) yield place;
  }

  /** Place of the first event of a command: what makes a retry safe for ever. */
  placeOfCommand(commandId: string): number | undefined {
    return this.#commands.get(commandId) ?? this.extentOf(commandId)?.first;
  }

  /** The place after everything that happened until `instant`, that instant included. */
  placeAtInstant(instant: number): number {
    return this.#at.countUpTo(instant);
  }

  placeAtPosition(position: number): number {
    return this.#position.countUpTo(position);
  }
}
