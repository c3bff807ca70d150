import { stateAt } from './entity.ts';
import type { Category, StateOf } from './kinds.ts';
import type { ReadModel } from './read-model.ts';

/**
 * The organisation as it stood at one place of its history. Every question is asked of a view, so every question can
 * be asked of the past; "now" is the view of the last place, by the same code.
 */
export class View {
  readonly model: ReadModel;
  readonly place: number;

  constructor(model: ReadModel, place: number) {
    this.model = model;
    this.place = place;
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
    return entity && (stateAt(entity, this.place) as StateOf<C> | undefined);
  }

  /** All that had happened by then, in the order they began. */
  all<C extends Category>(category: C): StateOf<C>[] {
    const found: StateOf<C>[] = [];
    for (const entity of this.model.entities(category)) {
      const state = stateAt(entity, this.place) as StateOf<C> | undefined;
      if (state !== undefined) found.push(state);
    }
    return found;
  }

  /** What belonged to `key` then: `within('goal', 'horizon', 'H-3')`. */
  within<C extends Category>(category: C, scope: string, key: string): StateOf<C>[] {
    return this.model.scope(category, scope).at(key, this.place) as StateOf<C>[];
  }

  before(): View {
    return new View(this.model, Math.max(0, this.place - 1));
  }
}
