import type { Accounts } from './access/accounts.ts';
import type { OneTimeLinks } from './access/one-time-links.ts';
import type { Sessions } from './access/sessions.ts';
import type { SignInTries } from './access/sign-in-tries.ts';
import type { Tokens } from './access/tokens.ts';
import type { Mappings } from './kept/mappings.ts';
import type { Marks } from './kept/marks.ts';
import type { FormerMember, PeopleVault } from './people-vault.ts';

/**
 * The side store: what may change and be forgotten, beside the log that never does. It can be lost without losing
 * history. Replicas share one; what one of them writes, the others see (people within a second, all else at once).
 */
export interface Directory {
  readonly people: PeopleVault;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly links: OneTimeLinks;
  readonly tries: SignInTries;
  readonly mappings: Mappings;
  readonly marks: Marks;
  /** Forgets a person: account and everything that let them in, marks, and the row of the vault. May be repeated. */
  erase(personId: string): Promise<FormerMember>;
  /** Throws away what has expired. For once an hour; nothing depends on it. */
  sweep(): Promise<void>;
  /** Closes the vault, too. */
  close(): Promise<void>;
}
