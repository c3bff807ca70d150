import type { Circumstances, Decider } from '../decider.ts';
import { field, fieldOf } from '../field.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { same, says, told } from '../telling.ts';
import { teamCommands, teamEvents, type TeamCommand, type TeamEvent } from './team-messages.ts';

export type Membership = { readonly role: string; readonly fte: number; readonly from: string };

export type Team = {
  readonly id: string;
  readonly status: 'mentioned' | 'active' | 'reorganised' | 'disbanded';
  readonly name: string;
  readonly mission: string | null;
  readonly parentId: string | null;
  readonly managerId: string | null;
  readonly fromTeams: readonly string[];
  readonly into: readonly string[];
  readonly members: ReadonlyMap<string, Membership>;
};

const nobodyThere: Pick<Team, 'members' | 'managerId'> = { members: new Map(), managerId: null };
const unformed = { ...nobodyThere, mission: null, parentId: null, fromTeams: [], into: [] };

const withMember = (team: Team, personId: string, membership: Membership): Team => ({
  ...team,
  members: new Map(team.members).set(personId, membership),
});

const withoutMember = (team: Team, personId: string): Team => {
  const members = new Map(team.members);
  members.delete(personId);
  return { ...team, members, managerId: team.managerId === personId ? null : team.managerId };
};

export const leadsOf = ({ members }: Team): string[] =>
  [...members.keys()].filter((personId) => members.get(personId)!.role === 'lead');

/** History may have people join a team that is over. */
const isEmpty = ({ members, managerId }: Team) => members.size === 0 && managerId === null;

const isOver = ({ status }: Team) => status === 'disbanded' || status === 'reorganised';

/** What holds of a team that is formed: nothing when it is new or starts anew. */
const asFarAsKnown = (team: Team | undefined) =>
  team && !isOver(team) ? { ...unformed, ...team } : unformed;

const membersOf = ({ members }: Team) => members;
const members = fieldOf(membersOf);

type Answer = readonly TeamEvent[] | Refusal;

/** What is over changes no more, unless it is history that says so. */
const change = (team: Team, now: Circumstances, event: TeamEvent): Answer =>
  isOver(team) && !now.imported ? refuse('team-over', { name: team.name, status: team.status }) : [event];

const newcomer = (now: Circumstances): Membership => ({ role: 'member', fte: 1, from: now.today });

const joined = (personId: string, membership: Membership): TeamEvent => ({
  type: 'MemberJoined',
  data: { personId, ...membership },
});

const roleChanged = (personId: string, { role: from }: Membership, to: string): TeamEvent => ({
  type: 'MemberRoleChanged',
  data: { personId, from, to },
});

const partOfItself = (id: string | undefined, parentId: string | null | undefined, now: Circumstances) =>
  id !== undefined && id === parentId && !now.imported
    ? refuse('team-part-of-itself', {}, 'parentId')
    : undefined;

/**
 * Who works together on what.
 *
 *   active ──reorganise into others / disband──▶ reorganised · disbanded ──form──▶ active
 */
export const team: Decider<
  Team,
  TeamEvent,
  TeamCommand,
  'MentionTeam' | 'FormTeam',
  'TeamMentioned' | 'TeamFormed'
> = {
  category: 'team',
  idField: 'teamId',
  keyPrefix: 'T',
  creates: ['MentionTeam', 'FormTeam'],
  events: teamEvents,
  commands: teamCommands,
  asksWhy: ['TeamReparented', 'TeamReorganised', 'TeamDisbanded'],

  evolve: {
    TeamMentioned: (_, { name }, id) => ({ ...unformed, id, name, status: 'mentioned' }),
    TeamFormed: (team, data, id) => ({ ...asFarAsKnown(team), ...data, id, status: 'active' }),
    TeamRenamed: (team, { to }) => ({ ...team, name: to }),
    TeamMissionRevised: (team, { mission }) => ({ ...team, mission }),
    TeamReparented: (team, { to }) => ({ ...team, parentId: to }),
    TeamReorganised: (team, { into }) => ({ ...team, ...nobodyThere, into, status: 'reorganised' }),
    TeamDisbanded: (team) => ({ ...team, ...nobodyThere, status: 'disbanded' }),
    ManagerAppointed: (team, { personId }) => ({ ...team, managerId: personId }),
    MemberJoined: (team, { personId, role, fte, from }) => withMember(team, personId, { role, fte, from }),
    MemberRoleChanged: (team, { personId, to }) =>
      withMember(team, personId, { ...team.members.get(personId)!, role: to }),
    MemberLeft: (team, { personId }) => withoutMember(team, personId),
  },

  decide: {
    MentionTeam: ({ name }, team) => (team ? [] : [{ type: 'TeamMentioned', data: { name } }]),
    FormTeam(data, team, now) {
      const refusal = partOfItself(team?.id ?? data.teamId, data.parentId, now);
      if (refusal) return refusal;
      const formed = teamEvents.TeamFormed.parse({ ...asFarAsKnown(team), ...told(data) });
      const isThere = team?.status === 'active';
      if (isThere && says(team, formed)) return [];
      if (isThere && !now.imported) return refuse('team-already-formed', { name: team.name });
      return [{ type: 'TeamFormed', data: formed }];
    },
    RenameTeam: ({ name: to }, team, now) =>
      to === team.name ? [] : change(team, now, { type: 'TeamRenamed', data: { from: team.name, to } }),
    ReviseMission: ({ mission }, team, now) =>
      mission === undefined || mission === team.mission
        ? []
        : change(team, now, { type: 'TeamMissionRevised', data: { mission } }),
    ReparentTeam({ parentId: to }, team, now) {
      if (to === team.parentId) return [];
      const event = { type: 'TeamReparented', data: { from: team.parentId, to } } as const;
      return partOfItself(team.id, to, now) ?? change(team, now, event);
    },
    ReorganiseTeam({ into }, team, now) {
      if (team.status === 'reorganised' && same(into, team.into)) return [];
      if (into.includes(team.id) && !now.imported) return refuse('team-goes-into-itself', {}, 'into');
      return change(team, now, { type: 'TeamReorganised', data: { into } });
    },
    DisbandTeam: (_, team, now) =>
      team.status === 'disbanded' && isEmpty(team)
        ? []
        : change(team, now, { type: 'TeamDisbanded', data: {} }),
    AppointManager({ personId, from }, team, now) {
      if (personId === team.managerId) return [];
      return change(team, now, { type: 'ManagerAppointed', data: { personId, from: from ?? now.today } });
    },
    JoinTeam({ personId, role, fte, from }, team, now) {
      const known = team.members.get(personId);
      const membership = told({ role, fte, from });
      if (known && says(known, membership)) return [];
      if (known && !now.imported) return refuse('member-already', { role: known.role }, 'personId');
      if (known && says({ ...known, role }, membership)) return [roleChanged(personId, known, role!)];
      return change(team, now, joined(personId, { ...newcomer(now), ...known, ...membership }));
    },
    ChangeRole({ personId, role }, team, now) {
      const known = team.members.get(personId);
      if (known?.role === role) return [];
      if (known) return [roleChanged(personId, known, role)];
      if (!now.imported) return refuse('not-a-member', {}, 'personId');
      return [joined(personId, { ...newcomer(now), role })];
    },
    LeaveTeam: ({ personId, on }, team, now) =>
      team.members.has(personId) || team.managerId === personId
        ? [{ type: 'MemberLeft', data: { personId, on: on ?? now.today } }]
        : [],
  },

  fields: {
    name: field('Name', (team) => team.name),
    status: field('Status', (team) => team.status),
    mission: field('Mission', (team) => team.mission),
    parent: field('Part of', (team) => team.parentId, { ref: 'team' }),
    manager: field('Manager', (team) => team.managerId, { ref: 'person' }),
    members: {
      ...members('Members', (members) => [...members.keys()].sort(), { refs: 'person' }),
      differs: (from, to) =>
        from.members.size !== to.members.size || from.members.keys().some((id) => !to.members.has(id)),
    },
    leads: field('Leads', (team) => leadsOf(team).sort(), { refs: 'person' }, [membersOf]),
    fromTeams: field('Came from', (team) => team.fromTeams, { refs: 'team' }),
    into: field('Went into', (team) => team.into, { refs: 'team' }),
  },
  concerns: {
    ManagerAppointed: ({ personId }) => ({ category: 'person', id: personId }),
    MemberJoined: ({ personId }) => ({ category: 'person', id: personId }),
    MemberRoleChanged: ({ personId }) => ({ category: 'person', id: personId }),
    MemberLeft: ({ personId }) => ({ category: 'person', id: personId }),
  },
  title: (team) => team.name,
  isGone: isOver,
  isMentionOnly: ({ status }) => status === 'mentioned',
  searchText: ({ id, name, mission }) => [id, name, mission].join(' '),
};
