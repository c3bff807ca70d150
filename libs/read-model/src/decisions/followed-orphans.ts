import type { Entity } from '../entity.ts';
import { placesNaming } from '../because-of.ts';
import type { ReadModel } from '../read-model.ts';
import type { View } from '../view.ts';
import { Endings, type Ending } from './endings.ts';
import type { Asking } from './moment-of-day.ts';
import { byEnd, orphanOf, type Orphan } from './orphan.ts';
import { leftOn, type Left } from './standing-on-ended.ts';

/** An orphan and the changes it is made of: whoever may not see one of them is shown the rest. */
export type Standing = { readonly entity: Entity; readonly left: readonly Left[]; readonly orphan: Orphan };

const canEnd = (entity: Entity): entity is Entity & Ending =>
  entity.category === 'decision' || entity.category === 'context';

function* allThatCanEnd({ model }: View): Generator<Ending> {
  yield* model.entities('decision') as Iterable<Entity & Ending>;
  yield* model.entities('context') as Iterable<Entity & Ending>;
}

/**
 * What stands only on what has ended, to everybody's eyes, kept up with the log: an event can only matter to the thing
 * it is about, to what its change-set changed when it tells a reason, and, when a reason ends or stands again, to what
 * named that. Only those are looked at again. It goes forward, never back.
 */
export class FollowedOrphans {
  readonly #model: ReadModel;
  readonly #endings = new Endings();
  readonly #byThing = new Map<number, readonly Standing[]>();
  #place = 0;
  #today = '';
  #all: readonly Standing[] | undefined;

  constructor(model: ReadModel) {
    this.#model = model;
  }

  /** As of a place, not before the last one it was asked for, on a civil day; the longest ago first. */
  at(place: number, asking: Asking): readonly Standing[] {
    const view = this.#model.at(place);
    this.#model.changedFacts.reach(place);
    const things = this.#place === 0 ? new Set<number>() : this.#touchedUntil(place);
    for (const { category, id } of this.#endings.look(view, this.#mayHaveEnded(view, asking), asking))
      for (const named of placesNaming(view, category, id)) things.add(this.#model.timeline.subject(named));
    for (const thing of things) this.#lookAt(view, thing);
    this.#place = place;
    this.#today = asking.today;
    return (this.#all ??= [...this.#byThing.values()].flat().sort((a, b) => byEnd(a.orphan, b.orphan)));
  }

  /** Ordinals of what the new events are about, or tell the reason of. */
  #touchedUntil(place: number): Set<number> {
    const { timeline } = this.#model;
    const things = new Set<number>();
    for (let next = this.#place + 1; next <= place; next++) {
      things.add(timeline.subject(next));
      const { category, id } = this.#model.byOrdinal(timeline.entity(next));
      if (category === 'reason')
        for (const explained of timeline.placesOf(id)) things.add(timeline.subject(explained));
    }
    return things;
  }

  /** Another day ends what was to be confirmed by then; all else ends by an event of its own. */
  #mayHaveEnded(view: View, { today }: Asking): Iterable<Ending> {
    if (this.#place === 0) return allThatCanEnd(view);
    const { timeline } = this.#model;
    const things = new Set<Ending>();
    for (let next = this.#place + 1; next <= view.place; next++) {
      const entity = this.#model.byOrdinal(timeline.entity(next));
      if (canEnd(entity)) things.add(entity);
    }
    if (today !== this.#today)
      for (const context of this.#model.entities('context')) things.add(context as Entity & Ending);
    return things;
  }

  #lookAt(view: View, ordinal: number) {
    const entity = this.#model.byOrdinal(ordinal);
    const left = leftOn(view, entity, this.#endings);
    if (left.length === 0 && !this.#byThing.has(ordinal)) return;
    this.#all = undefined;
    if (left.length === 0) this.#byThing.delete(ordinal);
    else this.#byThing.set(ordinal, this.#standing(entity, left));
  }

  #standing(entity: Entity, left: readonly Left[]): Standing[] {
    const { timeline } = this.#model;
    const sets = Map.groupBy(left, ({ place }) => timeline.setNumber(place));
    return [...sets.values()].map((together) => ({
      entity,
      left: together,
      orphan: orphanOf(this.#model, entity, together),
    }));
  }
}
