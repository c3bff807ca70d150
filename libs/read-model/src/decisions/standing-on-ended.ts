import type { Because, Decision, Goal, Horizon, Team } from '@throughline/domain';
import { factsIn } from '../changed-facts.ts';
import { stateAt, type Entity } from '../entity.ts';
import { reasonOf } from '../reasons.ts';
import { placesBetween } from '../story.ts';
import type { View } from '../view.ts';
import type { Ended, Endings } from './endings.ts';

/** A change that still holds, and whose every reason has ended. */
export type Left = {
  readonly place: number;
  /** What it settled and nothing has changed since, as bits; 0 for the thing as a whole. */
  readonly facts: number;
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
  const isLive = live[entity.category];
  const state = isLive && stateAt(entity, place);
  return state !== undefined && isLive!(state as never);
};

/** What a change stands on as of the view: the reason it was given, unless another took its place. */
const standsOn = ({ model, place: upTo }: View, place: number): readonly Because[] => {
  const later = model.lateReasons.get(model.timeline.setNumber(place));
  const reaffirmed = (later && stateAt(later, upTo)?.reaffirmed) ?? [];
  return reaffirmed.length > 0 ? reaffirmed : reasonOf(model, place, upTo);
};

const endedAt = (
  view: View,
  place: number,
  endings: Endings,
): Pick<Left, 'because' | 'ended'> | undefined => {
  const because = standsOn(view, place);
  const ended = endings.lastOf(because);
  return ended === undefined ? undefined : { because, ended };
};

/**
 * Changes of one thing that stand only on what has ended, the newest first. Most things have none: that is found from
 * the reasons alone, before anybody asks what each change settled.
 */
export const leftOn = (view: View, entity: Entity, endings: Endings): Left[] => {
  if (!goesOn(entity, view.place)) return [];
  const { timeline, changedFacts } = view.model;
  const { category, id } = entity;
  const places = [...placesBetween(view.model, 0, view.place, { category, id })]
    .filter((place) => timeline.subject(place) === entity.ordinal)
    .map((place) => ({ place, on: endedAt(view, place, endings) }));
  const first = places.findIndex(({ on }) => on);
  if (first < 0) return [];
  const left: Left[] = [];
  let settledSince = 0;
  for (const { place, on } of places.slice(first).reverse()) {
    const changed = factsIn(changedFacts.at(place));
    const isWhole = stateAt(entity, place - 1) === undefined;
    const facts = isWhole ? 0 : changed & ~settledSince;
    if (on && (isWhole || facts !== 0)) left.push({ place, facts, ...on });
    settledSince |= changed;
  }
  return left;
};
