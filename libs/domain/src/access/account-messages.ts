import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { Id, instant } from '../schema.ts';

/** What a person may do at all: leaders read, members work, administrators run the house. */
export const roles = ['viewer', 'member', 'admin'] as const;
export type Role = (typeof roles)[number];

const role = z.enum(roles);
const scope = z.enum(['read', 'write', 'admin']);
const wayIn = z.enum(['password', 'link', 'oidc']);
const purpose = z.enum(['setup', 'sign-in', 'password', 'invitation']);
/** What leaves the house as a file. */
const exported = z.enum(['difference', 'decisions', 'audit', 'plan', 'log', 'person']);
const sessionIds = z.array(Id).min(1).max(1_000);
/** Tells two happenings of the same kind apart: any id that is used once. */
const occasion = Id;

/** Stored format. Whose account it is says the stream, who did it the actor; never a name, a login or an address. */
export const accountEvents = {
  RoleGiven: z.object({ from: role.nullable(), to: role }),
  AccountDisabled: z.object({}),
  AccountEnabled: z.object({}),
  SignedIn: z.object({ by: wayIn, sessionId: Id }),
  SignedOut: z.object({ sessionId: Id }),
  SessionsEnded: z.object({ sessionIds }),
  PasswordSet: z.object({ by: z.enum(['self', 'link', 'machine']), occasion }),
  LinkIssued: z.object({ purpose, occasion }),
  IdentityLinked: z.object({ issuer: Id }),
  TokenMinted: z.object({ tokenId: Id, scope, teams: z.array(Id).nullable(), expiresAt: instant }),
  TokenRevoked: z.object({ tokenId: Id }),
  ExportMade: z.object({ what: exported, occasion }),
  PersonErased: z.object({}),
};
export type AccountEvent = MessagesOf<typeof accountEvents>;

const personId = Id;

/** Told by the house itself when it has happened; no mutation tells them. */
export const accountCommands = {
  GiveRole: z.object({ personId, role }),
  DisableAccount: z.object({ personId }),
  EnableAccount: z.object({ personId }),
  SignIn: z.object({ personId, by: wayIn, sessionId: Id }),
  SignOut: z.object({ personId, sessionId: Id }),
  EndSessions: z.object({ personId, sessionIds }),
  SetPassword: z.object({ personId, by: z.enum(['self', 'link', 'machine']), occasion }),
  IssueLink: z.object({ personId, purpose, occasion }),
  LinkIdentity: z.object({ personId, issuer: Id }),
  MintToken: z.object({ personId, tokenId: Id, scope, teams: z.array(Id).nullable(), expiresAt: instant }),
  RevokeToken: z.object({ personId, tokenId: Id }),
  NoteExport: z.object({ personId, what: exported, occasion }),
  ErasePerson: z.object({ personId }),
};
export type AccountCommand = MessagesOf<typeof accountCommands>;
