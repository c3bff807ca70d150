import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ownerIn, bearer } from '../access/owner.ts';
import { Server } from '../stories/server.ts';

/** A server on which one person soon has asked for enough, and nobody may take his time. */
const config = {
  LIMIT_POINTS_PER_MINUTE: 60_000,
  LIMIT_SOCKETS: 3,
  LIMIT_CONNECTIONS: 30,
  LIMIT_REQUEST_MS: 1_000,
};

let server: Server;
beforeAll(async () => {
  server = await Server.start({ config });
});
afterAll(() => server.stop());

const ask = (token: string, query = '{ viewer { id } }') =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });

const somebody = async (id: string): Promise<string> => {
  const { people, accounts, tokens } = server.app.house.directory;
  await people.add({ id, name: id });
  await accounts.create({ personId: id, login: id, role: 'viewer' });
  return (await tokens.mint(id, { name: 'test', scope: 'read' })).secret;
};

/** Asks until it is enough; answers how often that was and what was said in the end. */
const askUntilRefused = async (token: string, query?: string) => {
  for (let times = 0; times < 1_000; times++) {
    const response = await ask(token, query);
    if (response.status === 429) return { times, response };
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  }
  throw new Error('it was never enough');
};

const dear = '{ org { goals(first: 500) { nodes { id key title } } } }';

describe('what one person may ask for in a minute', () => {
  it('ends, says when to come again, and is nobody else’s', async () => {
    const [vera, mika] = [await somebody('vera'), await somebody('mika')];
    const { times, response } = await askUntilRefused(vera, dear);
    // 2,002 points and 100 for reading, of 60,000; a little comes back meanwhile.
    expect(times).toBeGreaterThanOrEqual(28);
    expect(times).toBeLessThan(50);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors[0]!.message).toContain('LIMIT_POINTS_PER_MINUTE');
    expect(errors[0]!.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    const seconds = Number(response.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(2);
    expect((await ask(mika)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    expect((await ask(vera)).status).toBe(200);
  });

  it('is one purse for all their tokens and ways in', async () => {
    const nina = await somebody('nina');
    await askUntilRefused(nina, '{ diff(from: "@0") { total } }');
    const { secret } = await server.app.house.directory.tokens.mint('nina', { name: 'other', scope: 'read' });
    expect((await ask(secret, '{ diff(from: "@0") { total } }')).status).toBe(429);
  });

  it('counts what cannot be understood, too', async () => {
    const omar = await somebody('omar');
    // What is left then is less than one of these costs: twenty readings, and a few that come back meanwhile.
    await askUntilRefused(omar, dear);
    const statuses = new Set<number>();
    for (let batch = 0; batch < 40 && !statuses.has(429); batch++)
      for (const { status } of await Promise.all(Array.from({ length: 10 }, () => ask(omar, '{ nothing }'))))
        statuses.add(status);
    expect(statuses).toEqual(new Set([400, 429]));
  }, 30_000);

  it('counts tries at the entrance by address', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 8; turn++) {
      const response = await fetch(`${server.url}/auth/link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret: 'thk_x' }),
      });
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
  });
});

type Opened = { readonly socket: WebSocket; readonly refused?: number };

const open = (token: string): Promise<Opened> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: bearer({ token }),
    });
    socket.on('error', () => {});
    socket.on('open', () => resolve({ socket }));
    socket.on('unexpected-response', (_, { statusCode }) => resolve({ socket, refused: statusCode! }));
  });

const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));

describe('sockets of one person', () => {
  it('are three here, and another one when one of them is closed', async () => {
    const [vera, { token }] = [await somebody('una'), await ownerIn(server.app.house.directory)];
    const three = await Promise.all([open(vera), open(vera), open(vera)]);
    expect(three.map(({ refused }) => refused)).toEqual([undefined, undefined, undefined]);
    expect((await open(vera)).refused).toBe(429);
    const other = await open(token);
    expect(other.refused).toBeUndefined();
    const gone = closed(three[0]!.socket);
    three[0]!.socket.close();
    await gone;
    const next = await open(vera);
    expect(next.refused).toBeUndefined();
    for (const { socket } of [...three, other, next]) socket.terminate();
  });

  it.each([
    [
      'messages',
      (socket: WebSocket) => socket.send(`{"type":"ping","payload":{"x":"${'x'.repeat(10_000)}"}}`),
    ],
    ['pings', (socket: WebSocket) => socket.ping(Buffer.alloc(120))],
    [
      'beginnings of subscriptions',
      (socket: WebSocket, turn: number) => {
        socket.send(
          JSON.stringify({
            id: String(turn),
            type: 'subscribe',
            payload: { query: 'subscription { nothing }' },
          }),
        );
        socket.send(JSON.stringify({ id: String(turn), type: 'complete' }));
      },
    ],
  ])(
    'are closed on whoever floods them with %s',
    async (what, flood) => {
      const { socket } = await open(await somebody(`flood-${what}`));
      const code = closed(socket);
      socket.send('{"type":"connection_init"}');
      await new Promise((resolve) => socket.once('message', resolve));
      for (let turn = 0; turn < 20_000 && socket.readyState === WebSocket.OPEN; turn++) {
        flood(socket, turn);
        if (turn % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      // The word may be lost when the line is full of what was sent.
      expect([4429, 1006]).toContain(await code);
    },
    30_000,
  );
});

const raw = (): Promise<{ socket: Socket; ended: Promise<string>; began: number }> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', () => {});
    const ended = new Promise<string>((end) => socket.once('close', () => end(heard)));
    socket.once('connect', () => resolve({ socket, ended, began: performance.now() }));
  });

describe('whoever takes his time', () => {
  const endless = (socket: Socket, word: string) => {
    const timer = setInterval(() => socket.write(word), 100);
    socket.once('close', () => clearInterval(timer));
  };

  it.each([
    ['headers (slowloris)', 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n', 'x-a: b\r\n'],
    [
      'a body',
      'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\nauthorization: Bearer {token}\r\ncontent-length: 90000\r\n\r\n{',
      ' ',
    ],
    ['nothing', '', ''],
  ])(
    'over %s is not waited for',
    async (_, start, word) => {
      const { socket, ended, began } = await raw();
      socket.write(start.replace('{token}', server.owner.token));
      if (word !== '') endless(socket, word);
      const heard = await ended;
      expect(heard).toMatch(/^(HTTP\/1.1 408|$)/);
      expect(performance.now() - began).toBeLessThan(6_000);
    },
    20_000,
  );

  it('shares the connections that there are with others', async () => {
    const many = await Promise.all(Array.from({ length: 60 }, raw));
    const dropped = await Promise.race([
      Promise.all(many.slice(40).map(({ ended }) => ended)).then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 900)),
    ]);
    expect(dropped).toBe(true);
    for (const { socket } of many) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  }, 20_000);
});
