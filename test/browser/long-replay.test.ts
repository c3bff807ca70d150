import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedLog } from '../bench/recorded-log.ts';
import { openHouse, type House } from './house.ts';

const slow = 120_000;

let house: House;
let page: Page;

/** More changes than are loaded at once, of a company of 200 teams and 1,500 goals. */
beforeAll(async () => {
  house = await openHouse(await recordedLog(12_000));
  page = house.page;
}, slow);

afterAll(() => house?.close());

const slider = () => page.getByRole('slider', { name: 'Moment' });
const step = async () => Number(await slider().getAttribute('aria-valuenow'));

describe('a replay of more than 10,000 changes', { timeout: slow }, () => {
  it('can be walked while the rest is loaded, and is whole in the end', async () => {
    const counted = await house.ask<{ changes: { totalCount: number } }>(
      '{ changes(from: "@0", first: 1) { totalCount } }',
    );
    expect(counted.changes.totalCount).toBeGreaterThan(10_000);
    await page.goto('/replay');
    await slider().waitFor();
    await page.getByText('Loading the rest').waitFor({ state: 'detached' });
    const last = Number(await slider().getAttribute('aria-valuemax'));
    expect(last).toBeGreaterThan(1000);
    expect(await step()).toBe(last);
    await page.getByText('The same as a table').click();
    const cells = await page.locator('[data-replay-table] tbody td:nth-of-type(1)').allTextContents();
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(counted.changes.totalCount);
    await page.getByText('The same as a table').click();
  });

  it('goes anywhere on a key and shows the plan of then, with few enough nodes to stay quick', async () => {
    await slider().focus();
    await page.keyboard.press('Home');
    await expect.poll(step).toBe(0);
    await page.keyboard.press('End');
    await expect.poll(step).toBeGreaterThan(1000);
    const end = await step();
    await page.keyboard.press('PageDown');
    await expect.poll(step).toBeLessThan(end);
    await page.locator('main section h3').first().waitFor();
    expect(await page.locator('*').count()).toBeLessThan(5000);
    await page.keyboard.press('Home');
    await page.keyboard.press('4');
    await page.keyboard.press('Space');
    const before = await step();
    await expect.poll(step).toBeGreaterThan(before + 5);
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.searchParams.has('at'));
    expect(house.complaints()).toEqual([]);
  });
});
