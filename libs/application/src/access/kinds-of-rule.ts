import type { Context, Decision } from '@throughline/domain';
import type { Asking, Rule } from './rule.ts';
import { goalOf, manages, managesAny, nameOfTeam, teamOfGoal, worksIn } from './teams.ts';

const noTeam = () => [null];
const teamNamed = ({ data }: Asking) => data['teamId'] as string | null | undefined;

/** The house itself: what all teams plan in. */
export const administrators: Rule = {
  takes: 'an administrator',
  least: 'admin',
  allows: () => false,
  about: noTeam,
};

/** What everybody may do with what is his own, whatever his role. */
export const oneself: Rule = {
  takes: 'the person it is about',
  least: 'anybody',
  allows: ({ who, data }) => data['personId'] === who.id,
  about: () => [],
};

export const members: Rule = {
  takes: 'a member of the organisation',
  least: 'member',
  allows: () => true,
  about: noTeam,
};

const managerOf = (asking: Asking, teamId: string | null | undefined): string =>
  typeof teamId === 'string'
    ? `the manager of ${nameOfTeam(asking, teamId)}, or an administrator`
    : 'an administrator';

/** Staffing, and what a team says of itself. */
export const managerOfTheTeam: Rule = {
  takes: 'the manager of the team',
  least: 'manager',
  allows: (asking) => manages(asking, teamNamed(asking)),
  needed: (asking) => managerOf(asking, teamNamed(asking)),
  about: (asking) => [teamNamed(asking) ?? null],
};

/** A goal that no team has is the organisation's. Who proposed it may still put it right until it is decided upon. */
const isOwnProposal = (asking: Asking): boolean =>
  goalOf(asking)?.status === 'proposed' &&
  teamOfGoal(asking) === null &&
  asking.authorOf('goal', asking.data['goalId'] as string) === asking.who.id;

export const managerOfTheGoal: Rule = {
  takes: "the manager of the goal's team",
  least: 'manager',
  allows: (asking) => manages(asking, teamOfGoal(asking)),
  needed: (asking) => managerOf(asking, teamOfGoal(asking)),
  about: (asking) => [teamOfGoal(asking) ?? null],
};

/** A proposal binds nobody; what it comes to is `managerOfTheGoal`. */
export const proposerOfTheGoal: Rule = {
  ...managerOfTheGoal,
  takes: "the manager of the goal's team; for a proposal that no team has, whoever made it",
  allows: (asking) => managerOfTheGoal.allows(asking) || isOwnProposal(asking),
};

/** The team a goal is proposed for, and the one it has if it was there before. */
const teamsOfProposal = (asking: Asking): (string | null)[] => {
  const before = asking.data['goalId'] === undefined ? undefined : teamOfGoal(asking);
  const named = teamNamed(asking);
  const known = [before, named].filter((team) => typeof team === 'string');
  return known.length > 0 ? known : [null];
};

export const managerWhoProposes: Rule = {
  takes: 'the manager of the team it is proposed for; for no team, any manager',
  least: 'manager',
  allows: (asking) => teamsOfProposal(asking).every((team) => team === null || manages(asking, team)),
  needed: (asking) =>
    managerOf(
      asking,
      teamsOfProposal(asking).find((team) => team !== null && !manages(asking, team)),
    ),
  about: teamsOfProposal,
};

/** A goal changes hands between teams of the same manager; anything else is agreed upon with an administrator. */
const bothTeams = (asking: Asking) => [teamOfGoal(asking) ?? null, teamNamed(asking) ?? null];

export const managerOfBothTeams: Rule = {
  takes: 'the manager of both teams; of the one that has it, to give it up',
  least: 'manager',
  allows: (asking) => {
    const [from, to] = bothTeams(asking);
    return manages(asking, from) && (to === null || manages(asking, to));
  },
  needed: (asking) =>
    managerOf(
      asking,
      bothTeams(asking).find((team) => team === null || !manages(asking, team)),
    ),
  about: bothTeams,
};

/** Reports on the work, and what whoever does it knows best. */
export const whoeverWorksOnIt: Rule = {
  takes: "a member of the goal's team, or a contact of the goal",
  least: 'member',
  allows: (asking) =>
    worksIn(asking, teamOfGoal(asking)) || goalOf(asking)?.plan.contacts.includes(asking.who.id) === true,
  needed(asking) {
    const team = teamOfGoal(asking);
    const others = 'a contact of the goal, or an administrator';
    return typeof team === 'string' ? `a member of ${nameOfTeam(asking, team)}, ${others}` : others;
  },
  about: (asking) => [teamOfGoal(asking) ?? null],
};

const isAuthor = (asking: Asking, category: string, id: string): boolean =>
  asking.authorOf(category, id) === asking.who.id;

/** The words of a decision that is being prepared. */
export const proposerOfTheDecision: Rule = {
  takes: 'whoever proposed the decision, or a manager',
  least: 'member',
  allows: (asking) => isAuthor(asking, 'decision', asking.data['decisionId'] as string) || managesAny(asking),
  about: noTeam,
};

const decisionOf = ({ stateOf, data }: Asking) =>
  stateOf('decision', data['decisionId'] as string) as Decision | undefined;

/** Accepting a decision is for managers: of those who decide it or are affected, when anybody is named. */
export const managerWhoDecides: Rule = {
  takes:
    'a manager who decides it, whose people do, or whose team it affects; any manager while none is named',
  least: 'manager',
  allows(asking) {
    const decision = decisionOf(asking);
    const deciders = decision?.deciders ?? [];
    const affects = decision?.weighed.affects ?? [];
    const { who, managedBy } = asking;
    const own = managedBy(who.id);
    const teams = affects.filter(({ category }) => category === 'team').map(({ id }) => id);
    const isOwn = (personId: string) =>
      personId === who.id || own.some((team) => worksIn(asking, team, personId));
    const nobodyIsNamed = deciders.length + teams.length === 0;
    return nobodyIsNamed || deciders.some(isOwn) || teams.some((team) => own.includes(team));
  },
  needed: () =>
    'a manager who is among its deciders, manages one of them or a team it affects, or an administrator',
  about: noTeam,
};

const teamsExplained = (explains: Context['explains']): (string | null)[] => {
  const teams = explains.filter(({ category }) => category === 'team').map(({ id }) => id);
  return teams.length > 0 && teams.length === explains.length ? teams : [null];
};

const contextIn = ({ stateOf, data }: Asking) =>
  stateOf('context', data['contextId'] as string) as Context | undefined;

/** A token for some teams speaks of context that explains these teams and nothing else. */
export const sharerOfTheContext: Rule = {
  takes: 'whoever shared it, or a manager',
  least: 'member',
  allows: (asking) => isAuthor(asking, 'context', asking.data['contextId'] as string) || managesAny(asking),
  about: (asking) => teamsExplained(contextIn(asking)?.explains ?? []),
};

export const onlyWhoeverSharedIt: Rule = {
  ...sharerOfTheContext,
  takes: 'whoever shared it',
  allows: (asking) => isAuthor(asking, 'context', asking.data['contextId'] as string),
  needed: () => 'whoever shared it, or an administrator who may read it',
};
