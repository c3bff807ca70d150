import { fact, later } from './fact.ts';
import { key, maybe, nameOf, orNone, person, text, words } from './field.ts';

const team = key('team');
const member = { team, person: person() };

export const teamFacts = [
  fact(
    'team.formed',
    { team, name: words(), parent: maybe(key('team')), mission: maybe(text()) },
    ({ team: teamId, name, parent, mission }) => [
      { type: 'FormTeam', data: { teamId, name, parentId: parent, mission } },
    ],
  ),
  fact('team.renamed', { team, name: words() }, ({ team: teamId, name }) => [
    { type: 'RenameTeam', data: { teamId, name } },
  ]),
  fact('team.reparented', { team, parent: orNone(key('team')) }, ({ team: teamId, parent }) => [
    { type: 'ReparentTeam', data: { teamId, parentId: parent } },
  ]),
  fact('team.disbanded', { team }, ({ team: teamId }) => [{ type: 'DisbandTeam', data: { teamId } }]),
  later('a new human key', 'team.rekeyed', { team, to: key('team') }),
];

export const personFacts = [
  fact('person.added', { person: person(), name: maybe(nameOf('person')) }, ({ person }, around) => [
    { type: 'AddPerson', data: { personId: around.personId(person) } },
  ]),
  fact('person.left', { person: person() }, ({ person }, around) => [
    { type: 'LeaveOrganisation', data: { personId: around.personId(person) } },
  ]),
  later('aliases of people', 'person.alias', { person: person(), alias: person() }),
];

export const memberFacts = [
  fact('member.joined', { ...member, role: maybe(text()) }, ({ team: teamId, person, role }, around) => [
    { type: 'JoinTeam', data: { teamId, personId: around.personId(person), role: role ?? undefined } },
  ]),
  fact('member.role', { ...member, role: words() }, ({ team: teamId, person, role }, around) => [
    { type: 'ChangeRole', data: { teamId, personId: around.personId(person), role } },
  ]),
  fact('member.left', member, ({ team: teamId, person }, around) => [
    { type: 'LeaveTeam', data: { teamId, personId: around.personId(person) } },
  ]),
];
