import { signInWithPassword } from '@throughline/directory';
import type { Request, Response } from 'express';
import type { Entrance } from '../entrance.ts';
import { AuthError } from './auth-error.ts';
import { answerSignedIn, labelOf } from './begin-session.ts';

export const signInByPassword = async (
  entrance: Entrance,
  request: Request,
  response: Response,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<void> => {
  const { directory } = entrance;
  const address = entrance.addressOf(request);
  const signedIn = await signInWithPassword(directory, {
    login,
    password,
    address,
    label: labelOf(request),
  });
  if (signedIn.status === 'signed-in') {
    const { personId, id: sessionId } = signedIn.session;
    entrance.noted(request, { what: 'SignedIn', by: 'password', personId, sessionId });
    return answerSignedIn(entrance, request, response, signedIn.secret);
  }
  const personId = (await directory.accounts.byLogin(login))?.personId ?? null;
  if (signedIn.status === 'refused') {
    entrance.noted(request, { what: 'SignInRefused', by: 'password', personId });
    throw new AuthError(401, 'SIGN_IN_REFUSED', 'There is no account with this login and password.');
  }
  entrance.noted(request, { what: 'SignInWaits', personId, forMs: signedIn.forMs });
  const seconds = Math.ceil(signedIn.forMs / 1000);
  throw new AuthError(429, 'TOO_MANY_TRIES', `Too many tries. Try again in ${seconds} s.`, {
    retryAfterSeconds: seconds,
  });
};
