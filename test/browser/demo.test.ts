import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, pastBar as bar, type House } from './house.ts';
import { wcagViolations } from './watched-page.ts';

const slow = 60_000;

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse(undefined);
  page = house.page;
}, slow);

afterAll(() => house?.close());

const pages = () => page.getByRole('navigation', { name: 'Pages' });
const pastBar = () => bar(page);
const hint = () => page.getByText('to play,');

describe('the demo, from an empty organisation', { timeout: slow }, () => {
  it('is one click away, and begins at the turning point', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Watch its turning point' }).click();
    await pastBar().filter({ hasText: 'The night of INC-88' }).waitFor();
    await page.getByRole('heading', { name: 'Replay', level: 1 }).waitFor();
    await page.getByText('Sat 29 Aug 2026').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/demo/replay');
    expect(await hint().textContent()).toBe('Press Space to play, [ and ] to step, c to compare');
    expect(await wcagViolations(page)).toEqual([]);
  });

  it('stays in the demo on every link, and gives the hint once', async () => {
    const hrefs = await pages()
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(4);
    for (const href of hrefs) expect(href).toMatch(/^\/demo(?:[/?]|$)/);
    await pages().getByRole('link', { name: 'Decisions' }).click();
    await page.getByRole('heading', { name: 'Decisions', level: 1 }).waitFor();
    await page.locator('main a[href^="/demo/decisions/"]').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/demo/decisions');
    await page.goto('/demo');
    await page.getByRole('banner').getByText('Harbourline').waitFor();
    await page.goto('/demo/replay?at=moment:turning-point');
    await pastBar().waitFor();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await hint().count()).toBe(0);
  });

  it('leads back to the own organisation, which is as empty as before', async () => {
    await page.getByText('Demo: nothing you do here is kept').waitFor();
    await page.getByRole('link', { name: 'Open your own organisation' }).click();
    await page.getByRole('heading', { name: 'Welcome to Throughline' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByText('Demo: nothing').count()).toBe(0);
    expect(house.complaints()).toEqual([]);
  });
});
