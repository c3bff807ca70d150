import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHouse, pastBar, type House } from './house.ts';
import { focusedName, tabTo, withoutMouse } from './keyboard.ts';

const slow = 60_000;

let house: House;
let page: Page;
let mousePresses: () => Promise<number>;

beforeAll(async () => {
  house = await openDemoHouse({ viewport: { width: 1280, height: 1000 } });
  page = house.page;
  mousePresses = await withoutMouse(page);
}, slow);

afterAll(() => house?.close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('by the keyboard alone', { timeout: slow }, () => {
  it('a manager plans a goal, puts it in its place, and records why', async () => {
    await page.goto('/?horizon=H2-2026');
    await page.getByRole('table', { name: 'Goals of H2-2026' }).waitFor();
    await press('n', 'g');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => focusedName(page)).toMatch(/^What should be true at the end\?/);
    await page.keyboard.type('Customs papers in Dutch');
    await tabTo(page, /^Horizon/, 12);
    await page.keyboard.type('H2-2026');
    await tabTo(page, /^Why this goal, and why now\?/, 12);
    await page.keyboard.type('Meridian opens Rotterdam');
    await tabTo(page, 'Record the goal', 12);
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const handle = /^Move Customs papers in Dutch/;
    await page.getByRole('button', { name: handle }).waitFor();
    await tabTo(page, handle, 200);
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    await page.getByRole('region', { name: 'Moves not saved' }).getByText('1 move not saved').waitFor();
    await tabTo(page, /^Save with a reason/, 200);
    await press('Enter');
    await expect.poll(() => focusedName(page)).toMatch(/^Why this order\?/);
    await page.keyboard.type('The pilot starts in January');
    await tabTo(page, /^Record the/, 12);
    await press('Enter');
    await page.getByRole('region', { name: 'Moves not saved' }).waitFor({ state: 'detached' });
    await page.getByText('“The pilot starts in January”').first().waitFor();
  });

  it('a team finds out why its goal was dropped', async () => {
    await page.goto('/');
    await heading('Roadmap').waitFor();
    await press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).pressSequentially('dunning');
    await page.getByRole('option', { name: /Dunning that nobody rings about/ }).waitFor();
    await press('Enter');
    await heading(/Dunning that nobody rings about/).waitFor();
    const dropped = page
      .getByRole('region', { name: 'Story' })
      .getByRole('listitem')
      .filter({ hasText: /dropped/i });
    const reason =
      (await dropped
        .first()
        .getByRole('link', { name: /^D-\d+/ })
        .first()
        .textContent()) ?? '';
    expect(reason).toMatch(/^D-\d+ ./);
    await tabTo(page, reason);
    await press('Enter');
    await heading(reason.replace(/^D-\d+ /, '')).waitFor();
    await page
      .getByRole('region', { name: 'Options' })
      .getByRole('heading', { name: /chosen/ })
      .waitFor();
  });

  it('leadership compares two dates and reads what changed, and why', async () => {
    await page.goto('/');
    await heading('Roadmap').waitFor();
    await press('g', 'l');
    await heading('Replay').waitFor();
    await page.getByRole('slider', { name: 'Moment' }).waitFor();
    await press('c');
    await page.getByText(/\d+ of \d+ explained/).waitFor();
    await press('t');
    const written = page.getByLabel('Or any moment, written out');
    await written.waitFor();
    await tabTo(page, /^Or any moment, written out/, 60);
    await page.keyboard.type('2026-09-30');
    await press('Enter');
    await pastBar(page).filter({ hasText: '30 Sep 2026' }).waitFor();
    const why = page.getByRole('region', { name: 'What changed, why' });
    await why.getByText(/\d+ of \d+ explained/).waitFor();
    await page
      .getByText(/\d+ (added|moved|re-dated)/)
      .first()
      .waitFor();
    await why
      .getByRole('link', { name: /^D-\d+/ })
      .first()
      .waitFor();
    await tabTo(page, 'Export .md', 250);
    const file = page.waitForEvent('download');
    await press('Enter');
    expect((await file).suggestedFilename()).toMatch(/^changes-.*2026-09-30\.md$/);
  });

  it('no button of a mouse was pressed, and nothing complained', async () => {
    expect(await mousePresses()).toBe(0);
    expect(house.complaints()).toEqual([]);
  });
});
