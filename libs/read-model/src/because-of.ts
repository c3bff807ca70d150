import type { Because } from '@throughline/domain';
import { stateAt, type Entity } from './entity.ts';
import type { ReadModel } from './read-model.ts';
import type { Timeline } from './timeline.ts';
import type { View } from './view.ts';

const keysIn = (because: readonly Because[]): string[] =>
  because.flatMap((reason) => {
    if ('decision' in reason) return [`decision:${reason.decision}`];
    return 'context' in reason ? [`context:${reason.context}`] : [];
  });

/**
 * Which events name a thing as the reason they carry. What an event carries never changes, so the index grows with the
 * log: it is begun when first asked and reads on from where it was.
 */
export class NamedReasons {
  readonly #timeline: Timeline;
  readonly #places = new Map<string, number[]>();
  /** By the number of a reason: what it names. */
  readonly #named: (readonly string[])[] = [];
  #upTo = 0;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  /** Ascending, of the whole log. */
  placesOf(key: string): readonly number[] {
    for (; this.#upTo < this.#timeline.length; this.#upTo++) this.#read(this.#upTo + 1);
    return this.#places.get(key) ?? [];
  }

  #read(place: number) {
    const number = this.#timeline.reasonNumber(place);
    if (number < 0) return;
    this.#named[number] ??= [...new Set(keysIn(this.#timeline.reason(number)))];
    for (const key of this.#named[number]) {
      const places = this.#places.get(key);
      if (places) places.push(place);
      else this.#places.set(key, [place]);
    }
  }
}

/** Places of a change-set that carry no reason of their own: what a reason given later explains. */
const unexplainedIn = ({ timeline }: ReadModel, changeSet: string, upTo: number): number[] => {
  const extent = timeline.extentOf(changeSet);
  const places: number[] = [];
  if (!extent) return places;
  const set = timeline.setNumber(extent.first);
  for (let place = extent.first; place <= Math.min(extent.last, upTo); place++)
    if (timeline.setNumber(place) === set && timeline.reasonNumber(place) < 0) places.push(place);
  return places;
};

/** Places of the changes that name a decision or a context item as their reason, as is known in the view; ascending. */
export const placesBecauseOf = (view: View, category: 'decision' | 'context', id: string): number[] => {
  const { model, place: upTo } = view;
  const own = model.namedReasons.placesOf(`${category}:${id}`);
  const places = own.filter((place) => place <= upTo);
  for (const entity of model.scope('reason', category).everMembers(id)) {
    const given = stateAt(entity as Entity<{ given: readonly Because[] }>, upTo)?.given ?? [];
    if (keysIn(given).includes(`${category}:${id}`)) places.push(...unexplainedIn(model, entity.id, upTo));
  }
  return places.filter((place) => !view.sight.hidesPlace(place)).sort((a, b) => a - b);
};

/** The same of everybody's, and where it took the place of another reason: places of which some may not name it now. */
export function* placesNaming({ model, place: upTo }: View, category: 'decision' | 'context', id: string) {
  for (const place of model.namedReasons.placesOf(`${category}:${id}`)) {
    if (place > upTo) break;
    yield place;
  }
  for (const { id: changeSet } of model.scope('reason', category).everMembers(id))
    for (const place of model.timeline.placesOf(changeSet)) if (place <= upTo) yield place;
}
