import { createApp } from '@throughline/api';
import { memoryDirectory } from '@throughline/directory-sqlite';
import { memoryStore } from '@throughline/event-store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inPerson, somebody } from '../access/in-person.ts';
import { clientId, clientSecret, OpenIdProvider, type Said } from '../access/openid-provider.ts';
import { Redirects } from '../access/redirects.ts';
import { freePort } from '../access/free-port.ts';
import { Server, type Loose } from './server.ts';

const callbackAt = (port: number) => `http://127.0.0.1:${port}/auth/oidc/callback`;

let provider: OpenIdProvider;
let server: Server;

/** The provider has to know where the server will be, the server who the provider is. */
const startBoth = async (config: object = {}): Promise<{ provider: OpenIdProvider; server: Server }> => {
  const port = await freePort();
  const provider = await OpenIdProvider.start(callbackAt(port));
  const server = await Server.start({
    port,
    config: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Harbour ID',
      OIDC_ALLOWED_DOMAINS: 'harbourline.example, @harbourline.pt',
      OIDC_ROLE_MAP: 'board=viewer,planning=member,roadmap-admins=admin',
      ...config,
    },
  });
  return { provider, server };
};

beforeAll(async () => ({ provider, server } = await startBoth()));
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

let browser: Redirects;
beforeEach(() => {
  browser = new Redirects();
});

const isOurs = (url: URL) => url.origin === server.url && !url.pathname.startsWith('/auth/');
const isCallback = (url: URL) => url.pathname === '/auth/oidc/callback';
const wanted = '/changes?from=-P1W';
const start = (to = wanted, more = '') => `${server.url}/auth/oidc/start?to=${encodeURIComponent(to)}${more}`;

const person = (id: string, said: Partial<Said> = {}): void => {
  provider.isThere = id;
  provider.people.set(id, {
    email: `${id}@harbourline.example`,
    email_verified: true,
    name: id[0]!.toUpperCase() + id.slice(1),
    ...said,
  });
};

/** Somebody signs in with the provider; answers where they end up, as path and search. */
const signIn = async (to?: string, more?: string): Promise<string> => {
  const url = await browser.follow(start(to, more), isOurs);
  // The page they wanted goes along to the sign-in page.
  if (url.pathname === '/sign-in') expect(url.searchParams.get('to')).toBe(to ?? wanted);
  url.searchParams.delete('to');
  return url.pathname + url.search;
};

const session = async (): Promise<Loose> => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return (await fetch(`${server.url}/auth/session`, { headers: { cookie } })).json();
};
const accounts = () => server.app.house.directory.accounts;

const askToConnect = (session: string | undefined, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/auth/oidc/connect`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session !== undefined && { cookie: `throughline=${session}` }),
      ...headers,
    },
    body: '{}',
  });

/** Somebody who is signed in connects what the provider calls them; answers where they end up. */
const connect = async (session: string): Promise<string> => {
  const asked = await askToConnect(session);
  const [attempt] = asked.headers.getSetCookie();
  browser.cookies.set('throughline-oidc', /=([^;]*)/.exec(attempt!)![1]!);
  const { address } = (await asked.json()) as { address: string };
  const { pathname, search } = await browser.follow(address, isOurs);
  return pathname + search;
};

describe('somebody whom the provider knows', () => {
  it('signs in there, gets an account as a member, and comes back to the page they wanted', async () => {
    person('ines', { name: 'Ines Duarte' });
    expect(await signIn()).toBe('/changes?from=-P1W');
    expect(await session()).toMatchObject({
      signedIn: true,
      role: 'member',
      person: { name: 'Ines Duarte' },
      methods: { oidc: { name: 'Harbour ID' } },
    });
    expect(browser.cookies.has('throughline-oidc')).toBe(false);
    const owner = inPerson(server.url, server.owner.personId, server.owner.session);
    const { access, org } = await owner.ask(
      '{ access { accounts { login signInWays } audit(first: 3) { nodes { kind actor { name } } } } org { people { nodes { name } } } }',
    );
    expect(access.accounts).toContainEqual({ login: 'ines@harbourline.example', signInWays: ['OIDC'] });
    expect(access.audit.nodes.map(({ kind }: Loose) => kind)).toEqual([
      'SignedIn',
      'IdentityLinked',
      'RoleGiven',
    ]);
    expect(org.people.nodes).toContainEqual({ name: 'Ines Duarte' });
  });

  it('is the same person the next time, also under another address', async () => {
    person('ines', { email: 'ines.duarte@harbourline.pt' });
    const before = (await accounts().all()).length;
    await signIn();
    expect(await session()).toMatchObject({ signedIn: true, person: { name: 'Ines Duarte' } });
    expect((await accounts().all()).length).toBe(before);
  });

  it('takes over the account they were invited to, in its role', async () => {
    const owner = inPerson(server.url, server.owner.personId, server.owner.session);
    const input = { login: 'Olaf@Harbourline.example', name: 'Olaf Brandt', role: 'VIEWER' };
    await owner.tell('accountInvite', input, '');
    person('olaf');
    await signIn();
    expect(await session()).toMatchObject({ role: 'viewer', person: { name: 'Olaf Brandt' } });
  });

  it('is given the most that their groups may do, anew each time', async () => {
    person('ruth', { groups: ['board', 'roadmap-admins', 'cooks'] });
    await signIn();
    expect((await session()).role).toBe('admin');
    person('ruth', { groups: ['planning'] });
    await signIn();
    expect((await session()).role).toBe('member');
    person('ruth', { groups: ['cooks'] });
    await signIn();
    expect((await session()).role).toBe('member');
  });

  it('does not take over an account with a password, but can connect it while signed in', async () => {
    await somebody(server, 'tomasz', 'member');
    await accounts().setPassword('tomasz', 'gantry crane number four');
    person('tomasz');
    expect(await signIn()).toBe('/sign-in?problem=signs-in-otherwise');
    expect((await session()).signedIn).toBe(false);
    const { secret } = await server.app.house.directory.sessions.start('tomasz');
    // The provider has forgotten who signed in there.
    browser = new Redirects();
    browser.cookies.set('throughline', secret);
    const own = inPerson(server.url, 'tomasz', secret);
    const ask = '{ viewer { account { provider { name isConnected } } } }';
    expect((await own.ask(ask)).viewer.account.provider).toEqual({ name: 'Harbour ID', isConnected: false });
    person('ines');
    expect(await connect(secret)).toBe('/account?problem=somebody-elses');
    person('tomasz');
    browser = new Redirects();
    browser.cookies.set('throughline', secret);
    expect(await connect(secret)).toBe('/account');
    expect((await own.ask(ask)).viewer.account.provider.isConnected).toBe(true);
    browser = new Redirects();
    await signIn();
    expect(await session()).toMatchObject({ signedIn: true, person: { id: 'tomasz' } });
  });
});

describe('connecting', () => {
  it('is begun by a page of ours, for somebody who is signed in, and by no link', async () => {
    const { session } = server.owner;
    expect((await askToConnect(undefined)).status).toBe(401);
    expect((await askToConnect(session, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await askToConnect(session, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await askToConnect(session, { 'content-type': 'text/plain' })).status).toBe(415);
    person('mallory');
    browser.cookies.set('throughline', session);
    await browser.follow(start('/account', '&connect=yes'), isOurs);
    const { issuers } = (await accounts().inUse()).find(
      ({ personId }) => personId === server.owner.personId,
    )!;
    expect(issuers).toEqual([]);
  });
});

describe('the way back', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/%09/evil.example'.replace('%09', '\t'),
    'javascript:alert(1)',
  ])('leads from %j to our own first page', async (to) => {
    person('ines');
    const response = await browser.follow(start(to), isOurs);
    expect(response.href).toBe(`${server.url}/`);
  });

  const wayBack = async (): Promise<URL> => {
    person('ines');
    return browser.follow(start(), isCallback);
  };
  const problemAt = async (address: URL): Promise<string | null> => {
    const { searchParams, pathname } = await browser.follow(address.href, isOurs);
    return pathname === '/sign-in' ? searchParams.get('problem') : 'no problem';
  };

  it('asks for PKCE, a state and a nonce', async () => {
    const { headers } = await browser.get(start());
    const asked = new URL(headers.get('location')!).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(asked.get(name)!.length).toBeGreaterThan(30);
    expect(asked.get('redirect_uri')).toBe(`${server.url}/auth/oidc/callback`);
  });

  it('is closed to another state', async () => {
    const address = await wayBack();
    address.searchParams.set('state', 'x'.repeat(43));
    expect(await problemAt(address)).toBe('refused');
  });

  it.each(['nonce', 'verifier'] as const)('is closed to another %s', async (name) => {
    const address = await wayBack();
    const kept = JSON.parse(Buffer.from(browser.cookies.get('throughline-oidc')!, 'base64url').toString());
    const other = { ...kept, [name]: 'x'.repeat(43) };
    browser.cookies.set('throughline-oidc', Buffer.from(JSON.stringify(other)).toString('base64url'));
    expect(await problemAt(address)).toBe('refused');
    expect((await session()).signedIn).toBe(false);
  });

  it('is walked once: neither the cookie nor the code is good again', async () => {
    const address = await wayBack();
    const cookie = browser.cookies.get('throughline-oidc')!;
    expect(await problemAt(address)).toBe('no problem');
    browser.cookies.delete('throughline');
    expect(await problemAt(address)).toBe('expired');
    browser.cookies.set('throughline-oidc', cookie);
    expect(await problemAt(address)).toBe('refused');
    expect((await session()).signedIn).toBe(false);
  });

  it('ends in the browser it began in', async () => {
    const address = await wayBack();
    browser = new Redirects();
    expect(await problemAt(address)).toBe('expired');
  });

  it.each(['throughline-oidc', 'a.b', '%%%', Buffer.from('[]').toString('base64url')])(
    'is closed to the cookie %j',
    async (cookie) => {
      const address = await wayBack();
      browser.cookies.set('throughline-oidc', cookie);
      expect(await problemAt(address)).toBe('expired');
    },
  );

  it('tells that the provider said no', async () => {
    const address = await wayBack();
    address.searchParams.delete('code');
    address.searchParams.set('error', 'access_denied');
    expect(await problemAt(address)).toBe('refused');
  });
});

describe('nobody comes in', () => {
  it('whose mail address is not verified', async () => {
    person('mallory', { email_verified: false });
    expect(await signIn()).toBe('/sign-in?problem=mail-unverified');
  });

  it('from another domain, however similar', async () => {
    for (const domain of ['evil.example', 'harbourline.example.evil.example', 'sub.harbourline.example']) {
      person('mallory', { email: `mallory@${domain}` });
      expect(await signIn()).toBe('/sign-in?problem=domain-not-allowed');
    }
    person('mallory', { email: 'mallory@harbourline.example@evil.example' });
    expect(await signIn()).toBe('/sign-in?problem=domain-not-allowed');
  });

  it('whose account is disabled, invited or known', async () => {
    person('aiko');
    await signIn();
    const { personId } = (await accounts().byLogin('aiko@harbourline.example'))!;
    await accounts().disable(personId);
    expect(await signIn()).toBe('/sign-in?problem=disabled');
    await somebody(server, 'lena', 'member');
    await accounts().disable('lena');
    person('lena');
    expect(await signIn()).toBe('/sign-in?problem=disabled');
  });

  it('without an invitation where no domain and no group lets them in', async () => {
    const closed = await startBoth({ OIDC_ALLOWED_DOMAINS: '' });
    try {
      closed.provider.people.set('eve', { email: 'eve@anywhere.example', email_verified: true });
      closed.provider.isThere = 'eve';
      const there = (url: URL) => url.origin === closed.server.url && !url.pathname.startsWith('/auth/');
      const { search } = await browser.follow(`${closed.server.url}/auth/oidc/start`, there);
      expect(search).toBe('?problem=not-invited');
      closed.provider.people.set('eve', {
        email: 'eve@anywhere.example',
        email_verified: true,
        groups: ['board'],
      });
      expect((await browser.follow(`${closed.server.url}/auth/oidc/start`, there)).pathname).toBe('/');
    } finally {
      await closed.server.stop();
      await closed.provider.stop();
    }
  });
});

describe('an organisation that nobody owns yet', () => {
  it('has no first member, who would keep it from having an owner; an administrator of the provider may be the first', async () => {
    const port = await freePort();
    const ours = await OpenIdProvider.start(callbackAt(port));
    const app = await createApp({
      store: memoryStore(),
      directory: memoryDirectory(),
      config: {
        OIDC_ISSUER: ours.issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
        OIDC_ALLOWED_DOMAINS: 'harbourline.example',
        OIDC_ROLE_MAP: 'roadmap-admins=admin',
      },
    });
    const url = await app.listen(port);
    try {
      const there = (at: URL) => at.origin === url && !at.pathname.startsWith('/auth/');
      const begin = () => browser.follow(`${url}/auth/oidc/start`, there);
      ours.isThere = 'ines';
      ours.people.set('ines', { email: 'ines@harbourline.example', email_verified: true });
      expect((await begin()).search).toBe('?problem=not-set-up');
      expect(await app.house.directory.accounts.all()).toEqual([]);
      ours.people.set('ines', {
        email: 'ines@harbourline.example',
        email_verified: true,
        groups: ['roadmap-admins'],
      });
      expect((await begin()).href).toBe(`${url}/`);
      expect(await app.house.directory.accounts.all()).toMatchObject([{ role: 'admin' }]);
    } finally {
      await app.close();
      await ours.stop();
    }
  });
});

describe('a provider that is away', () => {
  it('keeps nobody from signing in otherwise, and is found once it is back', async () => {
    const [port, at] = [await freePort(), await freePort()];
    const alone = await Server.start({
      port,
      config: {
        OIDC_ISSUER: `http://127.0.0.1:${at}`,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
        OIDC_ALLOWED_DOMAINS: 'harbourline.example',
      },
    });
    let late: OpenIdProvider | undefined;
    try {
      const there = (url: URL) => url.origin === alone.url && !url.pathname.startsWith('/auth/');
      const begin = () => browser.follow(`${alone.url}/auth/oidc/start?to=/people`, there);
      expect((await begin()).href).toBe(`${alone.url}/sign-in?problem=away&to=%2Fpeople`);
      await alone.app.house.directory.accounts.setPassword(alone.owner.personId, 'cranes over the water');
      const local = await fetch(`${alone.url}/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'owner@harbourline.example', password: 'cranes over the water' }),
      });
      expect(local.status).toBe(200);
      late = await OpenIdProvider.start(callbackAt(port), at);
      late.isThere = 'ines';
      late.people.set('ines', { email: 'ines@harbourline.example', email_verified: true });
      expect((await begin()).href).toBe(`${alone.url}/people`);
      await late.stop();
      late = undefined;
      browser = new Redirects();
      const { headers } = await browser.get(`${alone.url}/auth/oidc/start`);
      const back = new URL(callbackAt(port));
      back.searchParams.set('code', 'whatever');
      back.searchParams.set('state', new URL(headers.get('location')!).searchParams.get('state')!);
      back.searchParams.set('iss', `http://127.0.0.1:${at}`);
      expect((await browser.follow(back.href, there)).search).toBe('?problem=away');
    } finally {
      await alone.stop();
      await late?.stop();
    }
  });
});
