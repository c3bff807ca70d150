import {
  cacheExchange,
  Client,
  fetchExchange,
  makeOperation,
  mapExchange,
  type CombinedError,
  type Operation,
  type OperationResult,
} from 'urql';
import { isUnauthenticated, noteAnswer, noteSignedOut } from '../access/signed-out.ts';
import { graphqlPath } from './which-house.ts';

/** Queries of the present that are on the screen, with what was last heard to them. */
const watched = new Map<number, { readonly operation: Operation; heard?: OperationResult }>();

/** The same question will be answered in a while: the server is away, or was asked for as much as it gives in a minute. */
const isForLater = (error: CombinedError | undefined): boolean =>
  error?.networkError !== undefined ||
  (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'RATE_LIMITED') ?? false);

/**
 * When the server cannot be reached the page keeps what it shows, and with it every form that is open there: that it may
 * be behind is said by the banner, and it is asked again when the connection is back.
 */
const watching = mapExchange({
  onOperation(operation) {
    if (operation.kind === 'query' && !watched.has(operation.key)) watched.set(operation.key, { operation });
    if (operation.kind === 'teardown') watched.delete(operation.key);
  },
  onResult(result) {
    const isOut = isUnauthenticated(result.error);
    if (isOut) noteSignedOut();
    else if (result.data) noteAnswer();
    const known = watched.get(result.operation.key);
    if (!known) return result;
    if ((isOut || isForLater(result.error)) && known.heard) return { ...known.heard, stale: true };
    if (!result.error) known.heard = result;
    return result;
  },
});

/** Also whoever looks at the past may be signed out meanwhile. */
export const noticing = mapExchange({
  onResult({ error, data }) {
    if (isUnauthenticated(error)) noteSignedOut();
    else if (data) noteAnswer();
  },
});

/**
 * Two clients, since ids carry no moment: an answer about the past must never stand in for one about the present.
 * Documents are cached whole, so the same goal as of two moments is two answers.
 */
export const presentClient = new Client({
  url: graphqlPath,
  exchanges: [watching, cacheExchange, fetchExchange],
  requestPolicy: 'cache-and-network',
  preferGetMethod: false,
});

/** What was stays as it was: ask once. */
export const pastClient = new Client({
  url: graphqlPath,
  exchanges: [noticing, cacheExchange, fetchExchange],
  requestPolicy: 'cache-first',
  preferGetMethod: false,
});

/** Asks everything on the screen anew, without blanking it meanwhile. */
export const refreshPresent = () => {
  for (const { operation } of watched.values())
    presentClient.reexecuteOperation(
      makeOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }),
    );
};
