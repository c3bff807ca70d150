import type { Audience, Context } from '@throughline/domain';
import { authorOf } from '../access/standing.ts';
import type { View } from '../view.ts';

/** How many know the present revision. Whoever shared it is not counted: they wrote it. */
export type Reach = {
  readonly acknowledged: number;
  /** Null when nobody can count whom it is for: who leads is said by accounts, not by the log. */
  readonly audience: number | null;
};

/** Everybody who was there; worked out once for each view. */
const everybodyIn = new WeakMap<View, ReadonlySet<string>>();

const everybody = (view: View): ReadonlySet<string> => {
  const known = everybodyIn.get(view);
  if (known) return known;
  const there = view.all('person').filter(({ status }) => status !== 'left');
  const ids = new Set(there.map(({ id }) => id));
  everybodyIn.set(view, ids);
  return ids;
};

const named = ({ managers, teams, people }: Audience, view: View): Set<string> => {
  const known = teams.map((id) => view.get('team', id)).filter((team) => team !== undefined);
  const managed = managers ? view.all('team').filter(({ status }) => status === 'active') : [];
  return new Set([
    ...people,
    ...known.flatMap(({ members }) => [...members.keys()]),
    ...[...known, ...managed].map(({ managerId }) => managerId).filter((id) => id !== null),
  ]);
};

/** Whom it was for then, besides whoever shared it. */
type Meant = { readonly count: number | null; readonly has: (id: string) => boolean };

const meantBy = ({ id, audience }: Context, view: View): Meant => {
  const author = authorOf(view.model, view.model.find('context', id)!) ?? '';
  if (audience?.leadership) return { count: null, has: (person) => person !== author };
  const there = everybody(view);
  const ids = audience === null ? there : there.intersection(named(audience, view));
  return {
    count: ids.size - Number(ids.has(author)),
    has: (person) => person !== author && ids.has(person),
  };
};

const acknowledgedBy = ({ id, revision }: Context, { model }: View, instant: number): string[] =>
  model.acknowledgements.by(`context:${id}`, revision, instant);

/** Has somebody acknowledged the revision of the view, by `instant` (ms since 1970)? */
export const hasRead = (context: Context, view: View, instant: number, personId: string): boolean =>
  acknowledgedBy(context, view, instant).includes(personId);

/** Ids of those it was for who had acknowledged the revision of the view by `instant` (ms since 1970). */
export const readersOf = (context: Context, view: View, instant: number): readonly string[] =>
  acknowledgedBy(context, view, instant).filter(meantBy(context, view).has);

/** Counts only, as of the view and `instant` (ms since 1970). After each revision it begins at none again. */
export const reachOf = (context: Context, view: View, instant: number): Reach => {
  const { count, has } = meantBy(context, view);
  return { acknowledged: acknowledgedBy(context, view, instant).filter(has).length, audience: count };
};
