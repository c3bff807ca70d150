import { createApp, type App } from '@throughline/api';
import { memoryDirectory } from '@throughline/directory-sqlite';
import { memoryStore } from '@throughline/event-store';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Directory } from '@throughline/directory';

const hour = 60 * 60 * 1000;

let app: App;
let url: URL;
let directory: Directory;
/** What the first start prints: whoever holds it becomes the owner. */
let secret: string;

beforeAll(async () => {
  directory = memoryDirectory();
  secret = await directory.links.issue({ purpose: 'setup', personId: null }, hour);
  app = await createApp({ store: memoryStore(), directory });
  url = new URL(await app.listen());
});
afterAll(() => app.close());

const send = (
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request({
      hostname: url.hostname,
      port: url.port,
      path,
      setHost: false,
      method: body ? 'POST' : 'GET',
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    });
    sent.on('error', reject);
    sent.on('response', async (response) =>
      resolve({ status: response.statusCode!, text: (await Array.fromAsync(response)).join('') }),
    );
    sent.end(body && JSON.stringify(body));
  });

const setUp = (headers: Record<string, string>) => send('/auth/setup', headers, { secret, name: 'Mallory' });

describe('a server that nobody owns yet', () => {
  it.each([
    ['another name', () => ({ host: 'evil.example' })],
    ['another name with our port', () => ({ host: `evil.example:${url.port}` })],
    ['a name that ends as ours', () => ({ host: `localhost.evil.example:${url.port}` })],
    ['an address of the network', () => ({ host: `192.168.1.20:${url.port}` })],
    ['no name', () => ({ host: '' })],
    [
      'another name behind ours',
      () => ({ host: 'evil.example', 'x-forwarded-host': `127.0.0.1:${url.port}` }),
    ],
    ['another name in a header of proxies', () => ({ host: 'evil.example', forwarded: 'host=127.0.0.1' })],
  ])('answers nothing to %s, not even with the secret', async (_, headers) => {
    for (const path of ['/', '/setup', '/auth/session', '/healthz', '/readyz', '/graphql'])
      expect((await send(path, headers())).status, path).toBe(421);
    expect((await setUp(headers())).status).toBe(421);
  });

  it.each([
    ['a page of another site', () => ({ host: url.host, origin: 'http://evil.example' })],
    ['a page without an origin', () => ({ host: url.host, origin: 'null' })],
    ['a frame of another site', () => ({ host: url.host, 'sec-fetch-site': 'cross-site' })],
  ])('is not taken over by %s, not even with the secret', async (_, headers) => {
    expect((await setUp(headers())).status).toBe(403);
  });

  it.each(['', 'thk_', `thk_${'a'.repeat(59)}`, '../', '*'])('is not taken over with %j', async (wrong) => {
    const { status } = await send('/auth/setup', { host: url.host }, { secret: wrong });
    expect(status).toBe(401);
  });

  it('says nothing of itself to whoever is nobody, and lets nobody ask', async () => {
    const { text } = await send('/auth/session', { host: url.host });
    expect(JSON.parse(text)).toMatchObject({ signedIn: false, setUp: false, person: null, role: null });
    expect((await send('/graphql', { host: url.host }, { query: '{ viewer { id } }' })).status).toBe(401);
  });

  it('is still whose secret it is: after all that, once', async () => {
    expect((await setUp({ host: url.host, origin: url.origin })).status).toBe(200);
    expect((await setUp({ host: url.host })).status).toBe(409);
    expect(await directory.accounts.all()).toHaveLength(1);
  });
});
