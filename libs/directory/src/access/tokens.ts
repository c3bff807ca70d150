export const scopes = ['read', 'write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** A script's key to the API, on behalf of a person and never above what that person may do. */
export type Token = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly scope: Scope;
  /** Ids of the only teams it is good for; null for all. */
  readonly teams: readonly string[] | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** To the minute; null when never. */
  readonly lastUsedAt: number | null;
};

export type NewToken = {
  readonly name: string;
  readonly scope: Scope;
  readonly teams?: readonly string[];
  /** 90 unless told, 365 at most. */
  readonly days?: number;
};

export interface Tokens {
  /** The secret, `thl_…`, is shown this once. Throws `unknown-account`, and `invalid-token` with what is wrong. */
  mint(personId: string, token: NewToken): Promise<{ readonly secret: string; readonly token: Token }>;
  /** The token of a secret that is good, and remembers its use; undefined when it expired, was revoked or never was. */
  use(secret: string): Promise<Token | undefined>;
  /** The newest first, expired ones among them. */
  of(personId: string): Promise<readonly Token[]>;
  all(): Promise<readonly Token[]>;
  /** Answers whether there was one. It ends at once and leaves the list. */
  revoke(id: string): Promise<boolean>;
}
