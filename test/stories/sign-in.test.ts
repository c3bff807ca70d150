import { memoryDirectory } from '@throughline/directory-sqlite';
import type { Directory } from '@throughline/directory';
import { createApp, type App } from '@throughline/api';
import { memoryStore } from '@throughline/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ownerIn } from '../access/owner.ts';

const password = 'correct horse battery';
const hour = 60 * 60 * 1000;

let directory: Directory;
let app: App;
let url: string;

beforeEach(async () => {
  directory = memoryDirectory();
  app = await createApp({ store: memoryStore(), directory });
  url = await app.listen();
});
afterEach(() => app.close());

type Told = { readonly status: number; readonly body: Loose; readonly cookie: string | undefined };
// What a test asks for is known to the test only.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

const cookieIn = (response: Response): string | undefined =>
  response.headers.getSetCookie()[0]?.split(';')[0];

const auth = async (path: string, body?: object, headers: Record<string, string> = {}): Promise<Told> => {
  const sent = { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${url}/auth/${path}`, {
    ...(body && sent),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null, cookie: cookieIn(response) };
};

/** Who the server takes a request for; a status when it lets nobody in. */
const viewerWith = async (headers: Record<string, string>) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { id name via } }' }),
  });
  const { data, errors } = (await response.json()) as Loose;
  return { status: response.status, ...(errors ? { code: errors[0].extensions.code } : data.viewer) };
};

const setUp = async (more: object = {}) => {
  const secret = await directory.links.issue({ purpose: 'setup', personId: null }, hour);
  return auth('setup', { secret, ...more });
};

describe('the first minute', () => {
  it('begins with nobody, and makes whoever holds the link the owner: a person like any other', async () => {
    expect((await auth('session')).body).toEqual({
      signedIn: false,
      setUp: false,
      person: null,
      role: null,
      methods: { password: true, oidc: null },
    });
    const { status, body, cookie } = await setUp({ name: 'Ruth Adler' });
    expect([status, body]).toMatchObject([200, { signedIn: true, setUp: true, role: 'admin' }]);
    expect(body.person).toEqual({ id: expect.stringMatching(/^p_[a-z2-7]{16}$/), name: 'Ruth Adler' });
    const viewer = await viewerWith({ cookie: cookie! });
    expect(viewer).toEqual({ status: 200, via: 'ui', ...body.person });
    expect(app.house.planner.at().get('person', body.person.id)).toMatchObject({ status: 'active' });
  });

  it('works once, and never where there is an owner', async () => {
    const secret = await directory.links.issue({ purpose: 'setup', personId: null }, hour);
    const both = await Promise.all([auth('setup', { secret }), auth('setup', { secret })]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await directory.accounts.all()).length).toBe(1);
    const late = await setUp();
    expect([late.status, late.body.error.code]).toEqual([409, 'ALREADY_SET_UP']);
  });

  it('says what is wrong beside its field, and the link stays good', async () => {
    const secret = await directory.links.issue({ purpose: 'setup', personId: null }, hour);
    const weak = await auth('setup', { secret, login: 'ruth', password: 'short' });
    expect([weak.status, weak.body.error]).toMatchObject([422, { code: 'WEAK_PASSWORD', field: 'password' }]);
    const nameless = await auth('setup', { secret, password });
    expect([nameless.status, nameless.body.error.field]).toEqual([422, 'login']);
    expect((await auth('setup', { secret, login: 'Ruth@Acme.example', password })).status).toBe(200);
    const signedIn = await auth('sign-in', { login: 'ruth@acme.example', password });
    expect([signedIn.status, signedIn.body.person.name]).toEqual([200, 'Owner']);
  });
});

describe('signing in', () => {
  it('by a link works once; by a wrong one never', async () => {
    const { personId } = await ownerIn(directory);
    const secret = await directory.links.issue({ purpose: 'sign-in', personId }, hour);
    const first = await auth('link', { secret });
    expect((await viewerWith({ cookie: first.cookie! })).id).toBe(personId);
    for (const wrong of [secret, `${secret.slice(0, -1)}?`, '', 'thk_'])
      expect((await auth('link', { secret: wrong })).status).toBe(401);
  });

  it('by password sets a cookie that no script reads, and is slowed down for whoever guesses', async () => {
    await setUp({ login: 'ruth', password });
    const response = await fetch(`${url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: ' Ruth ', password }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^throughline=ths_[\w-]{59}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    const wrong = () => auth('sign-in', { login: 'ruth', password: 'something else entirely' });
    for (let time = 0; time < 5; time++) expect((await wrong()).status).toBe(401);
    const { status, body } = await wrong();
    expect([status, body.error]).toMatchObject([429, { code: 'TOO_MANY_TRIES', retryAfterSeconds: 1 }]);
    expect((await auth('sign-in', { login: 'ruth', password })).status).toBe(429);
  });

  it('sounds the same for a wrong password and for somebody who does not exist', async () => {
    await setUp({ login: 'ruth', password });
    const [known, unknown] = [
      await auth('sign-in', { login: 'ruth', password: 'x' }),
      await auth('sign-in', { login: 'nobody', password: 'x' }),
    ];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  });

  it('begins a new session, and ends the one that was there', async () => {
    const first = await setUp({ login: 'ruth', password });
    const second = await auth('sign-in', { login: 'ruth', password }, { cookie: first.cookie! });
    expect(second.cookie).not.toBe(first.cookie);
    expect((await viewerWith({ cookie: first.cookie! })).status).toBe(401);
    expect((await viewerWith({ cookie: second.cookie! })).status).toBe(200);
  });

  it.each(['invitation', 'password'] as const)(
    'with a new password, by a link for it (%s)',
    async (purpose) => {
      const { personId, session } = await ownerIn(directory);
      const secret = await directory.links.issue({ purpose, personId }, hour);
      expect((await auth(purpose, { secret, password: 'short' })).status).toBe(422);
      const { status, cookie } = await auth(purpose, { secret, password });
      expect([status, (await viewerWith({ cookie: cookie! })).id]).toEqual([200, personId]);
      expect((await viewerWith({ cookie: `throughline=${session}` })).status).toBe(401);
      expect((await auth(purpose, { secret, password })).status).toBe(401);
      expect((await auth('sign-in', { login: 'owner@harbourline.example', password })).status).toBe(200);
    },
  );

  it('takes JSON from our own pages only', async () => {
    const { personId } = await ownerIn(directory);
    const secret = await directory.links.issue({ purpose: 'sign-in', personId }, hour);
    const elsewhere = await auth('link', { secret }, { origin: 'http://evil.example' });
    expect([elsewhere.status, elsewhere.body.error.code]).toEqual([403, 'CROSS_ORIGIN']);
    expect((await auth('link', { secret }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await auth('link', { secret: 7 } as object)).status).toBe(422);
    expect((await auth('nowhere', {})).status).toBe(404);
    expect((await auth('link', { secret })).status).toBe(200);
  });
});

describe('nobody who is not signed in', () => {
  it('is answered anything, and the body is not even read', async () => {
    for (const headers of [{}, { cookie: 'throughline=nonsense' }, { authorization: 'Bearer thl_nonsense' }])
      expect(await viewerWith(headers as Record<string, string>)).toEqual({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
    const broken = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":',
    });
    expect(broken.status).toBe(401);
    expect((await fetch(`${url}/demo/graphql?query=%7Bviewer%7Bid%7D%7D`)).status).toBe(401);
    for (const path of ['/healthz', '/readyz']) expect((await fetch(url + path)).status).toBe(200);
  });

  it('comes with two credentials at once', async () => {
    const { token, session } = await ownerIn(directory);
    const headers = { authorization: `Bearer ${token}`, cookie: `throughline=${session}` };
    expect(await viewerWith(headers)).toEqual({ status: 400, code: 'TWO_CREDENTIALS' });
  });

  it('is let in to the demo, where everybody else runs it', async () => {
    const { session } = await ownerIn(directory);
    const response = await fetch(`${url}/demo/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `throughline=${session}` },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { viewer: { id: 'guest' } } });
  });
});

describe('a session that ends', () => {
  const open = async (headers: Record<string, string>) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    const ended = new Promise<number>((resolve) => {
      socket.on('close', resolve);
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode!));
      socket.on('error', () => {});
    });
    const opened = new Promise<'open'>((resolve) => socket.on('open', () => resolve('open')));
    return { ended, state: await Promise.race([opened, ended]), socket };
  };

  it('by signing out takes its sockets along; those of others stay', async () => {
    const { token } = await ownerIn(directory);
    const { session } = await ownerIn(directory);
    const cookie = `throughline=${session}`;
    const [mine, script] = [await open({ cookie }), await open({ authorization: `Bearer ${token}` })];
    expect([mine.state, script.state]).toEqual(['open', 'open']);
    const out = await auth('sign-out', {}, { cookie });
    expect([out.status, out.cookie]).toEqual([204, 'throughline=']);
    expect(await mine.ended).toBe(4401);
    expect(script.socket.readyState).toBe(WebSocket.OPEN);
    expect((await viewerWith({ cookie })).status).toBe(401);
    expect((await open({ cookie })).state).toBe(401);
    expect((await open({})).state).toBe(401);
    script.socket.terminate();
  });

  it('because the account is disabled lets nobody in by anything, from the next request on', async () => {
    const { personId, token, session } = await ownerIn(directory);
    await directory.accounts.create({ personId: 'p_amir', login: 'amir', role: 'admin' });
    await directory.accounts.disable(personId);
    const both = [{ authorization: `Bearer ${token}` }, { cookie: `throughline=${session}` }];
    for (const headers of both) expect((await viewerWith(headers as Loose)).status).toBe(401);
  });
});
