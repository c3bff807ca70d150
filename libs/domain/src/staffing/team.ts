import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse } from '../refusal.ts';
import { civilDate, Id, prose, ref, sentence } from '../schema.ts';

const text = z.string().nullable();
const fte = z.number().min(0).max(1);

/** Stored format. People appear by id only; names live in the vault. */
const events = {
  TeamMentioned: z.object({ name: z.string() }),
  /** On a disbanded team: it is formed anew and starts with nobody. */
  TeamFormed: z.object({ name: z.string(), mission: text, parentId: Id.nullable(), fromTeams: z.array(Id) }),
  TeamRenamed: z.object({ from: z.string(), to: z.string() }),
  TeamMissionRevised: z.object({ mission: text }),
  TeamReparented: z.object({ from: Id.nullable(), to: Id.nullable() }),
  TeamReorganised: z.object({ into: z.array(Id) }),
  TeamDisbanded: z.object({}),
  ManagerAppointed: z.object({ personId: Id, from: civilDate }),
  MemberJoined: z.object({ personId: Id, role: z.string(), fte, from: civilDate }),
  MemberRoleChanged: z.object({ personId: Id, from: z.string(), to: z.string() }),
  MemberLeft: z.object({ personId: Id, on: civilDate }),
};
export type TeamEvent = MessagesOf<typeof events>;

const teamId = ref('team');
const personId = ref('person');
const name = sentence(200);
const role = sentence(100).default('member');

const commands = {
  MentionTeam: z.object({ teamId: Id, name }),
  FormTeam: z.object({
    teamId: Id.optional(),
    name,
    mission: prose(2000).nullish(),
    parentId: ref('team').nullish(),
    fromTeams: z.array(ref('team')).max(50).default([]),
  }),
  RenameTeam: z.object({ teamId, name }),
  ReviseMission: z.object({ teamId, mission: prose(2000).nullable() }),
  ReparentTeam: z.object({ teamId, parentId: ref('team').nullable() }),
  /** Ends a team in its successors; forming them and moving people is part of the same change-set. */
  ReorganiseTeam: z.object({ teamId, into: z.array(ref('team')).min(1).max(50) }),
  DisbandTeam: z.object({ teamId }),
  AppointManager: z.object({ teamId, personId, from: civilDate.optional() }),
  JoinTeam: z.object({ teamId, personId, role, fte: fte.default(1), from: civilDate.optional() }),
  ChangeRole: z.object({ teamId, personId, role: sentence(100) }),
  LeaveTeam: z.object({ teamId, personId, on: civilDate.optional() }),
};
export type TeamCommand = MessagesOf<typeof commands>;

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

const nobody: ReadonlyMap<string, Membership> = new Map();
const unformed = { mission: null, parentId: null, managerId: null, fromTeams: [], into: [], members: nobody };

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
  [...members].filter(([, { role }]) => role === 'lead').map(([personId]) => personId);

const isOver = ({ status }: Team) => status === 'disbanded' || status === 'reorganised';

/**
 * Who works together on what.
 *
 *   active ──reorganise into others / disband──▶ reorganised · disbanded ──form──▶ active
 */
export const team: Decider<Team, TeamEvent, TeamCommand, 'MentionTeam' | 'FormTeam'> = {
  category: 'team',
  idField: 'teamId',
  keyPrefix: 'T',
  creates: ['MentionTeam', 'FormTeam'],
  events,
  commands,
  asksWhy: ['TeamReparented', 'TeamReorganised', 'TeamDisbanded'],

  evolve: {
    TeamMentioned: (_, { name }, id) => ({ ...unformed, id, name, status: 'mentioned' }),
    TeamFormed: (_, data, id) => ({ ...unformed, ...data, id, status: 'active' }),
    TeamRenamed: (team, { to }) => ({ ...team, name: to }),
    TeamMissionRevised: (team, { mission }) => ({ ...team, mission }),
    TeamReparented: (team, { to }) => ({ ...team, parentId: to }),
    TeamReorganised: (team, { into }) => ({
      ...team,
      into,
      members: nobody,
      managerId: null,
      status: 'reorganised',
    }),
    TeamDisbanded: (team) => ({ ...team, members: nobody, managerId: null, status: 'disbanded' }),
    ManagerAppointed: (team, { personId }) => ({ ...team, managerId: personId }),
    MemberJoined: (team, { personId, role, fte, from }) => withMember(team, personId, { role, fte, from }),
    MemberRoleChanged: (team, { personId, to }) =>
      withMember(team, personId, { ...team.members.get(personId)!, role: to }),
    MemberLeft: (team, { personId }) => withoutMember(team, personId),
  },

  decide: {
    MentionTeam: ({ name }, team) => (team ? [] : [{ type: 'TeamMentioned', data: { name } }]),
    FormTeam({ teamId: _, name, mission, parentId, fromTeams }, team) {
      const data = { name, mission: mission || null, parentId: parentId ?? null, fromTeams };
      if (!team || team.status !== 'active') return [{ type: 'TeamFormed', data }];
      const same = team.name === name && team.mission === data.mission && team.parentId === data.parentId;
      return same ? [] : refuse('team-already-formed', { name: team.name });
    },
    RenameTeam: ({ name }, team) =>
      name === team.name ? [] : [{ type: 'TeamRenamed', data: { from: team.name, to: name } }],
    ReviseMission: ({ mission }, team) =>
      (mission || null) === team.mission
        ? []
        : [{ type: 'TeamMissionRevised', data: { mission: mission || null } }],
    ReparentTeam({ parentId }, team) {
      if (parentId === team.id) return refuse('team-part-of-itself', {}, 'parentId');
      return parentId === team.parentId
        ? []
        : [{ type: 'TeamReparented', data: { from: team.parentId, to: parentId } }];
    },
    ReorganiseTeam({ into }, team, now) {
      if (into.includes(team.id)) return refuse('team-part-of-itself', {}, 'into');
      if (team.status === 'reorganised') return [];
      if (isOver(team) && !now.imported) return refuse('team-over', { status: team.status });
      return [{ type: 'TeamReorganised', data: { into } }];
    },
    DisbandTeam(_, team) {
      return isOver(team) ? [] : [{ type: 'TeamDisbanded', data: {} }];
    },
    AppointManager({ personId, from }, team, now) {
      if (isOver(team) && !now.imported) return refuse('team-over', { status: team.status });
      return personId === team.managerId
        ? []
        : [{ type: 'ManagerAppointed', data: { personId, from: from ?? now.today } }];
    },
    JoinTeam({ personId, role, fte, from }, team, now) {
      if (isOver(team) && !now.imported) return refuse('team-over', { status: team.status });
      const known = team.members.get(personId);
      if (!known) return [{ type: 'MemberJoined', data: { personId, role, fte, from: from ?? now.today } }];
      return known.role === role || now.imported
        ? []
        : refuse('member-already', { role: known.role }, 'personId');
    },
    ChangeRole({ personId, role }, team) {
      const known = team.members.get(personId);
      if (!known) return refuse('not-a-member', {}, 'personId');
      return known.role === role
        ? []
        : [{ type: 'MemberRoleChanged', data: { personId, from: known.role, to: role } }];
    },
    LeaveTeam({ personId, on }, team, now) {
      return team.members.has(personId)
        ? [{ type: 'MemberLeft', data: { personId, on: on ?? now.today } }]
        : [];
    },
  },

  fields: {
    name: field('Name', (team) => team.name),
    status: field('Status', (team) => team.status),
    mission: field('Mission', (team) => team.mission),
    parent: field('Part of', (team) => team.parentId, { ref: 'team' }),
    manager: field('Manager', (team) => team.managerId, { ref: 'person' }),
    members: field('Members', (team) => [...team.members.keys()].sort(), { refs: 'person' }),
    leads: field('Leads', (team) => leadsOf(team).sort(), { refs: 'person' }),
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
