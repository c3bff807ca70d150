/** Leaders read, members propose and work, administrators run the house. Who manages a team is in the log. */
export const roles = ['viewer', 'member', 'admin'] as const;
export type Role = (typeof roles)[number];

/** That a person may sign in, how, and as what. Names stay in the people vault. */
export type Account = {
  readonly personId: string;
  /** What is typed to sign in, usually a mail address; upper and lower case mean the same. */
  readonly login: string;
  readonly role: Role;
  readonly hasPassword: boolean;
  /** Epoch ms, like every time here. */
  readonly createdAt: number;
  /** A disabled account's sessions, tokens and password do not work until it is enabled again. */
  readonly disabledAt: number | null;
};

/** An account with how it is used, for those who look after accounts. */
export type AccountInUse = Account & {
  /** Addresses of the OpenID providers that know the person. */
  readonly issuers: readonly string[];
  /** When a session that is open, or a token that is kept, was last used: to the minute; null when there is none. */
  readonly lastSeenAt: number | null;
};

/** Somebody as an OpenID provider knows them: its address, and its name for them that never changes. */
export type Identity = { readonly issuer: string; readonly subject: string };

/**
 * Whoever has no account is answered with `unknown-account`. There is always an administrator who is not disabled: what
 * would take away the last one throws `last-administrator`.
 */
export interface Accounts {
  /** One for each person. Throws `login-taken` when login or person have one, `invalid-login` when the login is blank. */
  create(account: {
    readonly personId: string;
    readonly login: string;
    readonly role: Role;
  }): Promise<Account>;
  byPerson(personId: string): Promise<Account | undefined>;
  byLogin(login: string): Promise<Account | undefined>;
  byIdentity(identity: Identity): Promise<Account | undefined>;
  /** By login. */
  all(): Promise<readonly Account[]>;
  /** By login. */
  inUse(): Promise<readonly AccountInUse[]>;
  setLogin(personId: string, login: string): Promise<void>;
  setRole(personId: string, role: Role): Promise<void>;
  /** Throws `weak-password` with the reason. Ends no session: whoever was let in stays until `revokeAll`. */
  setPassword(personId: string, password: string): Promise<void>;
  /** The account, when the password is right and the account enabled. Equal work whether or not there is an account. */
  checkPassword(login: string, password: string): Promise<Account | undefined>;
  /** Throws `identity-taken` when it is another person's. */
  addIdentity(personId: string, identity: Identity): Promise<void>;
  disable(personId: string): Promise<void>;
  enable(personId: string): Promise<void>;
  /** With everything that let the person in: sessions, tokens, links, identities. Nothing happens where there is none. */
  remove(personId: string): Promise<void>;
}
