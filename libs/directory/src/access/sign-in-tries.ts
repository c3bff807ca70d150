/** Who tries to sign in, as what, from where. */
export type SignInTry = { readonly login: string; readonly address: string };

/**
 * Makes guessing slow. A try is counted before the password is looked at, so that a hundred at once are a hundred. Kept
 * with the accounts, so that replicas count together and a restart forgives nothing.
 */
export interface SignInTries {
  /** 0: go ahead, it is counted. Otherwise the ms after which the next try makes sense; this one counts for nothing. */
  begin(attempt: SignInTry): Promise<number>;
  /** It was the right password: the account's tries are forgotten, the address's other ones are not. */
  succeeded(attempt: SignInTry): Promise<void>;
}

/** How many tries are free. People behind one office's address mistype together. */
export const freeTries = { account: 5, address: 25 } as const;

/** No longer, or whoever knows a login locks its owner out. */
const longestWaitMs = 15 * 60 * 1000;

/** After a day without a try, counting begins anew. */
export const triesForgottenMs = 24 * 60 * 60 * 1000;

/** The wait after so many tries in a row: 1 s after the last free one, then twice as long each time. */
export const waitAfter = (tries: number, free: number): number =>
  tries < free ? 0 : Math.min(longestWaitMs, 1000 * 2 ** (tries - free));
