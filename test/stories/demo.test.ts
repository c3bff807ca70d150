import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { Server, type Answer, type Loose } from './server.ts';

let server: Server;
const web = mkdtempSync(join(tmpdir(), 'throughline-web-'));

beforeAll(async () => {
  mkdirSync(join(web, 'graphiql'));
  writeFileSync(join(web, 'index.html'), '<title>Throughline</title>');
  writeFileSync(join(web, 'graphiql/index.html'), '<title>GraphiQL</title>');
  server = await Server.start({ webFolder: web, now: Date.now, config: { LIMIT_BODY_BYTES: 50_000 } });
});
afterAll(async () => {
  await server.stop();
  rmSync(web, { recursive: true });
});

const json = { 'content-type': 'application/json' };
const post = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/demo/graphql`, {
    method: 'POST',
    headers: { ...json, ...server.signedIn, ...headers },
    body: JSON.stringify({ query }),
  });
const demo = async (query: string): Promise<Loose> => {
  const { data, errors } = (await (await post(query)).json()) as Answer<Loose>;
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
};
/** What Node's own WebSocket cannot say. */
class SignedInSocket extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol, { headers: server.signedIn });
  }
}
/** Without the dropped one. */
const harbourlineGoals = 42;
const howMuch = '{ server { events store } org { settings { name } goals { totalCount } } }';

describe('the demo organisation', () => {
  it('is Harbourline, with people, moments and a history, and the own organisation stays empty', async () => {
    expect((await server.ask(howMuch)).server.events).toBe(0);
    const known = await demo(
      `{ org { settings { name } goals { totalCount } people(first: 1) { nodes { name } } }
         then: org(at: "moment:turning-point") { asOf { instant } } server { store events } }`,
    );
    expect(known.org.settings.name).toMatch(/^Harbourline/);
    expect(known.org.goals.totalCount).toBe(harbourlineGoals);
    expect(known.org.people.nodes[0].name).toMatch(/\w+ \w+/);
    expect(known.then.asOf.instant).toMatch(/^2026-08-29T/);
    expect(known.server).toMatchObject({ store: 'memory', events: expect.any(Number) });
    expect(await server.ask(howMuch)).toMatchObject({
      server: { events: 0 },
      org: { goals: { totalCount: 0 } },
    });
  });

  it('takes changes that are not in the own log, and the own log takes changes that are not in the demo', async () => {
    const before = (await demo(howMuch)).server.events;
    await demo('mutation { goalPropose(input: { title: "Only for playing" }) { goal { key } } }');
    const after = await demo(howMuch);
    expect(after.server.events).toBeGreaterThan(before);
    expect(after.org.goals.totalCount).toBe(harbourlineGoals + 1);
    expect(server.app.house.planner.model.timeline.length).toBe(0);
    await server.tell('organisationSetUp', { name: 'Our own' });
    expect((await demo(howMuch)).server.events).toBe(after.server.events);
    // The same query, compiled by now, still asks the house of its address.
    for (let time = 0; time < 3; time++) {
      expect((await demo(howMuch)).org.goals.totalCount).toBe(harbourlineGoals + 1);
      expect((await server.ask(howMuch)).org.goals.totalCount).toBe(0);
    }
  });

  it('tells its own changes over its own socket', async () => {
    const heard: string[] = [];
    const listen = (path: string) => {
      const url = `${server.url.replace('http', 'ws')}${path}`;
      const client = createClient({ url, webSocketImpl: SignedInSocket, retryAttempts: 0 });
      const query = 'subscription { changed(after: "0") { ids dropped } }';
      return { client, messages: client.iterate({ query }) };
    };
    await server.tell('organisationSetUp', { name: 'Our own' });
    const [played, own] = [listen('/demo/graphql'), listen('/graphql')];
    const first: Loose = await own.messages.next();
    expect(first.value.data.changed).toEqual({ ids: expect.any(Array), dropped: false });
    expect(JSON.stringify(first)).not.toContain('goal:');
    const all: Loose = await played.messages.next();
    expect(JSON.stringify(all)).toContain('goal:');
    void own.messages.next().then((message) => heard.push(JSON.stringify(message)));
    const next = played.messages.next();
    await demo('mutation { goalPropose(input: { title: "Heard in the demo" }) { goal { key } } }');
    expect(JSON.stringify(await next)).toContain('goal:');
    expect(heard).toEqual([]);
    await Promise.all([played.client.dispose(), own.client.dispose()]);
  });

  it('takes no more than it holds: it says so, keeps answering, and lets nobody into the people vault', async () => {
    const small = await Server.start({ now: Date.now, config: { LIMIT_DEMO_EVENTS: 2_000 } });
    const ask = async (query: string, variables: object = {}): Promise<Answer<Loose>> => {
      const body = JSON.stringify({ query, variables });
      const answer = await fetch(`${small.url}/demo/graphql`, {
        method: 'POST',
        headers: { ...json, ...small.signedIn },
        body,
      });
      return (await answer.json()) as Answer<Loose>;
    };
    const commands = Array.from({ length: 250 }, () => ({ goalPropose: { title: 'One of many' } }));
    const fill = (commandId: string) =>
      ask('mutation ($input: ChangeSetApplyInput!) { changeSetApply(input: $input) { position } }', {
        input: { commandId, commands },
      });
    let answer = await fill('filling-0');
    for (let time = 1; !answer.errors; time++) answer = await fill(`filling-${time}`);
    const room = '{ server { events readOnlyBecause } viewer { canWrite } org { people { totalCount } } }';
    const full = { message: expect.stringMatching(/full.*2000 changes.*LIMIT_DEMO_EVENTS.*anew/) };
    expect(answer.errors).toMatchObject([{ ...full, extensions: { code: 'READ_ONLY' } }]);
    const before = (await ask(room)).data;
    expect(before).toMatchObject({
      server: { readOnlyBecause: full.message },
      viewer: { canWrite: false },
    });
    expect(before.server.events).toBeLessThan(2_000 + 250);
    const somebody = await ask('mutation { personAdd(input: { name: "Lena Vogt" }) { person { key } } }');
    expect(somebody.errors).toMatchObject([full]);
    expect((await ask(room)).data).toEqual(before);
    // Whoever did not hear that his change was recorded still hears it.
    expect((await fill('filling-0')).errors).toBeUndefined();
    await small.tell('organisationSetUp', { name: 'Our own' });
    await small.stop();
  });

  it('is begun anew by the next process', async () => {
    const next = await Server.start({ now: Date.now });
    const answer = await fetch(`${next.url}/demo/graphql`, {
      method: 'POST',
      headers: { ...json, ...next.signedIn },
      body: JSON.stringify({ query: howMuch }),
    });
    expect(await answer.json()).toMatchObject({ data: { org: { goals: { totalCount: harbourlineGoals } } } });
    await next.stop();
  });
});

describe('the demo obeys', () => {
  it('the limits of a query and of a body', async () => {
    const names = Array.from({ length: 40 }, (_, number) => `a${number}: viewer { id }`).join(' ');
    expect(await (await post(`{ ${names} }`)).text()).toContain('LIMIT_');
    expect((await post('x'.repeat(60_000))).status).toBe(413);
  });

  it('the rules about origins, content types and hosts', async () => {
    expect((await post('{ viewer { id } }', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('{ viewer { id } }', { 'content-type': 'text/plain' })).status).toBe(415);
    const status = await new Promise((resolve) =>
      request(
        `${server.url}/demo/graphql?query=%7Bviewer%7Bid%7D%7D`,
        { headers: { host: 'evil.example' } },
        ({ statusCode }) => resolve(statusCode),
      ).end(),
    );
    expect(status).toBe(421);
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/demo/graphql`, 'graphql-transport-ws', {
      headers: { origin: 'http://evil.example' },
    });
    socket.on('error', () => {});
    const refused = await new Promise((resolve) =>
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode)),
    );
    expect(refused).toBe(403);
  });

  it('no cache: its past is another one after a restart', async () => {
    const query = encodeURIComponent('{ org(at: "@1") { settings { name } } }');
    const answer = await fetch(`${server.url}/demo/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1', ...server.signedIn },
    });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  it('the content security policy of the app, on pages of the app; GraphiQL is for the own organisation', async () => {
    const own = (await fetch(server.url)).headers.get('content-security-policy');
    for (const path of ['/demo', '/demo/replay?at=moment:turning-point', '/demo/graphiql/']) {
      const page = await fetch(server.url + path);
      expect(await page.text(), path).toContain('<title>Throughline');
      expect(page.headers.get('content-security-policy'), path).toBe(own);
    }
  });
});
