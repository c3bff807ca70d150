import type { Session } from '@throughline/directory';
import type { Request, Response } from 'express';
import type { Entrance } from '../entrance.ts';
import { browserName } from './browser-name.ts';
import { sessionView } from './session-view.ts';

/** What tells this session from others in the list. */
export const labelOf = ({ headers }: Request): string => browserName(headers['user-agent']);

/** The session that a request comes with is over, if there is one; answers which it was. */
export const endOwnSession = async (entrance: Entrance, request: Request): Promise<Session | undefined> => {
  const secret = entrance.cookie.in(request);
  const session = secret === undefined ? undefined : await entrance.directory.sessions.use(secret);
  if (!session) return undefined;
  await entrance.directory.sessions.revoke(session.personId, session.id);
  entrance.somethingEnded();
  return session;
};

/** Hands out a session that has just begun in the place of any that was there before, and answers who it is. */
export const answerSignedIn = async (
  entrance: Entrance,
  request: Request,
  response: Response,
  secret: string,
): Promise<void> => {
  await endOwnSession(entrance, request);
  entrance.cookie.set(response, secret);
  response.json(await sessionView(entrance, await entrance.bySession(secret)));
};
