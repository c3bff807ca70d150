import { stateAt, type Entity } from './entity.ts';

/** How a kind is looked up by something it belongs to: the goals of a horizon, the teams of a person. */
export type ScopeKeys<State> = (state: State) => readonly (string | null)[];

/**
 * Who ever belonged to what. Members rarely leave, so the list of all that ever did, filtered by their state at the
 * moment asked, costs about the size of the answer.
 */
export class Scope<State> {
  readonly #keysOf: ScopeKeys<State>;
  readonly #everMembers = new Map<string, Set<Entity<State>>>();

  constructor(keysOf: ScopeKeys<State>) {
    this.#keysOf = keysOf;
  }

  note(entity: Entity<State>, state: State) {
    for (const key of this.#keysOf(state)) {
      if (key === null) continue;
      const members = this.#everMembers.get(key);
      if (members) members.add(entity);
      else this.#everMembers.set(key, new Set([entity]));
    }
  }

  at(key: string, place: number): State[] {
    const found: State[] = [];
    for (const entity of this.#everMembers.get(key) ?? []) {
      const state = stateAt(entity, place);
      if (state !== undefined && this.#keysOf(state).includes(key)) found.push(state);
    }
    return found;
  }

  everMembers(key: string): Iterable<Entity<State>> {
    return this.#everMembers.get(key) ?? [];
  }
}
