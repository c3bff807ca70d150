import { placesBackFrom, placesBetween } from '@throughline/read-model';
import type { ChangeFilter } from '../generated/inputs.ts';
import type { At } from '../org/at.ts';
import { Page, type PageArgs } from '../org/page.ts';
import { ChangeAt } from './change-at.ts';
import { changeFilter } from './change-filter.ts';

export type Wanted = { readonly filter: ChangeFilter; readonly newestFirst: boolean };

/** Changes after one moment up to another, with the reasons known now. */
export const changesPage = (from: At, to: At, { filter, newestFirst }: Wanted, args: PageArgs) => {
  const now = to.then(to.view.model.timeline.length);
  const [first, last] = [from.view.place, to.view.place];
  const wanted = changeFilter(now, filter);
  const places = newestFirst
    ? placesBackFrom(now.view.model, last, first, wanted)
    : placesBetween(now.view.model, first, last, wanted);
  const of = {
    list: `changes ${newestFirst} ${JSON.stringify(filter)}`,
    position: `${from.position}/${to.position}`,
  };
  return new Page([...places], args, of, (place) => new ChangeAt(now, place));
};
