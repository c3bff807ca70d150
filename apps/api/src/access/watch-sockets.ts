import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { askerOf } from './asker.ts';
import type { Entrance } from './entrance.ts';

/** What ended through another replica, or by its time, is noticed this late. */
const everyMs = 30_000;

/** Codes of the protocol graphql-transport-ws: a client does not come again after the first, and does after the second. */
const unauthorized = 4401;
const forbidden = 4403;

/** Closes sockets whose session or token has ended, or whose people may do other things than when they opened them. */
export const watchSockets = (entrance: Entrance) => {
  const open = new Map<WebSocket, IncomingMessage>();
  const lookAt = async (socket: WebSocket, request: IncomingMessage): Promise<void> => {
    // A directory that is away ends nothing: whoever asks anything else is refused meanwhile.
    const now = await entrance.asker(request).catch(() => 'away' as const);
    if (now === 'away') return;
    if (now === undefined || now === 'both') return socket.close(unauthorized, 'signed out');
    if (JSON.stringify(now) !== JSON.stringify(askerOf(request))) socket.close(forbidden, 'other rights');
  };
  const lookAtAll = () => {
    for (const [socket, request] of open) void lookAt(socket, request);
  };
  const timer = setInterval(lookAtAll, everyMs).unref();
  const stopListening = entrance.onEnd(lookAtAll);
  return {
    add: (socket: WebSocket, request: IncomingMessage): void => {
      open.set(socket, request);
      socket.once('close', () => open.delete(socket));
    },
    stop: (): void => {
      clearInterval(timer);
      stopListening();
    },
  };
};
