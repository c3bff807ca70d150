import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import type { Loose } from './server.ts';
import { Server } from './server.ts';

let server: Server;
const sockets: Socket[] = [];
const logged: string[] = [];
beforeEach(async () => {
  logged.length = 0;
  server = await Server.start({ log: pino({ level: 'warn' }, { write: (line) => void logged.push(line) }) });
  await server.tell('organisationSetUp', { name: 'Harbourline' });
});
afterEach(async () => {
  for (const { socket } of sockets.splice(0)) socket.terminate();
  await server.stop();
});

/** A client of the protocol, small enough to misbehave. */
class Socket {
  readonly socket: WebSocket;
  readonly messages: Loose[] = [];
  closed: number | undefined;
  refused: number | undefined;

  constructor(headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { ...server.signedIn, ...headers },
    });
    this.socket.on('message', (text) => this.messages.push(JSON.parse(String(text))));
    this.socket.on('close', (code) => (this.closed = code));
    this.socket.on('unexpected-response', (_, response) => (this.refused = response.statusCode));
    this.socket.on('error', () => {});
    sockets.push(this);
  }

  static async open(): Promise<Socket> {
    const socket = new Socket();
    await until(() => socket.socket.readyState === WebSocket.OPEN);
    socket.send({ type: 'connection_init' });
    await until(() => socket.messages.length === 1);
    return socket;
  }

  send(message: object) {
    this.socket.send(JSON.stringify(message));
  }
  subscribe(query: string, id = '1') {
    this.send({ id, type: 'subscribe', payload: { query } });
  }
  get changed(): Loose[] {
    return this.messages
      .filter(({ type }) => type === 'next')
      .map(({ payload }) => payload.data?.changed ?? payload);
  }
  get errors(): Loose[] {
    return this.messages.filter(({ type }) => type === 'error').flatMap(({ payload }) => payload);
  }
}

const until = async (isSo: () => boolean, ms = 3_000) => {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const team = (name: string) => server.tell('teamForm', { teamId: name, name });
const feed = (after?: string) =>
  `subscription { changed${after === undefined ? '' : `(after: "${after}")`} { position ids dropped } }`;

describe('the feed of changes', () => {
  it('tells what changed, by id and position', async () => {
    const socket = await Socket.open();
    socket.subscribe(feed());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { position } = await team('payments');
    await until(() => socket.changed.length === 1);
    expect(socket.changed).toEqual([{ position, ids: ['team:payments'], dropped: false }]);
  });

  it('goes on where an earlier connection ended', async () => {
    const { position } = await team('payments');
    await team('platform');
    const last = await team('courier');
    const socket = await Socket.open();
    socket.subscribe(feed(position));
    await until(() => socket.changed.length === 1);
    expect(socket.changed[0]).toEqual({
      position: last.position,
      ids: ['team:platform', 'team:courier'],
      dropped: false,
    });
  });

  it('tells a reader who missed too much once to begin anew', async () => {
    let position = '';
    for (let batch = 0; batch < 3; batch++)
      ({ position } = await server.tell('changeSetApply', {
        commands: Array.from({ length: 100 }, (_, i) => ({ goalPropose: { title: `Goal ${batch}-${i}` } })),
      }));
    const socket = await Socket.open();
    socket.subscribe(feed('0'));
    await until(() => socket.changed.length === 1);
    expect(socket.changed).toEqual([{ position, ids: [], dropped: true }]);
  });

  it('does not pile up messages for a reader who does not read', async () => {
    const socket = await Socket.open();
    socket.subscribe(feed());
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.socket.pause();
    let position = '';
    for (let i = 0; i < 40; i++) ({ position } = await team(`team-${i}`));
    socket.socket.resume();
    await until(() => socket.changed.at(-1)?.position === position);
    expect(new Set(socket.changed.flatMap(({ ids }) => ids)).size).toBe(40);
  });
});

describe('the feed of a busy house', () => {
  it('is told in rounds, ten a second at most, and misses nothing', async () => {
    const socket = await Socket.open();
    socket.subscribe(feed());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    let position = '';
    for (let i = 0; i < 60; i++) ({ position } = await team(`team-${i}`));
    await until(() => socket.changed.at(-1)?.position === position);
    const rounds = (performance.now() - began) / 100;
    expect(socket.changed.length).toBeLessThanOrEqual(rounds + 2);
    expect(socket.changed.flatMap(({ ids }) => ids)).toEqual(
      Array.from({ length: 60 }, (_, i) => `team:team-${i}`),
    );
  });
});

describe('the socket', () => {
  it.each([
    ['{ viewer { id } }', 'SUBSCRIPTIONS_ONLY'],
    ['mutation { goalCommit(input: { goalId: "G-1" }) { position } }', 'SUBSCRIPTIONS_ONLY'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { changed(after: "x") { position } }', 'POSITION_UNREADABLE'],
  ])('answers %s with %s', async (query, code) => {
    const socket = await Socket.open();
    socket.subscribe(query);
    await until(() => socket.errors.length > 0 || socket.changed.length > 0);
    const [error] = [...socket.errors, ...socket.changed.flatMap(({ errors }) => errors ?? [])];
    expect(error.extensions.code).toBe(code);
  });

  it('takes at most twenty subscriptions', async () => {
    const socket = await Socket.open();
    for (let i = 0; i < 22; i++) socket.subscribe(feed(), String(i));
    await until(() => socket.errors.length === 2);
    expect(socket.errors[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
  });

  it('takes no frame above 64 KiB', async () => {
    const socket = await Socket.open();
    const printed = vi.spyOn(console, 'error');
    socket.socket.send('x'.repeat(70_000));
    await until(() => socket.closed !== undefined);
    expect(socket.closed).toBe(1009);
    expect(printed).not.toHaveBeenCalled();
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, msg: 'A WebSocket was closed: Max payload size exceeded.' },
    ]);
  });

  it.each([
    ['a page of another site', { origin: 'http://evil.example' }, 403],
    ['a frame of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a name that is not ours', { host: 'evil.example' }, 421],
  ])('is closed to %s', async (_, headers, status) => {
    const socket = new Socket(headers);
    await until(() => socket.refused !== undefined);
    expect(socket.refused).toBe(status);
  });

  it('is told that the server goes away', async () => {
    const socket = await Socket.open();
    socket.subscribe(feed());
    await server.stop();
    await until(() => socket.closed !== undefined);
    expect(socket.closed).toBe(1001);
    server = await Server.start();
  });
});
