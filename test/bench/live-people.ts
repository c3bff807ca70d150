import { bearer } from '../access/owner.ts';
import type { Served } from './served.ts';

/** People who have a page open: each holds a connection that tells them whenever the log has moved on. */
export type LivePeople = {
  /** Messages all of them got. */
  readonly told: () => number;
  readonly lost: () => number;
  leave(): void;
};

const protocol = 'graphql-transport-ws';

type Message = { readonly type: string };

const join = ({ address, owner }: Served, onNews: () => void, onLost: () => void): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    // Node's WebSocket takes headers; the type is the browser's.
    const options = { protocols: protocol, headers: owner && bearer(owner) } as never;
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, options);
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.onopen = () => send({ type: 'connection_init' });
    socket.onerror = () => reject(new Error(`no connection to ${address}`));
    socket.onclose = onLost;
    socket.onmessage = ({ data }) => {
      const { type } = JSON.parse(String(data)) as Message;
      if (type === 'connection_ack') {
        send({
          id: '1',
          type: 'subscribe',
          payload: { query: 'subscription { changed { position ids dropped } }' },
        });
        resolve(socket);
      } else if (type === 'ping') send({ type: 'pong' });
      else if (type === 'next') onNews();
      else if (type === 'error') onLost();
    };
  });

export const livePeople = async (served: Served, count: number): Promise<LivePeople> => {
  let [told, lost, leaving] = [0, 0, false];
  const sockets = await Promise.all(
    Array.from({ length: count }, () =>
      join(
        served,
        () => told++,
        () => {
          if (!leaving) lost++;
        },
      ),
    ),
  );
  return {
    told: () => told,
    lost: () => lost,
    leave: () => {
      leaving = true;
      for (const socket of sockets) socket.close();
    },
  };
};
