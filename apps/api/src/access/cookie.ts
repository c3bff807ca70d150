import { sessionLongestMs } from '@throughline/directory';
import type { Response } from 'express';
import type { IncomingMessage } from 'node:http';

export type SessionCookie = {
  /** The secret that a request brings. */
  in(request: IncomingMessage): string | undefined;
  set(response: Response, secret: string): void;
  clear(response: Response): void;
};

/**
 * Under https its name makes browsers refuse it from any neighbour; over plain http they would drop it under that name.
 * Not `Strict`: a link in a mail would show the sign-in page to somebody who is signed in.
 */
export const sessionCookie = (publicUrl: string | undefined): SessionCookie => {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const name = secure ? '__Host-throughline' : 'throughline';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return {
    in: ({ headers }) => {
      for (const part of headers.cookie?.split(';') ?? []) {
        const [key, value] = part.split('=', 2) as [string, string | undefined];
        if (key.trim() === name && value?.trim()) return value.trim();
      }
      return undefined;
    },
    set: (response, secret) => void response.cookie(name, secret, { ...options, maxAge: sessionLongestMs }),
    clear: (response) => void response.clearCookie(name, options),
  };
};
