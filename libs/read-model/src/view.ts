import type { Sight } from './access/sight.ts';
import { stateAt, type Entity } from './entity.ts';
import type { Category, StateOf } from './kinds.ts';
import type { ReadModel } from './read-model.ts';

/**
 * The organisation as it stood at one place of its history. Every question is asked of a view, so every question can
 * be asked of the past; "now" is the view of the last place, by the same code. It holds what its reader may see today.
 */
export class View {
  readonly model: ReadModel;
  readonly place: number;
  readonly sight: Sight;

  constructor(model: ReadModel, place: number, sight = model.everything) {
    this.model = model;
    this.place = place;
    this.sight = sight;
  }

  /** Milliseconds since 1970 of the last event in this view; -Infinity in the empty organisation. */
  get instant(): number {
    return this.model.timeline.at(this.place);
  }

  get isNow(): boolean {
    return this.place === this.model.timeline.length;
  }

  get<C extends Category>(category: C, id: string): StateOf<C> | undefined {
    const entity = this.model.find(category, id);
    if (entity && this.sight.hides(entity)) return undefined;
    return entity && (stateAt(entity, this.place) as StateOf<C> | undefined);
  }

  /** All that had happened by then, in the order they began. */
  all<C extends Category>(category: C): StateOf<C>[] {
    const found: StateOf<C>[] = [];
    const looks = this.sight.hidesOf(category);
    for (const entity of this.model.entities(category)) {
      if (looks && this.sight.hides(entity)) continue;
      const state = stateAt(entity, this.place) as StateOf<C> | undefined;
      if (state !== undefined) found.push(state);
    }
    return found;
  }

  /** What belonged to `key` then: `within('goal', 'horizon', 'H-3')`. */
  within<C extends Category>(category: C, scope: string, key: string): StateOf<C>[] {
    const { sight } = this;
    const hides = sight.hidesOf(category) ? (entity: Entity) => sight.hides(entity) : undefined;
    return this.model.scope(category, scope).at(key, this.place, hides) as StateOf<C>[];
  }

  /** The same reader's view of another place. */
  asOf(place: number): View {
    return this.model.at(place, this.sight);
  }

  before(): View {
    return this.asOf(this.place - 1);
  }
}
