import type { Because } from '@throughline/domain';
import { doubles, integers } from './columns.ts';
import { Interner } from './interner.ts';
import { Texts } from './texts.ts';

/** Who did it, and by which way in. Always an id, never a name. */
export type Actor = { readonly id: string; readonly via: string };

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

const noReason: readonly Because[] = [];

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
  readonly #concerned = integers();
  readonly #type = integers();
  readonly #actor = integers();
  readonly #because = integers();
  readonly #changeSet = integers();

  readonly #types = new Interner<string>();
  readonly #actors = new Interner<Actor>();
  readonly #reasons = new Interner<readonly Because[]>();
  readonly #changeSets = new Texts();
  readonly #firstOfSet = integers();
  readonly #lastOfSet = integers();
  readonly #commands = new Map<string, number>();
  readonly #occurredAt = new Map<number, number>();

  get length() {
    return this.#at.length;
  }

  /** Times never go back along the log, whatever clock an event came from. Answers the new place. */
  push(envelope: Envelope, type: string, position: number, entity: number, concerned: number): number {
    const place = this.length + 1;
    this.#at.push(Math.max(envelope.at, place > 1 ? this.#at.at(place - 2) : -Infinity));
    this.#recordedAt.push(envelope.recordedAt);
    this.#position.push(position);
    this.#entity.push(entity);
    this.#concerned.push(concerned);
    this.#type.push(this.#types.number(type, type));
    const { actor, because } = envelope;
    this.#actor.push(this.#actors.number(`${actor.via} ${actor.id}`, actor));
    this.#because.push(because.length === 0 ? -1 : this.#reasons.number(JSON.stringify(because), because));
    this.#joinSet(envelope.changeSet, place);
    if (envelope.commandId !== envelope.changeSet && !this.#commands.has(envelope.commandId))
      this.#commands.set(envelope.commandId, place);
    if (envelope.occurredAt !== undefined) this.#occurredAt.set(place, envelope.occurredAt);
    return place;
  }

  #joinSet(changeSet: string, place: number) {
    const set = this.#changeSets.number(changeSet);
    this.#changeSet.push(set);
    if (set === this.#firstOfSet.length) {
      this.#firstOfSet.push(place);
      this.#lastOfSet.push(place);
    } else this.#lastOfSet.set(set, place);
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
  /** Ordinal of the other entity an event is about, or -1. */
  concerned(place: number): number {
    return this.#concerned.at(place - 1);
  }
  type(place: number): string {
    return this.#types.value(this.#type.at(place - 1));
  }
  actor(place: number): Actor {
    return this.#actors.value(this.#actor.at(place - 1));
  }
  /** The reason given with the change; one given later stands in its own stream. */
  because(place: number): readonly Because[] {
    const reason = this.#because.at(place - 1);
    return reason < 0 ? noReason : this.#reasons.value(reason);
  }
  changeSet(place: number): string {
    return this.#changeSets.value(this.#changeSet.at(place - 1));
  }

  /** First and last place of a change-set, or undefined when it never happened. */
  extentOf(changeSet: string): { first: number; last: number } | undefined {
    const set = this.#changeSets.find(changeSet);
    return set === undefined ? undefined : { first: this.#firstOfSet.at(set), last: this.#lastOfSet.at(set) };
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
