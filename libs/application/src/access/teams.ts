import type { Goal, Team } from '@throughline/domain';
import type { Asking } from './rule.ts';

export const goalOf = ({ stateOf, data }: Asking): Goal | undefined =>
  stateOf('goal', data['goalId'] as string) as Goal | undefined;

/** Key of the team whose goal it is; null for a goal that no team has, undefined for one that is not there. */
export const teamOfGoal = (asking: Asking): string | null | undefined => goalOf(asking)?.plan.teamId;

const teamCalled = ({ stateOf }: Asking, id: string) => stateOf('team', id) as Team | undefined;

type TeamId = string | null | undefined;

export const manages = (asking: Asking, teamId: TeamId, personId = asking.who.id): boolean =>
  typeof teamId === 'string' && teamCalled(asking, teamId)?.managerId === personId;

export const worksIn = (asking: Asking, teamId: TeamId, personId = asking.who.id): boolean =>
  typeof teamId === 'string' &&
  (manages(asking, teamId, personId) || teamCalled(asking, teamId)?.members.has(personId) === true);

export const managesAny = ({ managedBy, who }: Asking): boolean => managedBy(who.id).length > 0;

/** The team by its name, for whoever is told what it takes. */
export const nameOfTeam = (asking: Asking, teamId: string): string =>
  teamCalled(asking, teamId)?.name ?? teamId;
