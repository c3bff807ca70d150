import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { OperationTypeNode } from '../graphql.ts';
import type { Desk } from './desk.ts';
import { Turnstile } from './turnstile.ts';

/** For the form only: whoever asked has his answer, or is gone. */
const calledOff = (reason: GraphQLError): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { errors: [reason.toJSON()] } },
});

/** Queries queue for their turn; mutations pass by, so that one who records something waits for one answer at most. */
export const queriesInTurn = (): ApolloServerPlugin<Desk> => {
  const turnstile = new Turnstile();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ operation, contextValue: { signal } }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          return turnstile.pass(signal).then(() => null, calledOff);
        },
      };
    },
  };
};
