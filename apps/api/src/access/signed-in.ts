import { DirectoryError } from '@throughline/directory';
import type { RequestHandler, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { refuseRequest } from '../server/refuse-request.ts';
import { rememberAsker } from './asker.ts';
import type { Entrance } from './entrance.ts';

type Refused = { readonly status: number; readonly code: string; readonly message: string };

const bothAtOnce: Refused = {
  status: 400,
  code: 'TWO_CREDENTIALS',
  message: 'The request carries a session and a token. Send one of them.',
};
const nobody: Refused = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'Sign in first, or send a token: authorization: Bearer thl_…',
};
const cannotSay: Refused = {
  status: 503,
  code: 'DIRECTORY_UNAVAILABLE',
  message: 'Who you are cannot be looked up now. Send the same request again in a moment.',
};

/** Looks at who asks and writes it down with the request; answers what is wrong, if anything is. */
export const lookWho = async (entrance: Entrance, request: IncomingMessage): Promise<Refused | undefined> => {
  try {
    const asker = await entrance.asker(request);
    if (asker === 'both') return bothAtOnce;
    if (!asker) return nobody;
    rememberAsker(request, asker);
    return undefined;
  } catch (error) {
    if (error instanceof DirectoryError && error.code === 'unreachable') return cannotSay;
    throw error;
  }
};

const refuse = (response: Response, { status, code, message }: Refused): void => {
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="Throughline"');
  refuseRequest(response, status, code, message);
};

/** Before anything of the request is read. */
export const signedIn =
  (entrance: Entrance): RequestHandler =>
  async (request, response, next) => {
    const refused = await lookWho(entrance, request);
    if (refused) refuse(response, refused);
    else next();
  };
