import type { Planner } from '@throughline/application';
import { subjectOf } from '@throughline/read-model';
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
  #told: { readonly from: number; readonly to: number; readonly changed: Changed } | undefined;

  constructor(planner: Planner) {
    this.#planner = planner;
    planner.onChange(() => this.#schedule());
  }

  /** Calls back in each round. Answers how to stop it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What happened after a place up to now, as one message. The queue of a slow reader is this place, so it cannot grow. */
  since(from: number): Changed {
    const to = this.#planner.model.timeline.length;
    if (this.#told?.from !== from || this.#told.to !== to)
      this.#told = { from, to, changed: this.#changed(from, to) };
    return this.#told.changed;
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

  #changed(from: number, to: number): Changed {
    const { model } = this.#planner;
    const position = String(model.timeline.position(to));
    const ids = new Set<string>();
    if (to - from > mostEvents) return { position, ids: [], dropped: true };
    for (let place = from + 1; place <= to && ids.size <= mostIds; place++) {
      const { category, id } = subjectOf(model, place);
      ids.add(globalId(category, id));
    }
    return ids.size > mostIds
      ? { position, ids: [], dropped: true }
      : { position, ids: [...ids], dropped: false };
  }
}
