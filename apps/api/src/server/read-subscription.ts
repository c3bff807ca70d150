import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError, getOperationAST, parse, validate } from '../graphql.ts';
import type { Config } from '../config.ts';
import { clientError } from './errors.ts';
import { checkInput } from './check-input.ts';
import { weighQuery } from './query-limits.ts';

export type Payload = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
};

/** Reads a subscription under the same limits as a query over HTTP; throws what is wrong with it. */
export const readSubscription = (
  schema: GraphQLSchema,
  config: Config,
  { query, operationName, variables }: Payload,
) => {
  const document: DocumentNode = parse(query, { maxTokens: config.LIMIT_TOKENS });
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription')
    throw clientError(
      'SUBSCRIPTIONS_ONLY',
      'Only subscriptions are answered here.',
      'Send queries and mutations by POST.',
    );
  const [wrong] = validate(schema, document, undefined, { maxErrors: 5, hideSuggestions: true });
  if (wrong) throw wrong;
  checkInput(document, variables ?? {}, config);
  const cost = weighQuery({ schema, document, operation, variables: variables ?? {} }, config);
  return { cost, args: { schema, document, operationName, variableValues: variables } };
};

/** What graphql-js finds wrong with a query carries no code of its own; what is an accident keeps none, to be masked. */
export const inOwnWords = (error: unknown): GraphQLError => {
  if (!(error instanceof GraphQLError))
    return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
  return error.extensions['code'] ? error : clientError('GRAPHQL_VALIDATION_FAILED', error.message);
};
