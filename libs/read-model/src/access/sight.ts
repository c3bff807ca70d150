import type { Entity } from '../entity.ts';
import type { ReadModel } from '../read-model.ts';

/**
 * What one reader may see today. It goes with every view that is made for him, whatever its moment: content as of then,
 * permission as of now.
 */
export class Sight {
  readonly #model: ReadModel;
  /** Kinds of which something is hidden: all others are read without a look at each thing. */
  readonly #kinds: ReadonlySet<string>;
  readonly #hidden: ReadonlySet<Entity>;

  constructor(model: ReadModel, kinds: ReadonlySet<string>, hidden: ReadonlySet<Entity>) {
    this.#model = model;
    this.#kinds = kinds;
    this.#hidden = hidden;
  }

  get hidesAnything(): boolean {
    return this.#kinds.size > 0;
  }

  hidesOf(category: string): boolean {
    return this.#kinds.has(category);
  }

  hides(entity: Entity): boolean {
    return this.#kinds.has(entity.category) && this.#hidden.has(entity);
  }

  hidesCalled(category: string, id: string): boolean {
    if (!this.#kinds.has(category)) return false;
    const entity = this.#model.find(category, id);
    return entity !== undefined && this.hides(entity);
  }

  /** Is event number `place` an event of something hidden, or about it? */
  hidesPlace(place: number): boolean {
    if (!this.hidesAnything) return false;
    const { timeline } = this.#model;
    const [own, subject] = [timeline.entity(place), timeline.subject(place)];
    return (
      this.hides(this.#model.byOrdinal(own)) ||
      (subject !== own && this.hides(this.#model.byOrdinal(subject)))
    );
  }

  /** A change-set of which there is nothing to see. */
  hidesChangeSet(id: string): boolean {
    if (!this.hidesAnything) return false;
    const { timeline } = this.#model;
    const extent = timeline.extentOf(id);
    if (!extent) return false;
    const set = timeline.setNumber(extent.first);
    for (let place = extent.first; place <= extent.last; place++)
      if (timeline.setNumber(place) === set && !this.hidesPlace(place)) return false;
    return true;
  }
}
