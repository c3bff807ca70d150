import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHouse, type House } from './house.ts';
import { wcagViolations } from './watched-page.ts';

const slow = 60_000;

let house: House;
let page: Page;
let key: string;
const name = 'Lena Petersdorff';

beforeAll(async () => {
  house = await openDemoHouse();
  page = house.page;
  const { org } = await house.ask<{ org: { people: { nodes: { key: string; name: string }[] } } }>(
    '{ org { people(first: 100) { nodes { key name } } } }',
  );
  key = org.people.nodes.find((person) => person.name === name)!.key;
}, slow);
afterAll(() => house?.close(), slow);

const about = () => page.getByRole('region', { name: 'Personal data' });
const heading = (words: string) => page.getByRole('heading', { level: 1, name: words });

describe('a form', { timeout: slow }, () => {
  it('says gently when words look like data about a person, and takes them all the same', async () => {
    await page.goto('/');
    await heading('Roadmap').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const dialog = page.getByRole('dialog');
    const hint = dialog.getByText(/^This looks like a mail address/);
    await dialog.getByLabel('What is it for?').fill('Ask the harbour master');
    expect(await hint.count()).toBe(0);
    await dialog.getByLabel('What is it for?').fill('Ask harbour@setubal.example');
    await hint.waitFor();
    await dialog.getByLabel('What should be true at the end?').fill('Berths in a day');
    await dialog.getByRole('button', { name: 'Record the goal' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('an administrator, on the page of a person', { timeout: slow }, () => {
  it('downloads everything that is kept about them', async () => {
    await page.goto(`/people/${key}`);
    await heading(name).waitFor();
    const saving = page.waitForEvent('download');
    await about().getByRole('button', { name: 'Download everything about them' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`${key}.json`);
    const data = JSON.parse(readFileSync(await file.path(), 'utf8')) as { person: object; events: object[] };
    expect(data.person).toMatchObject({ name, key });
    expect(data.events.length).toBeGreaterThan(3);
  });

  it('has them forgotten, once it is typed who is meant; now and in every past they are former member 1', async () => {
    await page.goto(`/people/${key}`);
    await about().getByRole('button', { name: 'Forget who they are' }).click();
    const dialog = page.getByRole('dialog', { name: `Forget who ${name} is` });
    await dialog.getByText('It cannot be undone.').waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    const forget = dialog.getByRole('button', { name: 'Forget them for good' });
    expect(await forget.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(`${key}x`);
    expect(await forget.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(key);
    await forget.click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto('/people?view=people');
    await page.getByRole('link', { name: 'former member 1' }).first().click();
    await heading('former member 1').waitFor();
    await page.getByText('Who this was is forgotten.').waitFor();
    await page.goto(`${new URL(page.url()).pathname}?at=2026-11-01`);
    await heading('former member 1').waitFor();
    expect(await page.getByText(name).count()).toBe(0);
    expect(house.complaints()).toEqual([]);
  });
});

it('everybody downloads what is kept about them from their account', { timeout: slow }, async () => {
  await page.goto('/account');
  const saving = page.waitForEvent('download');
  await about().getByRole('button', { name: 'Download everything about you' }).click();
  const data = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as { account: object };
  expect(data.account).toMatchObject({ login: 'owner@harbourline.example', role: 'admin' });
});
