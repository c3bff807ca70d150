import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../access/free-port.ts';
import { clientId, clientSecret, OpenIdProvider } from '../access/openid-provider.ts';
import { launchBrowser } from './launch.ts';
import { startServer, type Server } from './server.ts';
import { expectAccessible, openPage, type WatchedPage } from './watched-page.ts';

const slow = 90_000;
let provider: OpenIdProvider;
let server: Server;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  const port = await freePort();
  provider = await OpenIdProvider.start(`http://127.0.0.1:${port}/auth/oidc/callback`);
  server = await startServer({
    PORT: String(port),
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'Harbour ID',
    OIDC_ALLOWED_DOMAINS: 'harbourline.example',
  });
  browser = await launchBrowser();
  watched = await openPage(browser, { baseURL: server.address, reducedMotion: 'reduce' });
}, slow);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await provider?.stop();
});

describe('in a browser, with the provider', { timeout: slow }, () => {
  it('somebody signs in and comes back to the page they wanted', async () => {
    const { page } = watched;
    provider.isThere = 'ines';
    provider.people.set('ines', {
      email: 'ines@harbourline.example',
      email_verified: true,
      name: 'Ines Duarte',
    });
    await page.goto('/account/tokens');
    await page.waitForURL(/\/sign-in\?to=/);
    await page.getByRole('link', { name: 'Sign in with Harbour ID' }).click();
    await page.waitForURL(`${server.address}/account/tokens`);
    await page.getByRole('heading', { level: 1, name: 'Your tokens' }).waitFor();
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByText('Ines Duarte').waitFor();
    expect(await page.getByRole('menuitem', { name: 'Who may come in' }).count()).toBe(0);
    const cookies = await page.context().cookies(server.address);
    const session = cookies.find(({ name }) => name === 'throughline');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookies.map(({ name }) => name)).not.toContain('throughline-oidc');
  });

  it('the owner connects it, and is told when it is somebody else’s', async () => {
    const { page } = watched;
    const owner = await openPage(browser, { baseURL: server.address, storageState: server.state });
    provider.isThere = 'ines';
    await owner.page.goto('/account');
    await owner.page.getByRole('button', { name: 'Connect Harbour ID' }).click();
    await owner.page.getByRole('alert').filter({ hasText: 'somebody else signs in here' }).waitFor();
    await expectAccessible(owner.page);
    await owner.page.context().clearCookies({ name: /^_/ });
    provider.isThere = 'ruth';
    provider.people.set('ruth', { email: 'ruth@harbourline.example', email_verified: true });
    await owner.page.getByRole('button', { name: 'Connect Harbour ID' }).click();
    await owner.page.getByText('You may sign in with it.').waitFor();
    expect(owner.complaints()).toEqual([]);
    await owner.page.context().close();
    await page.bringToFront();
  });

  it('somebody who is not let in reads why, and signs in otherwise', async () => {
    const { page } = watched;
    await page.context().clearCookies();
    provider.isThere = 'mallory';
    provider.people.set('mallory', { email: 'mallory@evil.example', email_verified: true });
    await page.goto('/sign-in?to=/people');
    await page.getByRole('link', { name: 'Sign in with Harbour ID' }).click();
    await page.getByRole('alert').filter({ hasText: 'of a domain that is not let in' }).waitFor();
    await page.getByLabel('Password').waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('/people');
    await expectAccessible(page);
  });

  it('without a complaint', () => {
    // That nobody is signed in is what the browser is told here, and Chromium says so in its console.
    const expected = /status of 401|HTTP Authentication failed/;
    expect(watched.complaints().filter((line) => !expected.test(line))).toEqual([]);
  });
});
