import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

/** Accidents are logged whole and shown as a reference; what a caller did wrong is told as it is. */
export const maskingErrors =
  (log: Logger) =>
  (shown: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (/tokens\. Parsing aborted/.test(shown.message))
      return { message: `${shown.message} (LIMIT_TOKENS)`, extensions: { code: 'TOO_MANY_TOKENS' } };
    const { code } = shown.extensions ?? {};
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return shown;
    const reference = randomBytes(5).toString('hex');
    log.error({ err: unwrapResolverError(error), reference }, 'a request failed');
    return {
      message: `Something went wrong here (reference ${reference}).`,
      ...(shown.path && { path: shown.path }),
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        reference,
        hint: 'The log of the server says more under this reference.',
      },
    };
  };
