import type { Decision, Thing } from '@throughline/domain';
import { placesBetween } from '../story.ts';
import { reasonOf } from '../reasons.ts';
import type { View } from '../view.ts';
import { affectedTeams } from './quality.ts';
import { placeMade } from './times-open.ts';
import { placesBecauseOf } from '../because-of.ts';

/** The world as it was known when a decision was made, and what was learned since. */
export type Hindsight = {
  /** Right after it was made. */
  readonly place: number;
  /** Ids of context that could be known then: of it, of what it affects, and what it named as its reason. */
  readonly contexts: readonly string[];
  /** People, in full-time equivalents, of the teams it affects; null where it names none. */
  readonly fte: number | null;
  /** Places of what happened since to the decision and to context about it or about what it touched; oldest first. */
  readonly since: readonly number[];
};

/** What can become of a decision. Whom it was told is not news of it, and its reviews stand for themselves. */
const turns = ['DecisionReopened', 'DecisionSuperseded', 'DecisionMade'];

const keyOf = ({ category, id }: Thing) => `${category}:${id}`;

/** The decision, what it was said to affect, and the goals that it changed with the horizons they are planned in. */
const touchedBy = (view: View, decision: Decision): Set<string> => {
  const touched = new Set([`decision:${decision.id}`, ...decision.weighed.affects.map(keyOf)]);
  const goal = (id: string) => {
    const { horizonId } = view.get('goal', id)?.plan ?? { horizonId: null };
    touched.add(`goal:${id}`);
    if (horizonId !== null) touched.add(`horizon:${horizonId}`);
  };
  for (const teamId of affectedTeams(view, decision)) touched.add(`team:${teamId}`);
  for (const place of placesBecauseOf(view, 'decision', decision.id)) {
    const { category, id } = view.model.byOrdinal(view.model.timeline.subject(place));
    if (category === 'goal') goal(id);
  }
  return touched;
};

const fteOf = (view: View, decision: Decision): number | null => {
  const teams = affectedTeams(view, decision).flatMap((id) => view.get('team', id) ?? []);
  if (teams.length === 0) return null;
  const members = teams.flatMap((team) => [...team.members.values()]);
  return Math.round(members.reduce((sum, { fte }) => sum + fte, 0) * 10) / 10;
};

export const hindsightOn = (view: View, id: string): Hindsight | undefined => {
  const { model } = view;
  const place = placeMade(view, id);
  if (place === undefined) return undefined;
  const then = view.asOf(place);
  const decision = then.get('decision', id)!;
  const touched = touchedBy(view, decision);
  const named = new Set<string>();
  for (const own of placesBetween(model, 0, place, { category: 'decision', id }))
    for (const reason of reasonOf(model, own, view.place)) if ('context' in reason) named.add(reason.context);
  const aboutIt = (seen: View) => {
    const explaining = [...touched].flatMap((key) => seen.within('context', 'explains', key));
    const all = [...explaining, ...[...named].flatMap((key) => seen.get('context', key) ?? [])];
    return [...new Map(all.map((context) => [context.id, context])).values()];
  };
  const contexts = aboutIt(then).filter(({ status }) => status === 'valid');
  const about = aboutIt(view).map((context) => ({ category: 'context', id: context.id }));
  const own = { category: 'decision', id, types: turns };
  const since = [own, ...about]
    .flatMap((thing) => [...placesBetween(model, place, view.place, thing)])
    .sort((a, b) => a - b);
  return { place, contexts: contexts.map((context) => context.id), fte: fteOf(then, decision), since };
};
