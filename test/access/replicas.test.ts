import { createApp, type App } from '@throughline/api';
import { openPostgresDirectory } from '@throughline/directory-postgres';
import { ThrowawayServer } from '@throughline/directory-postgres/throwaway-server';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import type { Loose } from '../stories/server.ts';

const installed = ThrowawayServer.installed();
if (!installed)
  console.warn(
    '\n!!! SKIPPED: two replicas on one directory were not tested, there is no PostgreSQL server on this machine.\n' +
      '!!! Install it (Debian: apt-get install postgresql) and run this again.\n',
  );

const password = 'correct horse battery';

type Replica = { readonly app: App; readonly url: string };

/** One log, one directory, two servers: what is done through one counts in the other. */
describe.skipIf(!installed)('two replicas on one PostgreSQL directory', { timeout: 120_000 }, () => {
  let postgres: ThrowawayServer;
  let store: EventStoreDbDouble;
  let a: Replica;
  let b: Replica;
  let address: string;
  let cookie: string;

  const start = async (): Promise<Replica> => {
    const directory = await openPostgresDirectory(address);
    const app = await createApp({ store: await openEventStoreDb(store.address), directory });
    return { app, url: await app.listen() };
  };

  beforeAll(async () => {
    [postgres, store] = await Promise.all([ThrowawayServer.start(), EventStoreDbDouble.start()]);
    address = await postgres.emptyDatabase();
    [a, b] = await Promise.all([start(), start()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([a?.app.close(), b?.app.close()]);
    await postgres.remove();
    store.stop();
  }, 60_000);

  const post = async ({ url }: Replica, path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : null) as Loose,
      cookie: response.headers.getSetCookie()[0]?.split(';')[0],
    };
  };
  const ask = (replica: Replica, query: string, headers: Record<string, string> = { cookie }) =>
    post(replica, '/graphql', { query }, headers);

  it('make one owner out of one link, whoever of them is asked', async () => {
    const secret = await a.app.house.directory.links.issue({ purpose: 'setup', personId: null }, 60_000);
    const owner = { secret, name: 'Ruth Adler', login: 'ruth', password };
    const answers = await Promise.all([post(a, '/auth/setup', owner), post(b, '/auth/setup', owner)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(await b.app.house.directory.accounts.all()).toHaveLength(1);
  });

  it('sign somebody in through one, who works and has a name through the other', async () => {
    const signedIn = await post(a, '/auth/sign-in', { login: 'ruth', password });
    cookie = signedIn.cookie!;
    await expect
      .poll(async () => (await ask(b, '{ viewer { name } }')).body.data?.viewer.name)
      .toBe('Ruth Adler');
    const formed = await ask(b, 'mutation { teamForm(input: { name: "Payments" }) { position } }');
    const { position } = formed.body.data.teamForm;
    const seen = await ask(a, `{ org(at: "@${position}") { teams { nodes { name } } } }`);
    expect(seen.body.data.org.teams.nodes).toEqual([{ name: 'Payments' }]);
  });

  it('hold the same against whoever guesses', async () => {
    const wrong = (replica: Replica) => post(replica, '/auth/sign-in', { login: 'nobody', password: 'x' });
    const statuses: number[] = [];
    for (let time = 0; time < 6; time++) statuses.push((await wrong(time % 2 ? a : b)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('sign out through one counts in the other from the next request on, and for its sockets', async () => {
    const socket = new WebSocket(`${b.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie },
    });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send('{"type":"connection_init"}');
    expect((await post(a, '/auth/sign-out', {}, { cookie })).status).toBe(204);
    expect((await ask(b, '{ viewer { id } }')).status).toBe(401);
    // No word passes between replicas: each looks at its sockets every half a minute.
    expect(await closed).toBe(4401);
  });

  it('let nobody in while the directory is away, say so, and go on when it is back', async () => {
    const { cookie: fresh } = await post(a, '/auth/sign-in', { login: 'ruth', password });
    await postgres.stop();
    const away = await ask(b, '{ viewer { id } }', { cookie: fresh! });
    expect([away.status, away.body.errors[0].extensions.code]).toEqual([503, 'DIRECTORY_UNAVAILABLE']);
    const signIn = await post(a, '/auth/sign-in', { login: 'ruth', password });
    expect([signIn.status, signIn.body.error.code]).toEqual([503, 'DIRECTORY_UNAVAILABLE']);
    await postgres.run();
    await expect.poll(async () => (await ask(b, '{ viewer { name } }', { cookie: fresh! })).status).toBe(200);
  });
});
