import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from '../graphql.ts';
import type { Config } from '../config.ts';
import type { Desk } from './desk.ts';
import { clientError } from './errors.ts';
import { checkInput } from './check-input.ts';
import type { Points } from './points.ts';
import { weighQuery } from './query-limits.ts';
import { chargeOperation } from './rate-limit.ts';

/** Refused before its first resolver: the request is at fault, not the server, and HTTP says so. */
const refused = (error: unknown): unknown => {
  if (!(error instanceof GraphQLError)) return error;
  const { retryAfterSeconds } = error.extensions;
  error.extensions['http'] =
    retryAfterSeconds === undefined
      ? { status: 400 }
      : { status: 429, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) };
  return error;
};

/** Weighs every operation before its first resolver, charges who asks, and reports the cost in `extensions.cost`. */
export const guard = (config: Config, points: Points): ApolloServerPlugin<Desk> => ({
  // Of what is wrong with a document graphql-js lists most and throws some, such as @skip(if: maybe) on a subscription.
  async unexpectedErrorProcessingRequest({ error }) {
    if (error instanceof GraphQLError && !error.originalError)
      throw refused(clientError('GRAPHQL_VALIDATION_FAILED', error.message));
  },
  async requestDidStart() {
    let cost: number | undefined;
    return {
      async didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
        try {
          if (!operation)
            throw clientError(
              'OPERATION_UNKNOWN',
              operationName
                ? `The document has no operation ${operationName}.`
                : 'The document has several operations, and none is named.',
              'Name one of them in operationName.',
            );
          if (operation.operation === OperationTypeNode.SUBSCRIPTION)
            throw clientError(
              'SUBSCRIPTIONS_BY_SOCKET',
              'Subscriptions are not answered by POST.',
              'Open a WebSocket here, with the protocol graphql-transport-ws.',
            );
          const variables = request.variables ?? {};
          checkInput(document, variables, config);
          const weighed = weighQuery({ schema, document, operation, variables }, config);
          chargeOperation(points, contextValue.personId, weighed);
          cost = weighed;
        } catch (error) {
          throw refused(error);
        }
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || cost === undefined) return;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
});
