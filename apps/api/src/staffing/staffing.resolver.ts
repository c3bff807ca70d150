import type { PersonFields, TeamFields } from '../generated/served.ts';
import { goalsPage } from '../roadmap/goals-page.ts';
import type { PersonAt } from './person-at.ts';
import type { TeamAt } from './team-at.ts';

export const teamFields: TeamFields = {
  story: (team, args) => (team as TeamAt).story(args),
  goals: (team, args) => goalsPage((team as TeamAt).at, args, { teamId: team.key }),
};

export const personFields: PersonFields = {
  story: (person, args) => (person as PersonAt).story(args),
  goals: (person, args) => {
    const { at, state } = person as PersonAt;
    return goalsPage(at, args, { contactId: state.id });
  },
};
