import { reasonOf } from '@throughline/read-model';
import type { Change } from '../generated/served.ts';
import { ChangeAt } from '../history/change-at.ts';
import type { At } from '../org/at.ts';
import type { Page, PageArgs } from '../org/page.ts';

type Kind = 'decision' | 'context';
type Named = ReadonlyMap<string, readonly number[]>;

/** Per view, so that a list that asks it of every decision reads the history once. */
const namedIn = new WeakMap<At['view'], Named>();

const placesNaming = ({ view }: At): Named => {
  const known = namedIn.get(view);
  if (known) return known;
  const named = new Map<string, number[]>();
  const name = (thing: string, place: number) => {
    const places = named.get(thing);
    if (!places) named.set(thing, [place]);
    else if (places.at(-1) !== place) places.push(place);
  };
  for (let place = view.place; place > 0; place--)
    for (const reason of reasonOf(view.model, place, view.place)) {
      const { decision, context } = reason as Partial<Record<Kind, string>>;
      if (decision !== undefined) name(`decision:${decision}`, place);
      if (context !== undefined) name(`context:${context}`, place);
    }
  namedIn.set(view, named);
  return named;
};

/** Changes that name a decision or a context item as their reason, newest first. */
export const changesBecause = (at: At, kind: Kind, id: string, args: PageArgs): Page<number, Change> => {
  const places = placesNaming(at).get(`${kind}:${id}`) ?? [];
  return at.page(`${kind}:${id} changed`, places, args, (place) => new ChangeAt(at, place));
};
