import type { Decision, RightHolder } from '@throughline/domain';
import type { View } from '../view.ts';
import { placeMade } from './times-open.ts';

/** Whoever manages a team, however members of teams are called. */
const managing = 'manager';

/** Does somebody hold a right then that was given to this holder? */
const holds = (view: View, personId: string, { kind, id }: RightHolder): boolean => {
  if (kind === 'person') return id === personId;
  if (kind === 'team') return belongsTo(view, id, personId);
  const ofTeams = view.within('team', 'person', personId);
  if (ofTeams.some(({ members }) => members.get(personId)?.role === id)) return true;
  return id === managing && view.all('team').some(({ managerId }) => managerId === personId);
};

/** Is somebody in the team then, or does manage it? */
export const belongsTo = (view: View, teamId: string, personId: string): boolean => {
  const team = view.get('team', teamId);
  return team !== undefined && (team.members.has(personId) || team.managerId === personId);
};

/**
 * Was it made by people none of whom had the right to, as rights and teams were at that time? Where nobody was given a
 * right, nothing is outside one.
 */
export const isOutsideRight = (view: View, { id, madeOn }: Decision): boolean => {
  const isNothingDefined = view.model.entities('domain')[Symbol.iterator]().next().done;
  const place = madeOn === null || isNothingDefined ? undefined : placeMade(view, id);
  if (place === undefined) return false;
  const then = view.asOf(place);
  const { deciders, domain } = then.get('decision', id)!;
  const rights = (domain !== null && then.get('domain', domain)?.rights) || [];
  if (rights.length === 0) return false;
  return !deciders.some((personId) => rights.some(({ to }) => holds(then, personId, to)));
};
