import type { PersonEvent, Team, TeamEvent } from '@throughline/domain';
import { implied, line, mentioned, tell, untold, type Tellers } from './telling.ts';

export const teamTellers: Tellers<TeamEvent> = {
  TeamMentioned: ({ name }, around) => mentioned(name, around),
  TeamFormed: ({ name, mission, parentId, fromTeams }, { id }) =>
    tell(line('team.formed', { team: id, name, parent: parentId, mission }), { fromTeams }),
  TeamRenamed: ({ to }, { id }) => tell(line('team.renamed', { team: id, name: to })),
  /** Forming a team again with its new mission changes nothing else, as long as it is there. */
  TeamMissionRevised({ mission }, { id, before }) {
    const { status, name } = before as Team;
    return status === 'active' ? tell(line('team.formed', { team: id, name, mission })) : untold();
  },
  TeamReparented: ({ to }, { id }) => tell(line('team.reparented', { team: id, parent: to })),
  /** That it went on as others is lost; that it is over is not. */
  TeamReorganised: ({ into }, { id }) => tell(line('team.disbanded', { team: id }), { into }),
  TeamDisbanded: (_, { id }) => tell(line('team.disbanded', { team: id })),
  ManagerAppointed: untold,
  MemberJoined: ({ personId, role, fte, from }, { id, keyOf, day }) =>
    tell(line('member.joined', { team: id, person: keyOf(personId), role }), {
      fte: fte !== 1,
      from: from !== day,
    }),
  MemberRoleChanged: ({ personId, to }, { id, keyOf }) =>
    tell(line('member.role', { team: id, person: keyOf(personId), role: to })),
  MemberLeft: ({ personId, on }, { id, keyOf, day }) =>
    tell(line('member.left', { team: id, person: keyOf(personId) }), { on: on !== day }),
};

export const personTellers: Tellers<PersonEvent> = {
  PersonMentioned: implied,
  PersonAdded: (_, { id, keyOf, nameOf }) =>
    tell(line('person.added', { person: keyOf(id), name: nameOf(id) })),
  ReportingLineSet: untold,
  PersonLeft: ({ on }, { id, keyOf, day }) =>
    tell(line('person.left', { person: keyOf(id) }), { on: on !== day }),
};
