import type { Planner } from '@throughline/application';
import { subjectOf, type Sight } from '@throughline/read-model';
import type { Changed } from '../generated/served.ts';
import { globalId } from '../org/global-id.ts';

/** More than this many changed things are not listed: the reader starts afresh. */
const mostIds = 250;
/** Nobody catches up on more events than this one by one. */
const mostEvents = 5_000;
/** Between two rounds, in ms: however much is recorded, nobody is told of it more often than ten times a second. */
const apart = 100;

/**
 * What has changed, for everybody who listens, told in rounds: the first right after the change, when its author has
 * his answer; what happens meanwhile is told in the next. Who is told of the same stretch gets the same message.
 */
export class News {
  readonly #planner: Planner;
  readonly #listeners = new Set<() => void>();
  #round: NodeJS.Timeout | undefined;
  #lastRound = -Infinity;
  #told:
    | { readonly from: number; readonly to: number; readonly sight: Sight; readonly changed: Changed }
    | undefined;

  constructor(planner: Planner) {
    this.#planner = planner;
    planner.onChange(() => this.#schedule());
  }

  /** Calls back in each round. Answers how to stop it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * What happened after a place up to now, as one message. The queue of a slow reader is this place, so it cannot grow.
   * That something happened is told to everybody: he may have lost, or won, the right to see what is on his screen.
   */
  since(from: number, sight: Sight): Changed {
    const to = this.#planner.model.timeline.length;
    const told = this.#told;
    if (told?.from === from && told.to === to && told.sight === sight) return told.changed;
    const changed = this.#changed(from, to, sight);
    this.#told = { from, to, sight, changed };
    return changed;
  }

  #schedule(): void {
    if (this.#round || this.#listeners.size === 0) return;
    const wait = Math.max(0, this.#lastRound + apart - performance.now());
    this.#round = setTimeout(() => this.#tellAll(), wait).unref();
  }

  #tellAll(): void {
    this.#round = undefined;
    this.#lastRound = performance.now();
    for (const listener of this.#listeners) listener();
  }

  #changed(from: number, to: number, sight: Sight): Changed {
    const { model } = this.#planner;
    const position = String(model.timeline.position(to));
    const ids = new Set<string>();
    if (to - from > mostEvents) return { position, ids: [], dropped: true };
    for (let place = from + 1; place <= to && ids.size <= mostIds; place++) {
      if (sight.hidesPlace(place)) continue;
      const { category, id } = subjectOf(model, place);
      ids.add(globalId(category, id));
    }
    return ids.size > mostIds
      ? { position, ids: [], dropped: true }
      : { position, ids: [...ids], dropped: false };
  }
}
