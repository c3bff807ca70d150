import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDirectory } from '@throughline/directory-sqlite';
import { launchBrowser } from './launch.ts';
import { startServer, type Server } from './server.ts';
import { expectAccessible, openPage, type WatchedPage } from './watched-page.ts';

const slow = 60_000;
const login = 'ruth@harbourline.example';
const password = 'correct horse battery';

const data = mkdtempSync(join(tmpdir(), 'throughline-first-minute-'));
let browser: Browser;
let server: Server;
const watched: WatchedPage[] = [];

/** A browser that nobody has used here. */
const newcomer = async (): Promise<Page> => {
  const one = await openPage(browser, {
    baseURL: server.address,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  watched.push(one);
  return one.page;
};

const linkFor = async (): Promise<string> => {
  await expect.poll(server.said).toMatch(/\/(?:setup|sign-in)#\S+/);
  return /http:\S+\/(?:setup|sign-in)#\S+/.exec(server.said())![0];
};

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ DATA: data }, { isNew: true });
}, slow);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const welcome = (page: Page) => heading(page, 'Welcome to Throughline');

/** 401 is what the browser is told in these tests, and Chromium says so in its console. */
const complaints = () =>
  watched
    .flatMap((one) => one.complaints())
    .filter(
      (line) => !/status of (?:401|422|429)|HTTP Authentication failed|ERR_CONNECTION_REFUSED/.test(line),
    );

describe('the first minute', { timeout: slow }, () => {
  it('leads nobody past the link that the server printed', async () => {
    const page = await newcomer();
    await page.goto('/goals/goal:G-1?at=2026-01-01');
    await heading(page, 'Nobody owns this organisation yet');
    await page.goto('/setup');
    await heading(page, 'Open the link that the server printed');
    await expectAccessible(page);
  });

  it('makes whoever opens the link the owner, who says what they are called and how they come again', async () => {
    const page = await newcomer();
    await page.goto(await linkFor());
    await welcome(page);
    await expectAccessible(page);
    const sizes = await page.locator('[aria-describedby]').evaluateAll((fields) =>
      fields.map((field) => {
        const said = document.getElementById(field.getAttribute('aria-describedby')!.split(' ')[0]!);
        return getComputedStyle(said!).fontSize;
      }),
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes).size).toBe(1);
    await page.getByLabel('Your name').fill('Ruth Adler');
    await page.getByLabel('Mail address').fill(login);
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Become the owner' }).click();
    await page.getByText('A password has at least 12 characters; this one has 5.').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ruth Adler');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Become the owner' }).click();
    await page.getByLabel('Your organisation').waitFor();
    expect(page.url()).toBe(`${server.address}/`);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByText('Ruth Adler').waitFor();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    await page.goBack();
    await heading(page, 'Sign in');
  });

  it('is over then: the link is spent, and the page says what to do instead', async () => {
    const page = await newcomer();
    await page.goto(await linkFor());
    await heading(page, 'This organisation has an owner');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await heading(page, 'Sign in');
  });
});

describe('signing in', { timeout: slow }, () => {
  it('with a password leads to the page that was asked for, and is said no to in words', async () => {
    const page = await newcomer();
    await page.goto('/changes?vs=2026-01-01T00:00:00.000Z');
    await heading(page, 'Sign in');
    await page.getByText('No password, or forgotten?').click();
    await page.getByText('npm run throughline -- sign-in-link').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Mail address').fill(login);
    await page.getByLabel('Password').fill('something else entirely');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('There is no account with this login and password.').waitFor();
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await heading(page, 'Changes');
    expect(new URL(page.url()).searchParams.get('vs')).toBe('2026-01-01T00:00:00.000Z');
  });

  it('with the link of the next start needs no password, and works once', async () => {
    const { port } = new URL(server.address);
    await server.stop();
    server = await startServer({ DATA: data, PORT: port }, { isNew: true });
    const link = await linkFor();
    expect(link).toContain('/sign-in#');
    const page = await newcomer();
    await page.goto(link);
    await page.getByLabel('Your organisation').waitFor();
    const late = await newcomer();
    await late.goto(link);
    await heading(late, 'This link does not let you in');
    await late.getByText('npm run throughline -- sign-in-link').waitFor();
    await expectAccessible(late);
    await late.getByRole('button', { name: 'Sign in another way' }).click();
    await late.getByLabel('Password').waitFor();
  });

  it.each([
    ['invitation', 'Welcome to Throughline'],
    ['password', 'Choose a new password'],
  ] as const)('with the link of an administrator for a password (%s)', async (purpose, title) => {
    const directory = openDirectory(data);
    const { personId } = (await directory.accounts.byLogin(login))!;
    const secret = await directory.links.issue({ purpose, personId }, 60_000);
    await directory.close();
    const page = await newcomer();
    await page.goto(`/${purpose}`);
    await heading(page, 'This page is opened by a link');
    await page.goto(`/${purpose}#${secret}`);
    await page.reload();
    await heading(page, title);
    await expectAccessible(page);
    await page.getByLabel('New password').fill(`${password} ${purpose}`);
    await page.getByRole('button', { name: 'Set it and sign in' }).click();
    await page.getByLabel('Your organisation').waitFor();
  });

  it('is asked for by the editor of the API, too', async () => {
    const page = await newcomer();
    await page.goto('/graphiql/?at=2026-01-01');
    await heading(page, 'Sign in');
    expect(new URL(page.url()).searchParams.get('to')).toBe('/graphiql/?at=2026-01-01');
  });
});

describe('your account', { timeout: slow }, () => {
  it('lists where you are signed in, ends what is elsewhere, and changes the password', async () => {
    const page = await newcomer();
    await page.goto('/sign-in?to=/account');
    await page.getByLabel('Mail address').fill(login);
    await page.getByLabel('Password').fill(`${password} password`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading(page, 'Your account');
    const rows = page.getByRole('table', { name: 'Where you are signed in' }).getByRole('row');
    await rows.filter({ hasText: 'this one' }).waitFor();
    expect(await rows.count()).toBeGreaterThan(2);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('You are signed out everywhere else.').waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByLabel('Present password').fill('not this one at all');
    await page.getByLabel('New password').fill(`${password} changed`);
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('This is not your present password.').waitFor();
    await page.getByLabel('Present password').fill(`${password} password`);
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('The new password counts from now on.').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
});

describe('a session that ends while somebody writes', { timeout: slow }, () => {
  it('is said over the page; what was written is there again after signing in', async () => {
    const page = await newcomer();
    await page.goto('/sign-in');
    await page.getByLabel('Mail address').fill(login);
    await page.getByLabel('Password').fill(`${password} changed`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Your organisation').fill('Harbourline');
    await page.getByLabel('A team').fill('Payments');
    await page.getByLabel('Its most important goal').fill('Settle in five currencies');
    const directory = openDirectory(data);
    const { personId } = (await directory.accounts.byLogin(login))!;
    await directory.sessions.revokeAll(personId);
    await directory.close();
    await page.getByRole('button', { name: 'Start' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Mail address').fill(login);
    await page.getByLabel('Password').fill(`${password} changed`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect.poll(() => page.getByLabel('Your organisation').inputValue()).toBe('Harbourline');
  });

  it('and nothing else went wrong on all of these pages', () => {
    expect(complaints()).toEqual([]);
  });
});
