import { placesBackFrom, placesBetween } from '@throughline/read-model';
import { ChangeAt } from '../history/change-at.ts';
import type { AsOf } from '../generated/served.ts';
import { instantText, type At } from './at.ts';

/** Says which moment an answer is as of. `instant` is the one asked for; without one, that of the newest event. */
export const asOf = (at: At, requested: string | null, instant?: number): AsOf => {
  const { view, house } = at;
  const { timeline } = view.model;
  const now = at.then(timeline.length);
  const change = (place: number | undefined) => (place === undefined ? null : new ChangeAt(now, place));
  const ms = instant ?? (requested === null ? house.now() : view.instant);
  return {
    __typename: 'AsOf',
    instant: Number.isFinite(ms) ? instantText(ms) : null,
    position: at.position,
    isNow: view.isNow,
    requested,
    get previous() {
      return change(
        placesBackFrom(view.model, view.place, 0, { sight: view.sight }).next().value ?? undefined,
      );
    },
    get next() {
      return change(
        placesBetween(view.model, view.place, timeline.length, { sight: view.sight }).next().value ??
          undefined,
      );
    },
  };
};
