import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import WebSocket from 'ws';
import type { Sender } from './attack.ts';
import type { Target } from './send.ts';

/** What somebody says on a WebSocket, and what he must hear. */
export type SocketAttack = {
  readonly name: string;
  readonly as?: Sender;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ours when left out. */
  readonly protocol?: string | null;
  readonly says?: readonly string[];
  /** Bytes of frames past any client. */
  readonly bytes?: Buffer;
  /** `upgrade <status>`, `closed <code>` or `error <code>`. */
  readonly refused: string;
};

const patienceMs = 5_000;

type Said = { readonly type?: string; readonly payload?: readonly { extensions?: { code?: string } }[] };

/** Opens a socket and says it; answers what was heard in the form of `refused`. */
export const heardOnSocket = (
  { url, signedIn }: Target,
  {
    as = 'administrator',
    path = '/graphql',
    headers = {},
    protocol = 'graphql-transport-ws',
    says = [],
    bytes,
  }: SocketAttack,
): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://${url.host}${path}`, protocol === null ? [] : protocol, {
      headers: { ...signedIn[as], ...headers },
      perMessageDeflate: false,
    });
    const heard = (what: string) => {
      clearTimeout(patience);
      resolve(what);
      socket.terminate();
    };
    const patience = setTimeout(() => heard('nothing'), patienceMs);
    socket.on('unexpected-response', (_request, response: IncomingMessage) =>
      heard(`upgrade ${response.statusCode}`),
    );
    socket.on('close', (code) => heard(`closed ${code}`));
    socket.on('error', () => {});
    // What is said before the beginning was answered is another attack.
    const [first, ...rest] = says;
    const waits = first?.includes('connection_init') ?? false;
    socket.on('open', () => {
      for (const text of waits ? [first!] : says) socket.send(text);
      if (bytes) (socket as unknown as { _socket: Socket })._socket.write(bytes);
    });
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data)) as Said;
      if (type === 'connection_ack') for (const text of rest) socket.send(text);
      const errors =
        type === 'error' ? payload : (payload as { errors?: Said['payload'] } | undefined)?.errors;
      if (errors?.[0]) heard(`error ${errors[0].extensions?.code}`);
    });
  });
