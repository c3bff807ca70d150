import type { Because, Decision, Goal, Horizon, Reason, Team } from '@throughline/domain';
import type { Sight } from '../access/sight.ts';
import { placesBecauseOf } from '../because-of.ts';
import { stateAt, type Entity } from '../entity.ts';
import { fieldsOf } from '../fields.ts';
import { reasonOf } from '../reasons.ts';
import { relationsOfKind } from '../relations.ts';
import { placesBetween } from '../story.ts';
import type { View } from '../view.ts';
import { allEnded, endedReasons, type Ended } from './endings.ts';
import type { Asking } from './moment-of-day.ts';

/** Something of the plan that stands only on what has ended. */
export type Orphan = {
  readonly category: string;
  readonly id: string;
  /** Labels of the facts that stand so; empty for the thing as a whole: that it is there at all. */
  readonly facts: readonly string[];
  /** The last change that made it so. */
  readonly place: number;
  readonly because: readonly Because[];
  readonly ended: Ended;
};

type Live = Readonly<Record<string, (state: never) => boolean>>;

/** Kinds of the plan, and whether one of them still goes on. */
const live: Live = {
  goal: ({ status }: Goal) => ['proposed', 'committed', 'paused'].includes(status),
  horizon: ({ status }: Horizon) => status !== 'closed',
  team: ({ status }: Team) => status === 'active',
  decision: ({ status }: Decision) => status === 'made',
};

const goesOn = (entity: Entity, place: number): boolean => {
  const state = stateAt(entity, place);
  return state !== undefined && (live[entity.category]?.(state as never) ?? false);
};

const reasonAbout = ({ model, place: upTo }: View, place: number): Reason | undefined => {
  const later = model.lateReasons.get(model.timeline.setNumber(place));
  return later && stateAt(later, upTo);
};

/** What a change stands on as of the view: the reason it was given, unless another took its place. */
const standsOn = (view: View, place: number): readonly Because[] => {
  const reaffirmed = reasonAbout(view, place)?.reaffirmed ?? [];
  return reaffirmed.length > 0 ? reaffirmed : reasonOf(view.model, place, view.place);
};

/** Changes that stand on something ended, also where it took the place of another reason. */
const candidates = (view: View, asking: Asking): Set<number> => {
  const places = new Set<number>();
  for (const [category, id] of endedReasons(view, asking)) {
    for (const place of placesBecauseOf(view, category, id)) places.add(place);
    for (const { id: changeSet } of view.model.scope('reason', category).everMembers(id))
      for (const place of placesBetween(view.model, 0, view.place, { changeSet, sight: view.sight }))
        places.add(place);
  }
  return places;
};

/** Of the facts a change settled, those that nothing has changed since, as bits; undefined when none is left. */
const factsLeft = (view: View, entity: Entity, place: number): number | undefined => {
  const { changedFacts } = view.model;
  if (stateAt(entity, place - 1) === undefined) return 0;
  let facts = changedFacts.at(place) & ~(1 << 31);
  const about = { category: entity.category, id: entity.id };
  for (const later of placesBetween(view.model, place, view.place, about)) {
    facts &= ~changedFacts.at(later);
    if (facts === 0) return undefined;
  }
  return facts === 0 ? undefined : facts;
};

const labelsOf = (view: View, { category }: Entity, facts: number): string[] => {
  const own = fieldsOf(view.model.decider(category)).map(({ label }) => label);
  const labels = [...own, ...relationsOfKind(category).map(([, { label }]) => label)];
  return labels.filter((_, number) => facts & (1 << number));
};

type Known = { readonly place: number; readonly today: string; readonly found: readonly Orphan[] };

/** What each reader's last question found: nobody asks twice for the same until something happens. */
const lastFound = new WeakMap<Sight, Known>();

/** Everything whose every reason has ended, the longest ago first. */
export const orphansIn = (view: View, asking: Asking): readonly Orphan[] => {
  const { place, sight } = view;
  const { today } = asking;
  const known = lastFound.get(sight);
  if (known?.place === place && known.today === today) return known.found;
  const found = findOrphans(view, asking);
  lastFound.set(sight, { place, today, found });
  return found;
};

const findOrphans = (view: View, asking: Asking): Orphan[] => {
  const { model } = view;
  model.changedFacts.reach(view.place);
  const found = new Map<string, Orphan>();
  for (const place of candidates(view, asking)) {
    const entity = model.byOrdinal(model.timeline.subject(place));
    if (!goesOn(entity, view.place)) continue;
    const because = standsOn(view, place);
    const ended = because.length === 0 ? undefined : allEnded(view, because, asking);
    const left = ended === undefined ? undefined : factsLeft(view, entity, place);
    if (left === undefined) continue;
    const { category, id } = entity;
    const key = `${category}:${id} ${model.timeline.setNumber(place)}`;
    const facts = [...new Set([...(found.get(key)?.facts ?? []), ...labelsOf(view, entity, left)])];
    found.set(key, { category, id, facts, place, because, ended: ended! });
  }
  const since = ({ ended }: Orphan) => (typeof ended === 'string' ? Date.parse(ended) : ended);
  return [...found.values()].sort((a, b) => since(a) - since(b) || a.place - b.place);
};
