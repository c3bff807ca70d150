import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHouse, pastBar as bar, type House } from './house.ts';
import { expectAccessible as accessible } from './watched-page.ts';

const slow = 60_000;

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  page = house.page;
}, slow);

afterAll(() => house?.close());

const main = () => page.getByRole('main');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const pastBar = () => bar(page);

const expectAccessible = () => accessible(page);

/** Tab, as somebody without a mouse does, until the focus is on what is looked for. */
const tabTo = async (name: string) => {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused === name) return;
  }
  throw new Error(`No Tab leads to "${name}".`);
};

const openPalette = async (text: string) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find anything' }).pressSequentially(text);
};

describe('the pages of decisions, context and people', { timeout: slow }, () => {
  it('a decision shows its options, the one chosen, what replaced it and what it changed', async () => {
    await page.goto('/decisions/D-29');
    const options = main().getByRole('region', { name: 'Options' });
    await options.getByRole('heading', { name: /Lend both.*chosen/ }).waitFor();
    expect(await options.getByRole('heading').count()).toBe(4);
    await main().getByRole('region', { name: 'Lineage' }).getByRole('link', { name: /^D-35/ }).waitFor();
  });

  it.each(['/', '/decisions', '/context', '/people', '/changes', '/replay'])(
    '%s says what a moment looks like to whoever wrote one that is none',
    async (path) => {
      await page.goto(`${path}?at=rubbish`);
      await main().getByRole('alert').getByText('"rubbish" is not a moment.').waitFor();
      await page.getByRole('button', { name: /Back to now/ }).click();
      await main().getByRole('alert').waitFor({ state: 'detached' });
    },
  );

  it('says of a thing when it came to be, where it was not there yet', async () => {
    await page.goto('/context/C-24?at=2025-10-01');
    await heading('C-24').waitFor();
    await page.getByRole('heading', { name: 'C-24 did not exist yet' }).waitFor();
    await main().getByRole('link', { name: 'Go there' }).click();
    await heading(/pilot accepts only/).waitFor();
    await page.goto('/teams/nowhere');
    await page.getByRole('heading', { name: 'There is no team nowhere' }).waitFor();
  });

  it('filters decisions by words and status, and the view is a link', async () => {
    await page.goto('/decisions?status=superseded&q=screens');
    await page.getByRole('status').filter({ hasText: '1 decision' }).waitFor();
    await main()
      .getByRole('link', { name: /currency screens/ })
      .waitFor();
  });
});

describe('without a mouse', { timeout: slow }, () => {
  it('goes from the palette to a decision, to the roadmap just before it, and back', async () => {
    await page.goto('/');
    await heading('Roadmap').waitFor();
    await openPalette('currency screens');
    await page.getByRole('option', { name: /currency screens/ }).waitFor();
    await expectAccessible();
    await page.keyboard.press('Enter');
    await heading(/currency screens/).waitFor();
    await main().getByRole('link', { name: 'See the roadmap just before' }).waitFor();
    await tabTo('See the roadmap just before');
    await page.keyboard.press('Enter');
    await heading('Roadmap').waitFor();
    await pastBar().waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^@\d+$/);
    await page.keyboard.press('Escape');
    await pastBar().waitFor({ state: 'detached' });
  });

  it('goes to pages by two keys, along rows by j and k, and asks in the past without offering to record', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await heading('Decisions').waitFor();
    await page.locator('main [data-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const title = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Enter');
    await heading(title).waitFor();
    await page.keyboard.press('[');
    await pastBar().waitFor();
    await openPalette('new');
    await page.getByRole('status').filter({ hasText: /found/ }).waitFor();
    expect(await page.getByRole('option', { name: 'New decision' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pastBar().waitFor();
    await page.keyboard.press('Escape');
    await pastBar().waitFor({ state: 'detached' });
  });

  it('changes its colours, under the policy that forbids styles of strangers', async () => {
    const scheme = () => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
    const colours = page.getByRole('button', { name: /^Colours:/ });
    await colours.press('Enter');
    await colours.press('Enter');
    await expect.poll(scheme).toBe('dark');
    await colours.press('Enter');
    await expect.poll(scheme).toBe('light');
  });

  it('lets every key be chosen anew', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByRole('button', { name: 'Choose other keys' }).click();
    await dialog.getByLabel('Keys for: Go to the people').fill('h');
    await expectAccessible();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    await heading('People').waitFor();
  });
});

describe('recording a decision', { timeout: slow }, () => {
  it('what was written outlives a reload', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'A decision to be made' });
    await dialog.getByLabel('Which question is to be decided?').fill('Do we rent the second depot?');
    await page.reload();
    await heading('People').waitFor();
    await page.getByRole('button', { name: 'New decision' }).click();
    await dialog.getByLabel('What could be chosen?').nth(1).fill('Wait a year');
    expect(await dialog.getByLabel('Which question is to be decided?').inputValue()).toMatch(/second depot/);
    await dialog.getByLabel('What could be chosen?').first().fill('Rent it');
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Record the question' }).click();
    await heading('Do we rent the second depot?').waitFor();
  });

  it('is refused beside the field, in the sentence of the server, and then made', async () => {
    await main().getByRole('button', { name: 'Make the decision' }).click();
    const dialog = page.getByRole('dialog');
    const record = dialog.getByRole('button', { name: 'Record the decision' });
    await dialog.getByLabel('Rent it').check();
    await record.click();
    const why = dialog.getByLabel('Why that?');
    await expect.poll(() => why.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible();
    await why.fill('The first is full by March');
    await dialog.getByLabel('Who decided?').pressSequentially('Ruth Ade');
    await dialog.getByRole('option', { name: 'Ruth Adeyemi' }).click();
    await dialog.getByLabel('Look at it again on').fill('2027-03-01');
    await record.click();
    await dialog.waitFor({ state: 'detached' });
    await main().getByText('✓ chosen').waitFor();
    await main().getByRole('button', { name: 'Supersede' }).waitFor();
  });

  it('never complained', () => expect(house.complaints()).toEqual([]));
});
