import type { Directory } from '../directory.ts';
import type { Account } from './accounts.ts';
import type { Session } from './sessions.ts';

export type PasswordSignIn = {
  readonly login: string;
  readonly password: string;
  /** Where it comes from, as an IP address. */
  readonly address: string;
  /** For the list of sessions. */
  readonly label?: string;
};

/** Whether login or password was wrong is told to nobody. */
export type SignedIn =
  | {
      readonly status: 'signed-in';
      readonly account: Account;
      readonly session: Session;
      readonly secret: string;
    }
  | { readonly status: 'refused' }
  | { readonly status: 'wait'; readonly forMs: number };

/** Counts the try, then looks at the password, then begins a new session: in this order nothing can be guessed for free. */
export const signInWithPassword = async (directory: Directory, signIn: PasswordSignIn): Promise<SignedIn> => {
  const forMs = await directory.tries.begin(signIn);
  if (forMs > 0) return { status: 'wait', forMs };
  const account = await directory.accounts.checkPassword(signIn.login, signIn.password);
  if (!account) return { status: 'refused' };
  await directory.tries.succeeded(signIn);
  return {
    status: 'signed-in',
    account,
    ...(await directory.sessions.start(account.personId, signIn.label)),
  };
};
