import { reasonOf } from '@throughline/read-model';
import type { Change } from '../generated/served.ts';
import { ChangeAt } from '../history/change-at.ts';
import type { At } from '../org/at.ts';
import type { Page, PageArgs } from '../org/page.ts';

/** Changes that name a decision or a context item as their reason, newest first. */
export const changesBecause = (
  at: At,
  kind: 'decision' | 'context',
  id: string,
  args: PageArgs,
): Page<number, Change> => {
  const { model, place: last } = at.view;
  const places: number[] = [];
  for (let place = last; place > 0; place--)
    if (reasonOf(model, place, last).some((reason) => (reason as Record<string, string>)[kind] === id))
      places.push(place);
  return at.page(`${kind}:${id} changed`, places, args, (place) => new ChangeAt(at, place));
};
