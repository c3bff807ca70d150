import type { GraphQLSchema } from 'graphql';
import type { GraphQLError } from '../graphql.ts';
import { useServer } from 'graphql-ws/use/ws';
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Addresses } from '../access/addresses.ts';
import { askerIn, askerOf } from '../access/asker.ts';
import type { Entrance } from '../access/entrance.ts';
import { lookWho } from '../access/signed-in.ts';
import { watchSockets } from '../access/watch-sockets.ts';
import type { Houses } from '../demo/houses.ts';
import { CountedSockets } from './counted-sockets.ts';
import { Desk } from './desk.ts';
import { clientError } from './errors.ts';
import { maskingErrors } from './format-error.ts';
import type { Points } from './points.ts';
import { chargeOperation } from './rate-limit.ts';
import { inOwnWords, readSubscription } from './read-subscription.ts';
import { pointsOfMessage, pointsOfRequest } from './weights.ts';

const protocol = 'graphql-transport-ws';
const endpoints = ['/graphql', '/demo/graphql'];
/** Of the WebSocket protocol's own codes for applications: too many requests. */
const tooManyRequests = 4429;
/** How long a client has to hear why it is sent away, in ms. */
const goodbyeMs = 100;

type Extra = { readonly request: IncomingMessage };

const refuseUpgrade = (socket: Duplex, status: number): void => {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const statusFor = (request: IncomingMessage, addresses: Addresses): number | undefined => {
  if (!addresses.isHostKnown(request)) return 421;
  if (!addresses.isSameOrigin(request)) return 403;
  // Not by URL: what it cannot read it throws, and nobody would catch that here.
  const [path = ''] = (request.url ?? '').split('?', 1);
  return endpoints.includes(path) ? undefined : 404;
};

/** The status that somebody is turned away with. */
const whyNot = async (entrance: Entrance, request: IncomingMessage, log: Logger) => {
  try {
    return (await lookWho(entrance, request))?.status;
  } catch (error) {
    log.error({ err: error }, 'who opens a socket could not be found out');
    return 500;
  }
};

export type Served = {
  readonly houses: Houses;
  readonly entrance: Entrance;
  readonly addresses: Addresses;
  readonly points: Points;
  readonly log: Logger;
};

/**
 * Subscriptions over WebSocket, on the HTTP server itself. Not Nest's own endpoint: that one takes any origin, and
 * queries sent there pass every limit and every error mask by.
 */
export const serveSockets = (
  http: Server,
  schema: GraphQLSchema,
  { houses, entrance, addresses, points, log }: Served,
) => {
  const { config } = houses.own;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: config.LIMIT_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const open = new CountedSockets();

  /** Also what is no message of the protocol costs its reading. Who sends more than he may is sent away. */
  const chargeMessages = (socket: WebSocket, person: string) => {
    const charge = (data: RawData) => {
      if (points.take(person, pointsOfMessage((data as Buffer).length)) === 0) return;
      socket.close(tooManyRequests, 'LIMIT_POINTS_PER_MINUTE');
      setTimeout(() => socket.terminate(), goodbyeMs).unref();
    };
    socket.on('message', charge);
    socket.on('ping', charge);
  };

  const watch = watchSockets(entrance);
  http.on('upgrade', async (request, raw, head) => {
    // Whoever hangs up before he is answered is nobody's error.
    raw.on('error', () => raw.destroy());
    const status = statusFor(request, addresses) ?? (await whyNot(entrance, request, log));
    if (status !== undefined) return refuseUpgrade(raw, status);
    const { personId: id } = askerOf(request);
    if (open.of(id) >= config.LIMIT_SOCKETS) return refuseUpgrade(raw, 429);
    sockets.handleUpgrade(request, raw, head, (socket) => {
      open.count(id, socket);
      chargeMessages(socket, id);
      watch.add(socket, request);
      sockets.emit('connection', socket, request);
      // graphql-ws prints whatever is wrong with a frame with its stack. It is the sender's mistake, told in a line.
      socket.removeAllListeners('error');
      socket.on('error', ({ message }) => log.warn(`A WebSocket was closed: ${message}.`));
    });
  });
  const mask = maskingErrors(log);
  const masked = (errors: readonly GraphQLError[]) =>
    errors.map((error) => mask({ message: error.message, extensions: { ...error.extensions } }, error));
  const served = useServer<Record<string, unknown>, Extra>(
    {
      // Closes with a code and no word of ours about what went wrong inside.
      isProd: true,
      connectionInitWaitTimeout: 3_000,
      onSubscribe: async ({ subscriptions, extra }, _id, payload) => {
        try {
          const { personId } = askerOf(extra.request);
          chargeOperation(points, personId, pointsOfRequest);
          if (Object.keys(subscriptions).length > config.LIMIT_SUBSCRIPTIONS)
            throw clientError(
              'TOO_MANY_SUBSCRIPTIONS',
              `A socket has at most ${config.LIMIT_SUBSCRIPTIONS} subscriptions (LIMIT_SUBSCRIPTIONS).`,
            );
          const { cost, args } = readSubscription(schema, config, payload);
          chargeOperation(points, personId, cost);
          const house = await houses.of(extra.request);
          return { ...args, contextValue: new Desk(house, askerIn(house, extra.request)) };
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
    watch.stop();
    for (const socket of sockets.clients) socket.close(1001, 'going away');
    await Promise.race([served.dispose(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    for (const socket of sockets.clients) socket.terminate();
  };
  return { close, protocol };
};
