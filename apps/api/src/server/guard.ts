import type { ApolloServerPlugin } from '@apollo/server';
import type { Config } from '../config.ts';
import { checkInputLists } from './input-limits.ts';
import { weighQuery } from './query-limits.ts';

/** Weighs every operation before its first resolver, and reports the cost in `extensions.cost`. */
export const guard = (config: Config): ApolloServerPlugin => ({
  async requestDidStart() {
    let cost: number | undefined;
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const variables = request.variables ?? {};
        checkInputLists(document, variables, config);
        cost = weighQuery({ schema, document, operation: operation!, variables }, config);
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || cost === undefined) return;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
});
