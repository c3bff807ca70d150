import { isRestricted } from '../access/restricted.ts';
import type { ReadModel } from '../read-model.ts';
import type { View } from '../view.ts';
import { FollowedOrphans, type Standing } from './followed-orphans.ts';
import type { Asking } from './moment-of-day.ts';
import { orphanOf, type Orphan } from './orphan.ts';

/** Moments of the past that are being looked at: a page asks for its own again and again. */
const mostMoments = 8;

type Known = { readonly now: FollowedOrphans; readonly then: Map<string, readonly Standing[]> };
const knownOf = new WeakMap<ReadModel, Known>();

/** Of the past it is found out from the versions, of now it is kept up with the log. */
const standingIn = ({ model, place, isNow }: View, asking: Asking): readonly Standing[] => {
  let known = knownOf.get(model);
  if (!known) knownOf.set(model, (known = { now: new FollowedOrphans(model), then: new Map() }));
  if (isNow) return known.now.at(place, asking);
  const moment = `${place} ${asking.today}`;
  const standing = known.then.get(moment) ?? new FollowedOrphans(model).at(place, asking);
  known.then.delete(moment);
  known.then.set(moment, standing);
  if (known.then.size > mostMoments) known.then.delete(known.then.keys().next().value!);
  return standing;
};

/** What a reader may see of it: a reason that he may not see stands, for him. */
const seenBy = ({ model, sight }: View, { entity, left, orphan }: Standing): Orphan | undefined => {
  const seen = left.filter(
    ({ place, because }) =>
      !sight.hidesPlace(place) && !because.some((reason) => isRestricted(reason, sight)),
  );
  if (seen.length === left.length) return orphan;
  return seen.length === 0 ? undefined : orphanOf(model, entity, seen);
};

/** Everything whose every reason has ended, the longest ago first. */
export const orphansIn = (view: View, asking: Asking): readonly Orphan[] => {
  const standing = standingIn(view, asking);
  if (!view.sight.hidesAnything) return standing.map(({ orphan }) => orphan);
  return standing.flatMap((one) => seenBy(view, one) ?? []);
};
