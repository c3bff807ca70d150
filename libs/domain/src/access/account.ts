import type { Decider } from '../decider.ts';
import { same, without } from '../telling.ts';
import {
  accountCommands as commands,
  accountEvents as events,
  type AccountCommand,
  type AccountEvent,
  type Role,
} from './account-messages.ts';

export type Account = {
  /** Id of the person. */
  readonly id: string;
  /** Null when none was ever given. */
  readonly role: Role | null;
  readonly disabled: boolean;
  readonly erased: boolean;
  /** By id, whether they were revoked. */
  readonly tokens: Readonly<Record<string, 'good' | 'revoked'>>;
  /** By type of event, the last that happened: what is told twice happened once. */
  readonly last: Readonly<Record<string, object>>;
};

const untold = (id: string): Account => ({
  id,
  role: null,
  disabled: false,
  erased: false,
  tokens: {},
  last: {},
});

const withToken = (account: Account, tokenId: string, is: 'good' | 'revoked'): Account => ({
  ...account,
  tokens: { ...account.tokens, [tokenId]: is },
});

type Happening = Extract<
  AccountEvent['type'],
  'SignedIn' | 'SignedOut' | 'SessionsEnded' | 'PasswordSet' | 'LinkIssued' | 'IdentityLinked' | 'ExportMade'
>;

/** It happened, and changes nothing but what happened last. */
const happened =
  (type: Happening) =>
  (account: Account | undefined, data: object, id: string): Account => {
    const known = account ?? untold(id);
    return { ...known, last: { ...known.last, [type]: data } };
  };

const happens =
  <Type extends Happening>(type: Type) =>
  (
    data: { readonly personId: string } & Extract<AccountEvent, { type: Type }>['data'],
    account: Account | undefined,
  ): AccountEvent[] => {
    const event = { type, data: without(data, 'personId') } as unknown as AccountEvent;
    return same(account?.last[type], event.data) ? [] : [event];
  };

/**
 * What was done to an account and with it: who came in, was given a role, made a key. The directory is what lets people
 * in, and can be emptied; this remembers for the administrators, by ids only, and is no part of the plan's history.
 */
export const account: Decider<
  Account,
  AccountEvent,
  AccountCommand,
  AccountCommand['type'],
  AccountEvent['type']
> = {
  category: 'account',
  idField: 'personId',
  audit: true,
  creates: Object.keys(commands) as AccountCommand['type'][],
  events,
  commands,
  asksWhy: [],

  evolve: {
    RoleGiven: (account, { to }, id) => ({ ...untold(id), ...account, role: to }),
    AccountDisabled: (account, _, id) => ({ ...untold(id), ...account, disabled: true }),
    AccountEnabled: (account, _, id) => ({ ...untold(id), ...account, disabled: false }),
    SignedIn: happened('SignedIn'),
    SignedOut: happened('SignedOut'),
    SessionsEnded: happened('SessionsEnded'),
    PasswordSet: happened('PasswordSet'),
    LinkIssued: happened('LinkIssued'),
    IdentityLinked: happened('IdentityLinked'),
    TokenMinted: (account, { tokenId }, id) => withToken(account ?? untold(id), tokenId, 'good'),
    TokenRevoked: (account, { tokenId }, id) => withToken(account ?? untold(id), tokenId, 'revoked'),
    ExportMade: happened('ExportMade'),
    PersonErased: (account, _, id) => ({ ...untold(id), ...account, erased: true }),
  },

  decide: {
    GiveRole: ({ role }, account) =>
      account?.role === role ? [] : [{ type: 'RoleGiven', data: { from: account?.role ?? null, to: role } }],
    DisableAccount: (_, account) => (account?.disabled ? [] : [{ type: 'AccountDisabled', data: {} }]),
    EnableAccount: (_, account) => (account?.disabled ? [{ type: 'AccountEnabled', data: {} }] : []),
    SignIn: happens('SignedIn'),
    SignOut: happens('SignedOut'),
    EndSessions: happens('SessionsEnded'),
    SetPassword: happens('PasswordSet'),
    IssueLink: happens('LinkIssued'),
    LinkIdentity: happens('IdentityLinked'),
    MintToken: ({ tokenId, scope, teams, expiresAt }, account) =>
      account?.tokens[tokenId] ? [] : [{ type: 'TokenMinted', data: { tokenId, scope, teams, expiresAt } }],
    RevokeToken: ({ tokenId }, account) =>
      account?.tokens[tokenId] === 'revoked' ? [] : [{ type: 'TokenRevoked', data: { tokenId } }],
    NoteExport: happens('ExportMade'),
    ErasePerson: (_, account) => (account?.erased ? [] : [{ type: 'PersonErased', data: {} }]),
  },

  fields: {},
  title: ({ id }) => id,
  isGone: ({ erased }) => erased,
  isPlan: false,
  searchText: () => '',
};
