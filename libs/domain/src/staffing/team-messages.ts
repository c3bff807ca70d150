import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id, optionalProse, ownWords, ref, sentence } from '../schema.ts';

const text = ownWords.nullable();
const fte = z.number().min(0).max(1);

/** Stored format. People appear by id only; names live in the vault. */
export const teamEvents = {
  TeamMentioned: z.object({ name: ownWords }),
  /** On a team that is over: it is formed anew and starts with nobody. */
  TeamFormed: z.object({ name: ownWords, mission: text, parentId: Id.nullable(), fromTeams: z.array(Id) }),
  TeamRenamed: z.object({ from: ownWords, to: ownWords }),
  TeamMissionRevised: z.object({ mission: text }),
  TeamReparented: z.object({ from: Id.nullable(), to: Id.nullable() }),
  TeamReorganised: z.object({ into: z.array(Id) }),
  TeamDisbanded: z.object({}),
  ManagerAppointed: z.object({ personId: Id, from: civilDate }),
  MemberJoined: z.object({ personId: Id, role: ownWords, fte, from: civilDate }),
  MemberRoleChanged: z.object({ personId: Id, from: ownWords, to: ownWords }),
  MemberLeft: z.object({ personId: Id, on: civilDate }),
};
export type TeamEvent = MessagesOf<typeof teamEvents>;

const teamId = ref('team');
const personId = ref('person');
const name = sentence(200);
const role = sentence(100);

export const teamCommands = {
  MentionTeam: z.object({ teamId: Id, name }),
  /** On a team known by name only, what is left out stays. */
  FormTeam: z.object({
    teamId: Id.optional(),
    name,
    mission: optionalProse(2000),
    parentId: ref('team').nullish(),
    fromTeams: z.array(ref('team')).max(50).optional(),
  }),
  RenameTeam: z.object({ teamId, name }),
  ReviseMission: z.object({ teamId, mission: optionalProse(2000) }),
  ReparentTeam: z.object({ teamId, parentId: ref('team').nullable() }),
  /** Ends a team in its successors; forming them and moving people is part of the same change-set. */
  ReorganiseTeam: z.object({ teamId, into: z.array(ref('team')).min(1).max(50) }),
  DisbandTeam: z.object({ teamId }),
  AppointManager: z.object({ teamId, personId, from: civilDate.optional() }),
  /** An ordinary member, all of the time, from today, unless it says otherwise. */
  JoinTeam: z.object({
    teamId,
    personId,
    role: role.optional(),
    fte: fte.optional(),
    from: civilDate.optional(),
  }),
  ChangeRole: z.object({ teamId, personId, role }),
  LeaveTeam: z.object({ teamId, personId, on: civilDate.optional() }),
};
export type TeamCommand = MessagesOf<typeof teamCommands>;
