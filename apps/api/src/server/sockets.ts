import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError, getOperationAST, parse, validate } from '../graphql.ts';
import { useServer } from 'graphql-ws/use/ws';
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { whoAsks } from '../access/who.ts';
import { isHostKnown, isSameOrigin } from '../access/same-origin.ts';
import type { Config } from '../config.ts';
import type { Houses } from '../demo/houses.ts';
import { Desk } from './desk.ts';
import { clientError } from './errors.ts';
import { maskingErrors } from './format-error.ts';
import { weighQuery } from './query-limits.ts';

const frameBytes = 64 * 1024;
const subscriptionsPerSocket = 20;
const protocol = 'graphql-transport-ws';
const endpoints = ['/graphql', '/demo/graphql'];

type Extra = { readonly request: IncomingMessage };

type Payload = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
};

/** Reads a subscription under the same limits as a query over HTTP; answers what is wrong with it. */
const readSubscription = (
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
  const [wrong] = validate(schema, document, undefined, { maxErrors: 5 });
  if (wrong) throw wrong;
  weighQuery({ schema, document, operation, variables: variables ?? {} }, config);
  return { schema, document, operationName, variableValues: variables };
};

/** What graphql-js finds wrong with a query carries no code of its own. */
const inOwnWords = (error: unknown): GraphQLError => {
  if (!(error instanceof GraphQLError)) throw error;
  return error.extensions['code'] ? error : clientError('GRAPHQL_VALIDATION_FAILED', error.message);
};

const refuseUpgrade = (socket: Duplex, status: number): void => {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const statusFor = (request: IncomingMessage): number | undefined => {
  if (!isHostKnown(request)) return 421;
  if (!isSameOrigin(request)) return 403;
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  return endpoints.includes(pathname) ? undefined : 404;
};

/**
 * Subscriptions over WebSocket, on the HTTP server itself. Not Nest's own endpoint: that one takes any origin, and
 * queries sent there pass every limit and every error mask by.
 */
export const serveSockets = (http: Server, schema: GraphQLSchema, houses: Houses, log: Logger) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frameBytes, perMessageDeflate: false });
  http.on('upgrade', (request, socket, head) => {
    const status = statusFor(request);
    if (status !== undefined) return refuseUpgrade(socket, status);
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      sockets.emit('connection', accepted, request);
      // graphql-ws prints whatever is wrong with a frame with its stack. It is the sender's mistake, told in a line.
      accepted.removeAllListeners('error');
      accepted.on('error', ({ message }) => log.warn(`A WebSocket was closed: ${message}.`));
    });
  });
  const mask = maskingErrors(log);
  const masked = (errors: readonly GraphQLError[]) =>
    errors.map((error) => mask({ message: error.message, extensions: { ...error.extensions } }, error));
  const served = useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: 3_000,
      onSubscribe: async ({ subscriptions, extra }, _id, payload) => {
        try {
          if (Object.keys(subscriptions).length > subscriptionsPerSocket)
            throw clientError(
              'TOO_MANY_SUBSCRIPTIONS',
              `A socket has at most ${subscriptionsPerSocket} subscriptions.`,
            );
          const asked = readSubscription(schema, houses.own.config, payload);
          const house = await houses.of(extra.request);
          return { ...asked, contextValue: new Desk(house, whoAsks(extra.request)) };
        } catch (error) {
          return [inOwnWords(error)];
        }
      },
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors ? { data: result.data ?? null, errors: masked(result.errors) } : undefined,
      onError: (_context, _id, _payload, errors) => masked(errors as readonly GraphQLError[]),
    },
    sockets,
  );
  /** Going away: clients connect again, to whoever comes after. */
  const close = async () => {
    for (const socket of sockets.clients) socket.close(1001, 'going away');
    await Promise.race([served.dispose(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    for (const socket of sockets.clients) socket.terminate();
  };
  return { close, protocol };
};
