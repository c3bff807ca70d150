import { civilDateAt } from '@throughline/calendar';
import {
  isRefusal,
  defaultPolicies,
  type Circumstances,
  type Organisation,
  type Refusal,
} from '@throughline/domain';
import type { EventStore } from '@throughline/event-store';
import { ReadModel, sightOf, type View, type Who } from '@throughline/read-model';
import { setTimeout as delay } from 'node:timers/promises';
import { appendAll, isConflict } from './append.ts';
import { everForbidden } from './access/authorize.ts';
import { forbidsRetry } from './access/retry.ts';
import { ChangeSet, type Teller } from './change-set.ts';
import { Clock } from './clock.ts';
import { type Command, type UncheckedCommand } from './command.ts';
import { begunBy, earlierAttempt, idsOf, type Begun } from './earlier.ts';
import { Follower } from './follower.ts';
import { Heads } from './heads.ts';
import { KeepingUp } from './keeping-up.ts';
import { CommandIdReused, LogFromTheFuture, type Meta, type Told } from './meta.ts';
import { resolveMoment, type Unresolved } from './moments.ts';
import { digestOfCommands, recordingsOf, type Recording, type Stamp } from './recording.ts';
import { missingReason } from './references.ts';
import { assertLevel, type Standing } from './standing.ts';

export type PlannerOptions = {
  readonly store: EventStore;
  /** Epoch ms. */
  readonly now?: () => number;
  /** How long to wait at the start for a store that is away, or far ahead; then the planner opens as it is. */
  readonly patienceMs?: number;
};

/** Where replicas tell the same stream at the same time, some need more than a second try. */
const decisionAttempts = 8;
/** Longest pause before the next of them, ms for each so far. Whoever waits at random does not meet the same one again. */
const pausePerConflictMs = 10;

type InFlight = { readonly commandHash: string; readonly answer: Promise<Told | Refusal> };

/** The whole product behind two doors: tell it something, ask it as of a moment. No framework in sight. */
export class Planner {
  readonly model = new ReadModel();
  readonly store: EventStore;
  readonly #clock: Clock;
  readonly #follower: Follower;
  readonly #keepingUp: KeepingUp | undefined;
  readonly #heads: Heads;
  readonly #inFlight = new Map<string, InFlight>();
  readonly #listeners = new Set<(position: bigint) => void>();

  private constructor({ store, now = Date.now }: PlannerOptions) {
    this.store = store;
    this.#clock = new Clock(now);
    this.#heads = new Heads(this.model);
    this.#follower = new Follower(store, this.model, (position) => this.#onApplied(position));
    if (store.capabilities.othersMayWrite) this.#keepingUp = new KeepingUp(store, this.#follower);
  }

  /** Folds the whole log, then answers. Where others write as well it goes on following them until the store closes. */
  static async open(options: PlannerOptions): Promise<Planner> {
    const planner = new Planner(options);
    await (planner.#keepingUp?.begin(options.patienceMs ?? 8_000) ?? planner.catchUp());
    return planner;
  }

  /** How the view stands to the log. */
  get standing(): Standing {
    return this.#keepingUp?.standing ?? { kind: 'level' };
  }

  /** The organisation now, or as it stood at `place`: what somebody may see of it, or all of it for the machine's tools. */
  at(place: number = this.model.timeline.length, who?: Who): View {
    return this.model.at(place, who && sightOf(who, this.model));
  }

  /** The organisation at a moment as people write it; nothing = now. A position is waited for, bounded. */
  async viewAt(moment: string | null | undefined, who?: Who): Promise<View | Unresolved> {
    const { model } = this;
    const sight = who ? sightOf(who, model) : model.everything;
    const place = await resolveMoment(moment, {
      model,
      follower: this.#follower,
      now: this.#clock.now,
      sight,
    });
    return typeof place === 'number' ? this.at(place, who) : place;
  }

  /** Why somebody may not tell such a command whatever it is about: what is never allowed need not be offered. */
  everForbidden(who: Who, type: string): Refusal | undefined {
    return everForbidden(who, type, this.#heads.managedBy(who.id).length > 0);
  }

  tell(command: Command, meta: Meta): Promise<Told | Refusal> {
    return this.tellAll([command], meta);
  }

  /**
   * Several commands, one intention, one reason: all or none are decided. Decides before it returns, so that callers
   * who do not wait for each other are still decided in the order they called.
   */
  tellAll(commands: readonly UncheckedCommand[], meta: Meta): Promise<Told | Refusal> {
    const wasTold = this.#inFlight.has(meta.commandId) || this.#hasBegun(meta);
    const told = { model: this.model, heads: this.#heads };
    const forbidden = wasTold ? forbidsRetry(told, commands, meta) : undefined;
    if (forbidden) return Promise.resolve(forbidden);
    const commandHash = digestOfCommands(commands, meta.because);
    const running = this.#inFlight.get(meta.commandId);
    if (running) {
      if (running.commandHash !== commandHash) return Promise.reject(new CommandIdReused(meta.commandId));
      return running.answer;
    }
    const answer = this.#tellOnce(commands, meta, commandHash).finally(() =>
      this.#inFlight.delete(meta.commandId),
    );
    this.#inFlight.set(meta.commandId, { commandHash, answer });
    return answer;
  }

  async #tellOnce(
    commands: readonly UncheckedCommand[],
    meta: Meta,
    commandHash: string,
  ): Promise<Told | Refusal> {
    const future = this.model.fromTheFuture;
    if (future) throw new LogFromTheFuture(future.problem);
    if (this.#hasBegun(meta)) {
      const told = await this.#repeat(commands, meta, commandHash);
      if (told) return told;
    }
    assertLevel(this.standing);
    const stamp = this.#clock.stamp(meta.imported);
    for (let attempt = 1; ; attempt++) {
      try {
        // After a conflict, so many keys further on at random: two replicas in step would want the same next key again.
        const leap = Math.floor(Math.random() * attempt);
        // Of a change-set that met its conflict half-way, the first half is recorded; the answer is about all of it.
        if (!this.#hasBegun(meta)) return await this.#attempt(commands, meta, commandHash, stamp, { leap });
        const earlier = await earlierAttempt(this.store, this.model, meta.commandId);
        const begun = earlier && begunBy(this.model, earlier);
        const rest = await this.#attempt(commands, meta, commandHash, stamp, { leap, begun });
        if (isRefusal(rest)) return rest;
        const whole = await this.#repeat(commands, meta, commandHash);
        return whole ? { ...whole, repeated: false } : rest;
      } catch (error) {
        if (!isConflict(error) || attempt === decisionAttempts) throw error;
        if (attempt > 1) await delay(Math.random() * attempt * pausePerConflictMs);
        await this.catchUp();
      }
    }
  }

  #hasBegun({ commandId }: Meta): boolean {
    return this.model.lineOfCommand(commandId) !== undefined;
  }

  /** The answer an earlier attempt got, or nothing when it was cut off half-way and has to be completed. */
  async #repeat(
    commands: readonly UncheckedCommand[],
    meta: Meta,
    commandHash: string,
  ): Promise<Told | undefined> {
    const earlier = await earlierAttempt(this.store, this.model, meta.commandId);
    if (!earlier) return undefined;
    if (earlier.commandHash !== commandHash) throw new CommandIdReused(meta.commandId);
    if (!earlier.complete) return undefined;
    const places = earlier.line === this.model.timeline ? earlier.places : [];
    const place = this.#rightAfter(places);
    return {
      view: this.at(place, meta.who),
      places,
      ids: idsOf(this.at(place), commands, places),
      repeated: true,
    };
  }

  async #attempt(
    commands: readonly UncheckedCommand[],
    meta: Meta,
    commandHash: string,
    stamp: Stamp,
    { leap, begun }: { readonly leap: number; readonly begun?: Begun | undefined },
  ): Promise<Told | Refusal> {
    const world = this.#heads.leaping(leap);
    const changeSet = new ChangeSet(world, this.#teller(meta), this.#circumstances(meta, stamp), begun);
    const refusal =
      changeSet.decide(commands) ??
      missingReason(meta.because ?? [], (category, id) => changeSet.exists(category, id));
    if (refusal) return refusal;
    const drafts = [...changeSet.drafts.values()].filter(({ events }) => events.length > 0);
    const isForAudit = drafts.some(({ decider }) => decider.audit);
    if (isForAudit && !drafts.every(({ decider }) => decider.audit))
      throw new Error('What is for the audit is told by itself, not together with the plan.');
    const recordings = recordingsOf(drafts, meta, stamp, commandHash, this.store.capabilities.limits);
    const hashes = new Map(
      recordings.map(({ stream, events }) => [stream, events.at(-1)?.metadata['hash'] as string]),
    );
    const forget = this.#heads.expect(changeSet, meta.changeSet ?? meta.commandId, hashes);
    try {
      const last = await appendAll(this.store, recordings);
      if (last > 0n) await this.#follower.reach(last, 10_000);
    } finally {
      forget();
    }
    const places = isForAudit ? [] : this.#placesOf(recordings);
    return {
      view: this.at(this.#rightAfter(places), meta.who),
      places,
      ids: changeSet.ids,
      repeated: false,
    };
  }

  #rightAfter(places: readonly number[]): number {
    return places.length === 0 ? this.model.timeline.length : Math.max(...places);
  }

  /** A history is told by the machine, which has read all of it. */
  #teller({ who, imported }: Meta): Teller {
    return { who, sight: imported ? this.model.everything : sightOf(who, this.model) };
  }

  #placesOf(recordings: readonly Recording[]): number[] {
    const places = recordings.flatMap(({ stream, expected, events }) => {
      const first = Number(expected ?? -1n) + 1;
      return events.map((_, index) => this.model.placeOf(stream, first + index));
    });
    return places.sort((a, b) => a - b);
  }

  #circumstances(meta: Meta, stamp: Stamp): Circumstances {
    const org = this.model.find('organisation', 'main')?.current as Organisation | undefined;
    return {
      at: stamp.at,
      // Few rules ask for the day, and a time zone is slow to answer.
      get today() {
        return civilDateAt(Date.parse(stamp.occurredAt ?? stamp.at), org?.timeZone ?? 'UTC');
      },
      because: meta.because ?? [],
      policies: org?.policies ?? defaultPolicies,
      imported: meta.imported !== undefined,
    };
  }

  /** Epoch ms; never earlier than what is recorded. */
  get now(): number {
    return this.#clock.now;
  }

  /** The state a stream will have once everything told so far is recorded. */
  stateOnItsWay(category: string, id: string): unknown {
    return this.#heads.stream(this.model.decider(category), id).state;
  }

  /** Is it there, counting what is on its way? `mentioned`: known only by name. */
  knows(category: string, id: string): 'no' | 'mentioned' | 'yes' {
    const state = this.stateOnItsWay(category, id);
    if (state === undefined) return 'no';
    return this.model.decider(category).isMentionOnly?.(state) ? 'mentioned' : 'yes';
  }

  /** Resolves once everything recorded so far, by whomever, is in the view. */
  catchUp(): Promise<void> {
    return this.#follower.catchUp();
  }

  /** Of the newest event in the view. */
  get position(): bigint {
    return this.#follower.position;
  }

  /** Calls back whenever the view has moved on. Answers how to stop it. */
  onChange(listener: (position: bigint) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #onApplied(position: bigint) {
    this.#clock.notBefore(this.model.head);
    for (const listener of this.#listeners) listener(position);
  }
}
