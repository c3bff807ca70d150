import type { Edit } from '../../../recording/edit.ts';
import { orNothing } from '../../../recording/edit.ts';

/** Somebody in a team, seen from either side. */
export type Member = {
  readonly team: { readonly key: string; readonly name: string };
  readonly person: { readonly key: string; readonly name: string };
  readonly role: string;
  readonly fte: number;
  readonly from: string;
};

const ids = ({ team, person }: Member) => ({ teamId: team.key, personId: person.key });

export const changeRole = (member: Member): Edit => ({
  title: `${member.person.name} in ${member.team.name}`,
  submit: 'Record the role',
  done: 'Role recorded',
  fields: [
    {
      name: 'role',
      label: 'As what?',
      kind: 'line',
      isRequired: true,
      description: '“lead” leads; everybody else is what you write.',
    },
  ],
  values: () => ({ role: member.role }),
  command: (_, { role = '' }) => ({ teamChangeRole: { ...ids(member), role } }),
  undo: () => ({ teamChangeRole: { ...ids(member), role: member.role } }),
});

export const leaveTeam = (member: Member): Edit => ({
  title: `${member.person.name} leaves ${member.team.name}`,
  submit: 'They leave',
  done: 'Left the team',
  fields: [{ name: 'on', label: 'On', kind: 'date', description: 'Today when left empty.' }],
  values: () => ({ on: '' }),
  command: (_, { on }) => ({ teamLeave: { ...ids(member), on: orNothing(on) } }),
  undo: () => {
    const { role, fte, from } = member;
    return { teamJoin: { ...ids(member), role, fte, from } };
  },
});
