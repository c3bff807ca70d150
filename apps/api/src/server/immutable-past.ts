import type { OperationDefinitionNode } from 'graphql';
import { Kind } from '../graphql.ts';
import type { ApolloServerPlugin } from '@apollo/server';
import { parseMoment } from '@throughline/calendar';
import type { Asked } from '../org/moment.ts';
import type { Desk } from './desk.ts';

/** A minute: what somebody may see, and what people are called, is a matter of today. */
const cacheFor = 'private, immutable, max-age=60';

const timeless = ['org', 'node', 'nodes'];

/** Reasons known now appear in changes and diffs, so only questions wholly as of then stay answered for ever. */
const asksOnlyThen = ({ operation, selectionSet }: OperationDefinitionNode) =>
  operation === 'query' &&
  selectionSet.selections.every((node) => node.kind === Kind.FIELD && timeless.includes(node.name.value));

/** An instant or a position that something has followed: from there on the timeline cannot change. */
const isSettled = ({ at, requested }: Asked): boolean => {
  const parsed = requested === null ? undefined : parseMoment(requested);
  const absolute = parsed && 'kind' in parsed && (parsed.kind === 'instant' || parsed.kind === 'position');
  return absolute === true && !at.view.isNow;
};

/** Lets browsers keep answers about an absolute past that they asked for by GET. */
export const immutablePast = (): ApolloServerPlugin<Desk> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, operation, contextValue, errors }) {
        const http = response.http;
        http.headers.set('cache-control', 'no-store');
        if (request.http?.method !== 'GET' || errors || !operation || !asksOnlyThen(operation)) return;
        const { found: asked, house } = contextValue;
        if (house.isDemo || asked.length === 0 || !asked.every(isSettled)) return;
        http.headers.set('cache-control', cacheFor);
        // Another person, or the same one signed in anew, is another reader.
        http.headers.set('vary', 'cookie, authorization');
        http.headers.set('etag', `"${asked.map(({ at }) => at.position).join('-')}"`);
      },
    };
  },
});
