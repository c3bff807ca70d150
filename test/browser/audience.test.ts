import { openDirectory } from '@throughline/directory-sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserState } from '../access/owner.ts';
import { openHouse, type House } from './house.ts';
import { expectAccessible } from './watched-page.ts';

const slow = 90_000;
const secret = 'The board means to sell the freight business';
let house: House;
let page: Page;
let leader: Page;

/** A folder in which somebody of leadership has an account, and the secret of their session. */
const withLeader = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-leader-'));
  const { people, accounts, sessions, close } = openDirectory(folder);
  await people.add({ id: 'ruth', name: 'Ruth Akinyi' });
  await accounts.create({ personId: 'ruth', login: 'ruth@harbourline.example', role: 'viewer' });
  const { secret: session } = await sessions.start('ruth', 'test');
  await close();
  return { folder, session };
};

beforeAll(async () => {
  const { folder, session } = await withLeader();
  house = await openHouse(folder);
  rmSync(folder, { recursive: true });
  page = house.page;
  await house.ask('mutation { organisationSetUp(input: { name: "Harbourline" }) { position } }');
  await house.ask('mutation { goalPropose(input: { goalId: "G-1", title: "Settle abroad" }) { position } }');
  const owner = { personId: 'ruth', token: '', session };
  const storageState = browserState(owner, house.server.address);
  ({ page: leader } = await house.visit({ storageState }));
}, slow);
afterAll(() => house?.close());

const open = async (where: Page, path: string, title: string | RegExp) => {
  await where.goto(path);
  await where.getByRole('heading', { level: 1, name: title }).waitFor();
  await where.getByText(/^Loading/).waitFor({ state: 'detached' });
};

describe('context for some eyes only', { timeout: slow }, () => {
  it('is shared with whoever is named', async () => {
    await open(page, '/context', 'Context');
    await page.getByRole('button', { name: 'Context' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('What must people know?').fill(secret);
    await form.getByLabel('What kind is it?').fill('market');
    await form.getByLabel('Who may read it?').selectOption('named');
    await form.getByLabel('And which people?').waitFor();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Share it' }).click();
    await page.getByRole('heading', { level: 1, name: secret }).waitFor();
    await page.getByText('only for whoever shared it').waitFor();
    await expectAccessible(page);
  });

  it('is a reason that exists, to whoever may not read it', async () => {
    const because = '[{ context: "C-1" }]';
    await house.ask(
      `mutation { goalSetTarget(input: { goalId: "G-1", target: "2027-01-01", because: ${because} }) { position } }`,
    );
    await open(leader, '/goals/G-1', 'Settle abroad');
    await leader
      .getByText(/a reason exists, held by whoever shared it, since/)
      .first()
      .waitFor();
    await expectAccessible(leader);
    await open(leader, '/context', 'Context');
    await leader.getByText('No context is shared yet').waitFor();
    expect(await leader.content()).not.toContain('sell the freight');
  });

  it('is given to leadership, and is there at once, today and as of then', async () => {
    await open(page, '/context/C-1', secret);
    await page.getByRole('button', { name: 'Who may read it' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Who may read it?').selectOption('leadership');
    await form.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('only for leadership').first().waitFor();
    await leader.getByRole('link', { name: secret }).waitFor();
  });
});

describe('leadership', { timeout: slow }, () => {
  it.each([
    ['/', 'Roadmap'],
    ['/goals/G-1', 'Settle abroad'],
    ['/context/C-1', secret],
    ['/people', 'People'],
    ['/settings', 'Settings'],
  ])('is offered nothing to record at %s', async (path, title) => {
    await open(page, path, title);
    await page.locator('[data-mutates]').first().waitFor();
    await open(leader, path, title);
    await expect.poll(() => leader.locator('main [data-mutates]').count()).toBe(0);
  });
});
