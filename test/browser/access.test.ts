import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './house.ts';
import { expectAccessible, wcagViolations } from './watched-page.ts';

const slow = 90_000;
let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse(undefined, { acceptDownloads: true });
  page = house.page;
  await house.ask(
    'mutation { organisationSetUp(input: { name: "Harbourline", timeZone: "Europe/Lisbon" }) { position } }',
  );
  await house.ask('mutation { teamForm(input: { teamId: "payments", name: "Payments" }) { position } }');
}, slow);
afterAll(() => house?.close());

const open = async (path: string, title: string) => {
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText(/^Loading/).waitFor({ state: 'detached' });
};

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const secretIn = async (name: string | RegExp) =>
  (await dialog(name).locator('[data-secret]').textContent()) ?? '';
const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

/** The whole page at 360 pixels: nothing to scroll sideways, targets large enough. */
const expectFits = async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  const sideways = await page.evaluate(() => {
    window.scrollTo(10_000, 0);
    const far = window.scrollX;
    window.scrollTo(0, 0);
    return far;
  });
  const small = await wcagViolations(page, ['target-size']);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect({ sideways, small }).toEqual({ sideways: 0, small: [] });
};

describe('an administrator', { timeout: slow }, () => {
  it('invites somebody, who opens the link and signs in', async () => {
    await open('/access/people', 'Access');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Invite' }).click();
    const form = dialog('Invite somebody');
    await form.getByLabel('Name').fill('Ines Duarte');
    await form.getByLabel('Signs in as').fill('ines@harbourline.example');
    await form.getByLabel('Role').selectOption('MEMBER');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Make the invitation' }).click();
    const link = await secretIn('A link for Ines Duarte');
    expect(link).toMatch(/^http:\/\/[^/]+\/invitation#\S+$/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I have it' }).click();
    const row = page.getByRole('row', { name: /Ines Duarte/ });
    await row.getByText('not yet: invited').waitFor();
    const secret = link.split('#')[1];
    const taken = await page.context().browser()!.newContext();
    const answer = await taken.request.post(`${house.server.address}/auth/invitation`, {
      data: { secret, password: 'salt wind and cranes' },
    });
    expect(answer.status()).toBe(200);
    await taken.close();
    await open('/access/people', 'Access');
    await row.getByText('password', { exact: true }).waitFor();
  });

  it('gives a role, makes a link, disables and lets in again', async () => {
    await page.getByLabel('Role of Ines Duarte').selectOption('VIEWER');
    await said('Ines Duarte: Viewer from now on.');
    const more = page.getByRole('button', { name: 'More: Ines Duarte' });
    await more.click();
    await page.getByRole('menuitem', { name: 'Make a link for a new password' }).click();
    expect(await secretIn('A link for Ines Duarte')).toContain('/password#');
    await page.getByRole('button', { name: 'I have it' }).click();
    await more.click();
    await page.getByRole('menuitem', { name: 'Disable the account' }).click();
    await said('Ines Duarte may sign in no more.');
    await page.getByRole('row', { name: /Ines Duarte.*disabled/ }).waitFor();
    await more.click();
    await page.getByRole('menuitem', { name: 'Let in again' }).click();
    await said('Ines Duarte may sign in again.');
    await expectFits();
  });

  it('is told why the last administrator stays one', async () => {
    const own = page.getByRole('row', { name: /owner@harbourline\.example/ });
    await own.getByText('The last one: make somebody else one first.').waitFor();
    await own.getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Disable the account' }).click();
    await own.getByRole('alert').filter({ hasText: 'is the last administrator' }).waitFor();
    await expectAccessible(page);
  });

  it('reads the audit, filters it and takes it along as a file', async () => {
    await open('/access/audit', 'Access');
    await page.getByRole('cell', { name: 'Account disabled' }).first().waitFor();
    await expectAccessible(page);
    await expectFits();
    await page.getByLabel('What', { exact: true }).selectOption('RoleGiven');
    await page.waitForURL(/kind=RoleGiven/);
    await said(/^2 entries$/);
    expect(await page.locator('[data-row]').count()).toBe(2);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export .csv' }).click(),
    ]);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF"at","kind","by",')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
    // The note of an export may be on its way while the file is there already.
    const noted = async () => {
      await open('/access/audit?kind=ExportMade', 'Access');
      await page.getByLabel('Way in').waitFor();
      await page.waitForTimeout(500);
      return page.getByRole('cell', { name: 'Export made' }).count();
    };
    await expect.poll(noted).toBe(1);
    await page.getByLabel('Way in').selectOption('cli');
    await page.getByRole('heading', { name: 'Nothing of that kind was done' }).waitFor();
    await page.getByLabel('From', { exact: true }).fill('2026-01-02');
    await page.waitForURL(/since=2026-01-02/);
    await page.getByLabel('To', { exact: true }).fill('2026-01-03');
    await page.waitForURL(/since=2026-01-02.*until=2026-01-03/);
  });
});

describe('the way there', { timeout: slow }, () => {
  it('leads from the palette, and from the settings', async () => {
    await open('/settings', 'Settings');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('audit');
    await page.getByRole('option', { name: /Audit/ }).click();
    await page.waitForURL(/\/access\/audit$/);
    await open('/settings', 'Settings');
    const ways = page.getByRole('region', { name: 'Who may come in' }).getByRole('link');
    expect(await ways.allTextContents()).toEqual(['People and roles', 'Everybody’s tokens', 'Audit']);
    await ways.first().click();
    await page.getByRole('heading', { level: 1, name: 'Access' }).waitFor();
  });
});

describe('somebody with scripts', { timeout: slow }, () => {
  it('makes a token, sees it once, and ends it', async () => {
    await open('/account/tokens', 'Your tokens');
    await page.getByRole('button', { name: 'Token', exact: true }).click();
    const form = dialog('Make a token');
    await form.getByLabel('Name').fill('Weekly report');
    await form.getByRole('combobox', { name: 'For teams' }).fill('Pay');
    await form.getByRole('option', { name: /Payments/ }).click();
    await form.getByLabel('For how long').selectOption('30');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Make it' }).click();
    const secret = await secretIn('Your new token');
    expect(secret).toMatch(/^thl_/);
    await page.keyboard.press('Escape');
    expect(await secretIn('Your new token')).toBe(secret);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I have it' }).click();
    expect(await page.content()).not.toContain(secret);
    const answer = await fetch(`${house.server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: '{"query":"{ viewer { via } }"}',
    });
    expect(await answer.json()).toMatchObject({ data: { viewer: { via: 'api' } } });
    const row = page.getByRole('row', { name: /Weekly report.*read, for payments/ });
    await row.waitFor();
    for (const example of ['curl', 'JavaScript', 'GitHub Action'])
      await page.locator('summary', { hasText: example }).click();
    await expectAccessible(page);
    await expectFits();
    await row.getByRole('button', { name: /^Revoke/ }).click();
    await dialog('Revoke “Weekly report”?').getByRole('button', { name: 'Revoke it' }).click();
    await said('“Weekly report” is over.');
    await row.waitFor({ state: 'detached' });
  });

  it('is told by the administrators’ list whose tokens there are', async () => {
    await open('/access/tokens', 'Access');
    await page.getByRole('row', { name: /test.*owner.*administer/ }).waitFor();
    await expectAccessible(page);
  });
});

it('in the demo it is said that there are no accounts', { timeout: slow }, async () => {
  for (const path of ['/demo/access/people', '/demo/account/tokens']) {
    await page.goto(path);
    await page.getByRole('heading', { name: 'The demo has no accounts' }).waitFor();
    await expectAccessible(page);
  }
});

it('all of it without a complaint', () => expect(house.complaints()).toEqual([]));
