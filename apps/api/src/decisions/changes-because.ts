import { placesBecauseOf } from '@throughline/read-model';
import type { Change } from '../generated/served.ts';
import { ChangeAt } from '../history/change-at.ts';
import type { At } from '../org/at.ts';
import type { Page, PageArgs } from '../org/page.ts';

type Kind = 'decision' | 'context';

/** Changes that name a decision or a context item as their reason, newest first. */
export const changesBecause = (at: At, kind: Kind, id: string, args: PageArgs): Page<number, Change> => {
  const places = placesBecauseOf(at.view, kind, id).reverse();
  return at.page(`${kind}:${id} changed`, places, args, (place) => new ChangeAt(at, place));
};
