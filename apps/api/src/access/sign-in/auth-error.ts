import { DirectoryError } from '@throughline/directory';
import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';

type Extra = { readonly hint?: string; readonly field?: string; readonly retryAfterSeconds?: number };

/** What a person who signs in did wrong, or may not do, with the HTTP status it is told with. */
export class AuthError extends Error {
  override name = 'AuthError';
  readonly status: number;
  readonly code: string;
  readonly extra: Extra;

  constructor(status: number, code: string, message: string, extra: Extra = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

const ofDirectory = (error: DirectoryError): AuthError | undefined => {
  switch (error.code) {
    case 'weak-password':
      return new AuthError(422, 'WEAK_PASSWORD', error.message, { field: 'password' });
    case 'invalid-login':
      return new AuthError(422, 'BAD_INPUT', error.message, { field: 'login' });
    case 'login-taken':
      return new AuthError(409, 'LOGIN_TAKEN', 'Somebody signs in under this name already.', {
        field: 'login',
      });
    case 'unknown-account':
      return new AuthError(401, 'NO_ACCOUNT', 'There is no such account, or an administrator disabled it.');
    case 'unreachable':
      return new AuthError(503, 'DIRECTORY_UNAVAILABLE', 'Nobody can sign in now. Try again in a moment.');
    default:
      return undefined;
  }
};

const inOtherWords = (error: unknown): AuthError | undefined => {
  if (error instanceof AuthError) return error;
  if (error instanceof DirectoryError) return ofDirectory(error);
  const { status, type } = error as { status?: number; type?: string };
  if (type === 'entity.too.large')
    return new AuthError(413, 'BODY_TOO_LARGE', 'Nothing that is asked for here is as long as this.');
  return status !== undefined && status < 500
    ? new AuthError(status, 'BAD_REQUEST', 'The body cannot be read as JSON.')
    : undefined;
};

/** Accidents are logged whole and shown as a reference. */
export const authErrors =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const told = inOtherWords(error);
    if (told) {
      const { retryAfterSeconds, ...extra } = told.extra;
      if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
      response
        .status(told.status)
        .json({ error: { code: told.code, message: told.message, ...extra, retryAfterSeconds } });
      return;
    }
    const reference = randomBytes(5).toString('hex');
    log.error({ err: error, reference }, 'a request of the entrance failed');
    const message = `Something went wrong here (reference ${reference}).`;
    response.status(500).json({ error: { code: 'INTERNAL_SERVER_ERROR', message, reference } });
  };
