import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Server } from './server.ts';

let server: Server;
/** Positions of the first event and of the newest. */
let [first, newest] = ['', ''];
const web = mkdtempSync(join(tmpdir(), 'throughline-web-'));

beforeAll(async () => {
  mkdirSync(join(web, 'assets'));
  mkdirSync(join(web, 'graphiql'));
  writeFileSync(join(web, 'index.html'), '<title>Throughline</title>');
  writeFileSync(join(web, 'graphiql/index.html'), '<title>GraphiQL</title>');
  writeFileSync(join(web, 'assets/app-1a2b.js'), 'void 0;');
  server = await Server.start({ webFolder: web });
  first = (await server.tell('organisationSetUp', { name: 'Harbourline' })).position;
  newest = (await server.tell('teamForm', { teamId: 'payments', name: 'Payments' })).position;
});
afterAll(async () => {
  await server.stop();
  rmSync(web, { recursive: true });
});

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': '1', ...server.signedIn, ...headers },
  });
/** `fetch` sets headers of its own about caches and hosts. */
const statusOf = (path: string, headers: Record<string, string>) => {
  const { port } = new URL(server.url);
  return new Promise((resolve) =>
    request(
      { port, host: '127.0.0.1', path, headers: { ...server.signedIn, ...headers } },
      ({ statusCode }) => resolve(statusCode),
    ).end(),
  );
};
const body = JSON.stringify({ query: '{ viewer { id } }' });
const json = { 'content-type': 'application/json' };
const post = (headers: Record<string, string>, text = body) =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { ...server.signedIn, ...headers }, body: text });

describe('an absolute past', () => {
  it('may be kept by the browser, and is known by its position', async () => {
    const query = `{ org(at: "@${first}") { settings { name } } }`;
    const answer = await get(query);
    expect(answer.headers.get('cache-control')).toBe('private, immutable, max-age=60');
    const etag = `"${first}"`;
    expect(answer.headers.get('etag')).toBe(etag);
    expect(await answer.json()).toMatchObject({ data: { org: { settings: { name: 'Harbourline' } } } });
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    expect(await statusOf(path, { 'apollo-require-preflight': '1', 'if-none-match': etag })).toBe(304);
  });

  it.each([
    '{ org { settings { name } } }',
    '{ org(at: "@newest") { settings { name } } }',
    '{ org(at: "-PT0S") { settings { name } } }',
    '{ viewer { id } }',
    '{ org(at: "nonsense") { settings { name } } }',
    '{ changes(from: "@0", to: "@first") { totalCount } }',
  ])('is not %s', async (query) => {
    const answer = await get(query.replace('newest', newest).replace('@first', `@${first}`));
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is never asked for by a mutation over GET', async () => {
    const answer = await get(
      'mutation { teamRename(input: { teamId: "payments", name: "x" }) { position } }',
    );
    expect(answer.status).toBe(405);
  });
});

describe('requests', () => {
  it.each([
    ['another origin', { ...json, origin: 'http://evil.example' }, 403],
    ['another site', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
  ])('from %s are refused', async (_, headers, status) => {
    const answer = await post(headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  });

  it('from our own pages and from programs are answered', async () => {
    expect((await post(json)).status).toBe(200);
    expect((await post({ ...json, origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('to a name that is not ours are misdirected', async () => {
    expect(await statusOf('/healthz', { host: 'evil.example' })).toBe(421);
  });

  it('that are too large or unreadable are refused in words', async () => {
    const large = await post(json, JSON.stringify({ query: 'x'.repeat(120_000) }));
    expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('LIMIT_BODY_BYTES')]);
    const broken = await post(json, '{"query":');
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining('BAD_REQUEST')]);
  });
});

describe('the web UI', () => {
  const page = async (path: string) => {
    const answer = await fetch(server.url + path);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };

  it('is one page for every address of the app', async () => {
    for (const path of ['/', '/goals/G-101?at=@1', '/replay'])
      expect((await page(path)).text).toContain('<title>Throughline');
    expect((await page('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    expect((await page('/assets/gone.js')).status).toBe(404);
  });

  it('may do what the content security policy lets it, GraphiQL a little more', async () => {
    const app = await page('/');
    expect(app.headers.get('content-security-policy')).toMatch(/script-src 'self';.*style-src 'self';/);
    expect(app.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(app.headers.get('x-frame-options')).toBe('DENY');
    const graphiql = await page('/graphiql/');
    expect(graphiql.text).toContain('GraphiQL');
    expect(graphiql.headers.get('content-security-policy')).toMatch(
      /script-src 'self';.*style-src 'self' 'unsafe-inline'/,
    );
  });

  it('says so when it is not built', async () => {
    const bare = await Server.start({ webFolder: join(web, 'nothing') });
    const answer = await fetch(bare.url);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    await bare.stop();
  });
});

it('says whether the process is there and whether it may be asked', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true });
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({
    ok: true,
    standing: 'level',
    position: newest,
  });
  await server.app.house.planner.store.close();
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
});
