import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from 'pino';
import { accident } from './accident.ts';

/** Accidents are logged whole and shown as a reference; what a caller did wrong is told as it is. */
export const maskingErrors =
  (log: Logger) =>
  (shown: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (/tokens\. Parsing aborted/.test(shown.message))
      return { message: `${shown.message} (LIMIT_TOKENS)`, extensions: { code: 'TOO_MANY_TOKENS' } };
    const { code } = shown.extensions ?? {};
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return shown;
    return { ...accident(log, unwrapResolverError(error)), ...(shown.path && { path: shown.path }) };
  };
