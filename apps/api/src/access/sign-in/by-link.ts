import { passwordFault, type LinkPurpose } from '@throughline/directory';
import type { Request, Response } from 'express';
import type { House } from '../../org/house.ts';
import type { Entrance } from '../entrance.ts';
import { AuthError } from './auth-error.ts';
import { becomeOwner, type NewOwner } from './become-owner.ts';
import { answerSignedIn, labelOf } from './begin-session.ts';

const hints: Readonly<Record<LinkPurpose, string>> = {
  setup: 'Start the server again: it prints a new one.',
  'sign-in': 'A new one is made on the machine of the server: npm run throughline -- sign-in-link',
  invitation: 'Ask an administrator for a new one.',
  password: 'Ask an administrator for a new one.',
};

const spent = (entrance: Entrance, request: Request, purpose: LinkPurpose): AuthError => {
  entrance.noted(request, { what: 'LinkRefused', purpose });
  return new AuthError(401, 'LINK_SPENT', 'This link was used already, has expired, or was replaced.', {
    hint: hints[purpose],
  });
};

const begin = async (entrance: Entrance, request: Request, response: Response, personId: string) => {
  const { secret, session } = await entrance.directory.sessions.start(personId, labelOf(request));
  entrance.noted(request, { what: 'SignedIn', by: 'link', personId, sessionId: session.id });
  await answerSignedIn(entrance, request, response, secret);
};

export const signInAsNewOwner = async (
  entrance: Entrance,
  house: House,
  request: Request,
  response: Response,
  owner: NewOwner,
): Promise<void> => {
  const personId = await becomeOwner(house, entrance.directory, owner);
  if (personId === undefined) throw spent(entrance, request, 'setup');
  entrance.noted(request, { what: 'OwnerMade', personId });
  await begin(entrance, request, response, personId);
};

export const signInByLink = async (
  entrance: Entrance,
  request: Request,
  response: Response,
  secret: string,
): Promise<void> => {
  const link = await entrance.directory.links.redeem('sign-in', secret);
  if (!link?.personId) throw spent(entrance, request, 'sign-in');
  await begin(entrance, request, response, link.personId);
};

/** With a link that an administrator made: the first password of somebody new, or another in place of a forgotten one. */
export const setPasswordByLink = async (
  entrance: Entrance,
  request: Request,
  response: Response,
  purpose: 'invitation' | 'password',
  { secret, password }: { readonly secret: string; readonly password: string },
): Promise<void> => {
  const { accounts, links, sessions } = entrance.directory;
  const fault = passwordFault(password);
  if (fault) throw new AuthError(422, 'WEAK_PASSWORD', fault, { field: 'password' });
  const link = await links.redeem(purpose, secret);
  if (!link?.personId) throw spent(entrance, request, purpose);
  const { personId } = link;
  await accounts.setPassword(personId, password);
  // Whoever knew the forgotten one is out.
  await sessions.revokeAll(personId);
  entrance.somethingEnded();
  entrance.noted(request, {
    what: 'PasswordSet',
    by: purpose === 'invitation' ? 'invitation' : 'link',
    personId,
  });
  await begin(entrance, request, response, personId);
};
