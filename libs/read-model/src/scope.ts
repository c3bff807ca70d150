import { grown, stateAt, stateOfVersion, versionCount, type Entity } from './entity.ts';

/** What a state belongs to by one of its fields: one thing, several, or nothing. */
export type Belonging = string | null | readonly string[] | ReadonlyMap<string, unknown>;

/** How a kind is looked up by something it belongs to: the goals of a horizon, the teams of a person. */
export type ScopeField<State> = (state: State) => Belonging;

const isMap = (belonging: Belonging): belonging is ReadonlyMap<string, unknown> => belonging instanceof Map;

const keysOf = (belonging: Belonging): Iterable<string> => {
  if (belonging === null) return [];
  if (typeof belonging === 'string') return [belonging];
  return isMap(belonging) ? belonging.keys() : belonging;
};

const includes = (belonging: Belonging, key: string): boolean => {
  if (belonging === null || typeof belonging === 'string') return belonging === key;
  return isMap(belonging) ? belonging.has(key) : belonging.includes(key);
};

/**
 * Who ever belonged to what. Members rarely leave, so the list of all that ever did, filtered by their state at the
 * moment asked, costs about the size of the answer.
 */
export class Scope<State> {
  readonly #fieldOf: ScopeField<State>;
  readonly #everMembers = new Map<string, Entity<State>[]>();

  constructor(fieldOf: ScopeField<State>) {
    this.#fieldOf = fieldOf;
  }

  /** To be told of every state an entity takes on; one whose field is the very same as before costs next to nothing. */
  note(entity: Entity<State>, before: State | undefined, after: State) {
    const belonging = this.#fieldOf(after);
    if (before !== undefined && this.#fieldOf(before) === belonging) return;
    for (const key of keysOf(belonging)) {
      if (before !== undefined && this.#wasMember(entity, key)) continue;
      this.#everMembers.set(key, grown(this.#everMembers.get(key) ?? [], [entity]));
    }
  }

  /** Did it belong to `key` in a state before the one it is in now? */
  #wasMember(entity: Entity<State>, key: string): boolean {
    for (let version = versionCount(entity) - 2; version >= 0; version--)
      if (includes(this.#fieldOf(stateOfVersion(entity, version)), key)) return true;
    return false;
  }

  at(key: string, place: number, hides?: (entity: Entity) => boolean): State[] {
    const found: State[] = [];
    for (const entity of this.everMembers(key)) {
      if (hides?.(entity)) continue;
      const state = stateAt(entity, place);
      if (state !== undefined && includes(this.#fieldOf(state), key)) found.push(state);
    }
    return found;
  }

  /** In which share of its states, from 0 to 1, it belongs to `key`. */
  shareOf(entity: Entity<State>, key: string): number {
    const count = versionCount(entity);
    let belonging = 0;
    for (let version = 0; version < count; version++)
      if (includes(this.#fieldOf(stateOfVersion(entity, version)), key)) belonging++;
    return count === 0 ? 0 : belonging / count;
  }

  /** Did it belong to `key` then? */
  has(entity: Entity<State>, key: string, place: number): boolean {
    const state = stateAt(entity, place);
    return state !== undefined && includes(this.#fieldOf(state), key);
  }

  everMembers(key: string): Iterable<Entity<State>> {
    return this.#everMembers.get(key) ?? [];
  }
}
