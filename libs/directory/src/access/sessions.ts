/** Somebody signed in with a browser. */
export type Session = {
  readonly id: string;
  readonly personId: string;
  /** What the list shows to tell sessions apart: the browser's name, "command line". No address. */
  readonly label: string | null;
  readonly createdAt: number;
  /** To the minute. */
  readonly lastUsedAt: number;
  /** At the latest; earlier when it is not used for {@link sessionIdleMs}. */
  readonly expiresAt: number;
};

const day = 24 * 60 * 60 * 1000;
export const sessionIdleMs = 14 * day;
export const sessionLongestMs = 30 * day;

export interface Sessions {
  /** The secret goes into the cookie and is nowhere else. Throws `unknown-account`, also for a disabled one. */
  start(personId: string, label?: string): Promise<{ readonly secret: string; readonly session: Session }>;
  /** The session of a secret that is alive, and keeps it alive; undefined when it ended or never was. */
  use(secret: string): Promise<Session | undefined>;
  /** The ones alive, the last used first. */
  of(personId: string): Promise<readonly Session[]>;
  /** Answers whether the person had it. */
  revoke(personId: string, id: string): Promise<boolean>;
  /** Answers how many ended. `except` is the id of the one that asks. */
  revokeAll(personId: string, options?: { readonly except?: string }): Promise<number>;
}
