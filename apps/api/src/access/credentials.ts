import type { IncomingMessage } from 'node:http';
import type { SessionCookie } from './cookie.ts';

/** What a request brings to say who it is from. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'session'; readonly secret: string }
  | { readonly kind: 'token'; readonly secret: string }
  /** Of two answers to "who are you" neither can be believed. */
  | { readonly kind: 'both' };

export const credentialsOf = (request: IncomingMessage, cookie: SessionCookie): Credentials => {
  const session = cookie.in(request);
  const { authorization } = request.headers;
  if (authorization === undefined)
    return session === undefined ? { kind: 'none' } : { kind: 'session', secret: session };
  if (session !== undefined) return { kind: 'both' };
  const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return { kind: 'token', secret: secret ?? '' };
};
