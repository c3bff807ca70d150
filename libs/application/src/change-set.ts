import {
  isRefusal,
  refuse,
  type AnyDecider,
  type Circumstances,
  type Message,
  type Refusal,
} from '@throughline/domain';
import type { Sight, Who } from '@throughline/read-model';
import { authorize } from './access/authorize.ts';
import type { Surroundings } from './access/rule.ts';
import { checkCommand, streamOf, type CheckedCommand, type UncheckedCommand } from './command.ts';
import { partsOf } from './compositions.ts';
import type { Begun } from './earlier.ts';
import { reactionsTo } from './reactions.ts';
import { missingReference } from './references.ts';

/** A stream as the change-set sees it: what is recorded, plus what this change-set is about to add. */
export type Draft = {
  readonly decider: AnyDecider;
  readonly id: string;
  state: unknown;
  /** Of the newest recorded event; undefined for a stream not yet written. */
  readonly revision: bigint | undefined;
  readonly hash: string | undefined;
  readonly events: Message[];
};

/** Where a change-set finds the world it is decided in. */
export type World = {
  stream(
    decider: AnyDecider,
    id: string,
  ): { state: unknown; revision: bigint | undefined; hash: string | undefined };
  nextKeyNumber(category: string): number;
  hasChangeSet(id: string): boolean;
  authorOf(category: string, id: string): string | undefined;
  managedBy(personId: string): readonly string[];
};

/** Who tells it, and what they may see: what is hidden from them is not there, whatever they name. */
export type Teller = { readonly who: Who; readonly sight: Sight };

/**
 * Decides several commands as one intention: each sees what the ones before it did, one refusal refuses all, and what
 * an event makes necessary elsewhere is decided along with it. Nothing is recorded here.
 */
export class ChangeSet {
  readonly drafts = new Map<string, Draft>();
  readonly ids: string[] = [];
  readonly #world: World;
  readonly #teller: Teller;
  readonly #surroundings: Surroundings;
  readonly #circumstances: Circumstances;
  readonly #keysGiven = new Map<string, number>();
  readonly #keysToTake: ReadonlyMap<string, string[]> | undefined;
  readonly #begun: Begun | undefined;

  /** `begun`: what an earlier attempt at the same change-set has recorded. */
  constructor(world: World, teller: Teller, circumstances: Circumstances, begun?: Begun) {
    this.#world = world;
    this.#teller = teller;
    this.#surroundings = {
      stateOf: (category, id) => this.#stateSeen(category, id),
      authorOf: (category, id) => world.authorOf(category, id),
      managedBy: (personId) => world.managedBy(personId),
    };
    this.#circumstances = circumstances;
    this.#begun = begun;
    this.#keysToTake = begun && new Map([...begun.keys].map(([category, ids]) => [category, [...ids]]));
  }

  /** Answers the refusal, if any. `path` of a refusal in the nth of several commands begins with `n.`. */
  decide(commands: readonly UncheckedCommand[]): Refusal | undefined {
    for (let index = 0; index < commands.length; index++) {
      const refusal = this.#decideOne(commands[index]!);
      if (refusal) return commands.length === 1 ? refusal : atIndex(refusal, index);
    }
    return undefined;
  }

  #decideOne(command: UncheckedCommand): Refusal | undefined {
    const checked = checkCommand(command);
    if (isRefusal(checked)) return checked;
    const forbidden = authorize(this.#teller.who, checked, this.#surroundings);
    if (forbidden) return forbidden;
    const found = streamOf(checked, this.#surroundings.stateOf);
    if (typeof found === 'object') return found;
    const hidden = found !== undefined ? this.#refuseHidden(checked, found) : undefined;
    if (hidden) return hidden;
    const draft = this.draft(checked.decider, found ?? this.#newKey(checked.decider));
    this.ids.push(draft.id);
    return (
      this.#changedSinceSeen(command, draft) ?? this.#settle(checked, draft) ?? this.#decideParts(command)
    );
  }

  #changedSinceSeen({ expectedRevision }: UncheckedCommand, draft: Draft): Refusal | undefined {
    const { decider, id, revision } = draft;
    if (expectedRevision === undefined || expectedRevision === revision) return undefined;
    if (this.#begun?.streams.has(`${decider.category}-${id}`)) return undefined;
    return refuse('revision-conflict', {
      expected: String(expectedRevision),
      actual: revision === undefined ? null : String(revision),
    });
  }

  /** Says no more than would be said if it were not there. Only that a key is taken cannot be kept from who asks for it. */
  #refuseHidden({ decider, starts }: CheckedCommand, id: string): Refusal | undefined {
    const { category, idField, isAboutChangeSet } = decider;
    const { sight } = this.#teller;
    if (isAboutChangeSet && sight.hidesChangeSet(id)) return refuse('change-set-unknown', { id }, idField);
    if (!sight.hidesCalled(category, id)) return undefined;
    return starts
      ? refuse('context-key-not-free', { id }, idField)
      : refuse('nothing-there', { category, id }, idField);
  }

  #decideParts(command: UncheckedCommand): Refusal | undefined {
    for (const part of partsOf(command)) {
      const refusal = this.#decideQuietly(part.command);
      if (refusal)
        return { ...refusal, facts: { ...refusal.facts, part: part.command.data }, path: part.path };
    }
    return undefined;
  }

  /** A command that follows from another: its stream is not an answer to the caller. */
  #decideQuietly(command: UncheckedCommand): Refusal | undefined {
    const checked = checkCommand(command);
    if (isRefusal(checked)) return checked;
    return this.#settle(checked, this.draft(checked.decider, checked.id!));
  }

  #settle(command: CheckedCommand, draft: Draft): Refusal | undefined {
    const { decider, type, data } = command;
    if (draft.state === undefined && !command.starts)
      return refuse('nothing-there', { category: decider.category, id: draft.id }, decider.idField);
    if (decider.isAboutChangeSet && !this.#world.hasChangeSet(draft.id))
      return refuse('change-set-unknown', { id: draft.id }, decider.idField);
    const missing = missingReference(command, (category, id) => this.exists(category, id));
    if (missing) return missing;
    const contradicted = decider.holdsAgainst?.[type]?.(data, this.#surroundings.stateOf);
    if (contradicted) return contradicted;
    const outcome = decider.decide[type]!(data, draft.state, this.#circumstances) as
      readonly Message[] | Refusal;
    if (isRefusal(outcome)) return outcome;
    return this.#reasonRequired(draft, outcome) ?? this.#add(draft, outcome);
  }

  #reasonRequired({ decider, state }: Draft, events: readonly Message[]): Refusal | undefined {
    const { policies, because, imported } = this.#circumstances;
    if (imported || policies.reasonRequired === 'later') return undefined;
    const enough = because.some((reason) => policies.reasonRequired === 'note' || !('note' in reason));
    const asks = events.some(({ type }) => decider.asksWhy.includes(type));
    if (enough || !asks || (state !== undefined && decider.isDraft?.(state))) return undefined;
    return refuse('reason-required', { policy: policies.reasonRequired }, 'because');
  }

  #add(draft: Draft, events: readonly Message[]): Refusal | undefined {
    for (const event of events) {
      const before = draft.state;
      draft.events.push(event);
      draft.state = draft.decider.evolve[event.type]!(before, event.data, draft.id);
      for (const reaction of reactionsTo(event, before)) {
        const refusal = this.#decideQuietly(reaction);
        if (refusal) return refusal;
      }
    }
    return undefined;
  }

  draft(decider: AnyDecider, id: string): Draft {
    const stream = `${decider.category}-${id}`;
    const known = this.drafts.get(stream);
    if (known) return known;
    const draft: Draft = { decider, id, ...this.#world.stream(decider, id), events: [] };
    this.drafts.set(stream, draft);
    return draft;
  }

  /** For whoever tells it. */
  exists(category: string, id: string): boolean {
    return this.#stateSeen(category, id) !== undefined;
  }

  #stateSeen(category: string, id: string): unknown {
    return this.#teller.sight.hidesCalled(category, id) ? undefined : this.#stateOf(category, id);
  }

  #stateOf(category: string, id: string): unknown {
    const drafted = this.drafts.get(`${category}-${id}`);
    return (drafted ?? this.#world.stream({ category } as AnyDecider, id)).state;
  }

  #newKey(decider: AnyDecider): string {
    const { category, keyPrefix } = decider;
    if (keyPrefix === undefined) throw new Error(`a ${category} must come with its id`);
    const given = this.#keysToTake?.get(category)?.shift();
    if (given !== undefined) return given;
    const number = this.#keysGiven.get(category) ?? this.#world.nextKeyNumber(category);
    this.#keysGiven.set(category, number + 1);
    return `${keyPrefix}-${number}`;
  }
}

const atIndex = (refusal: Refusal, index: number): Refusal => ({
  ...refusal,
  path: refusal.path === undefined ? String(index) : `${index}.${refusal.path}`,
});
