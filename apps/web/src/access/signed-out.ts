import { useSyncExternalStore } from 'react';
import type { CombinedError } from 'urql';
import { signInAddress } from './sign-in-address.ts';

let isOut = false;
let wasIn = false;
const listeners = new Set<() => void>();

export const isUnauthenticated = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED') ?? false;

/** Something was answered: whoever is signed out from now on was in the middle of something. */
export const noteAnswer = (): void => {
  wasIn = true;
};

/** At the beginning that leads to the sign-in page at once; in the middle it is said, and what is written stays. */
export const noteSignedOut = (): void => {
  if (isOut) return;
  isOut = true;
  for (const listener of listeners) listener();
  if (!wasIn) window.location.replace(signInAddress(window.location));
};

export const onSignedOut = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Did the session end while the page was open? */
export const useSignedOut = (): boolean => useSyncExternalStore(onSignedOut, () => isOut && wasIn);
