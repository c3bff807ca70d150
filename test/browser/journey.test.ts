import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, pastBar as bar, type House } from './house.ts';
import { expectAccessible as accessible } from './watched-page.ts';

const slow = 60_000;

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse(undefined);
  page = house.page;
}, slow);

afterAll(() => house?.close(), slow);

const goalLink = (title: string) => page.getByRole('main').getByRole('link', { name: title, exact: true });
const pastBar = () => bar(page);

const expectAccessible = () => accessible(page);

describe('a new organisation, from nothing to the first look back', { timeout: slow }, () => {
  it('is welcomed with three doors, each of which leads somewhere', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Welcome to Throughline' }).waitFor();
    expect(await page.locator('section[aria-labelledby^="door-"]').count()).toBe(3);
    await expectAccessible();
  });

  it('sets itself up with one team and one goal', async () => {
    await page.getByLabel('Your organisation').fill('Harbourline');
    await page.getByLabel('A team').fill('Payments');
    await page.getByLabel('Its most important goal').fill('Settle in five currencies');
    await page.getByRole('button', { name: 'Start' }).click();
    await goalLink('Settle in five currencies').waitFor();
    expect(await page.title()).toBe('Roadmap · Throughline');
  });

  it('records a goal with a reason and sees it on the roadmap', async () => {
    await page.getByRole('button', { name: 'Goal', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What should be true at the end?').fill('Offline manifests');
    await dialog.getByLabel('Team').click();
    await dialog.getByRole('option', { name: 'Payments' }).click();
    await dialog.getByLabel('Target day').fill('2026-12-15');
    await dialog.getByLabel('Why this goal, and why now?').fill('Meridian Foods cannot work without it');
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Record the goal' }).click();
    await goalLink('Offline manifests').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('main').getByText('15 Dec 2026').first().waitFor();
    await page.getByText('“Meridian Foods cannot work without it”').first().waitFor();
  });

  it('finds it by a filter that is a link', async () => {
    await page.getByLabel('Words in the title').fill('manifest');
    await page.getByText('1 of 2 goals').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('manifest');
    await page.reload();
    await page.getByText('1 of 2 goals').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await goalLink('Settle in five currencies').waitFor();
  });

  it('moves its target with a reason, and the story tells both', async () => {
    await goalLink('Offline manifests').click();
    await page.getByRole('heading', { name: 'Story' }).waitFor();
    await page.getByRole('button', { name: 'Move the target' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Target day').fill('2027-02-12');
    await dialog.getByLabel('Why?').fill('Budget cut by 8 %');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const story = page.getByRole('region', { name: 'Story' });
    await story.getByText('“Budget cut by 8 %”').waitFor();
    expect(await story.locator('del').first().textContent()).toBe('15 Dec 2026');
    expect(await story.locator('ins').first().textContent()).toBe('12 Feb 2027');
    await expectAccessible();
  });

  it('goes back one change: the page says so, shows what was, and cannot be changed', async () => {
    await page.keyboard.press('[');
    await pastBar().waitFor();
    await page.getByRole('region', { name: 'Facts' }).getByText('15 Dec 2026').waitFor();
    expect(await page.getByText('Budget cut').count()).toBe(0);
    expect(await page.title()).toMatch(/^\d{1,2} \w{3} \d{4} · Offline manifests · Throughline$/);
    expect(await page.locator('[data-mutates]:enabled').count()).toBe(0);
  });

  it('keeps the moment on every link, and the roadmap is read-only too', async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Roadmap' }).click();
    await page.getByRole('main').getByText('15 Dec 2026').first().waitFor();
    await pastBar().waitFor();
    expect(await page.locator('[data-mutates]:enabled').count()).toBe(0);
  });

  it('compares with now: one difference, with its reason', async () => {
    await page.getByRole('link', { name: 'Compare with now' }).click();
    const group = page.getByRole('region', { name: 'Budget cut by 8 %' });
    await group.getByRole('link', { name: 'Offline manifests' }).waitFor();
    expect(await group.locator('del').first().textContent()).toBe('15 Dec 2026');
    await page.getByText('1 of 1 explained').waitFor();
  });

  it('comes back to now with Escape', async () => {
    await page.goBack();
    await pastBar().waitFor();
    await page.keyboard.press('Escape');
    await pastBar().waitFor({ state: 'detached' });
    await page.getByRole('main').getByText('12 Feb 2027').first().waitFor();
    expect(new URL(page.url()).searchParams.has('at')).toBe(false);
  });

  it('picks a moment by name or in writing, and is told what is wrong with one', async () => {
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'A week ago' }).waitFor();
    const written = dialog.getByLabel('Or any moment, written out');
    await written.fill('next tuesday');
    await dialog.getByText('"next tuesday" is not a moment.').waitFor();
    await expectAccessible();
    await written.fill('-P2W');
    await dialog.getByRole('button', { name: 'Go there' }).click();
    await pastBar().waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    await page.getByText('Nothing was planned then').waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows somebody else’s change within a second', async () => {
    await page.getByRole('main').getByText('12 Feb 2027').first().waitFor();
    const query = 'mutation { goalPropose(input: { title: "Ledger on-call load" }) { goal { key } } }';
    await page.request.post('/graphql', { data: { query } });
    await goalLink('Ledger on-call load').waitFor({ timeout: 1500 });
    await page.getByRole('heading', { name: 'No horizon' }).waitFor();
  });

  it('shows in red that nobody said why, and takes the reason later', async () => {
    const query =
      'mutation { goalSetTarget(input: { goalId: "G-1", target: "2026-12-24" }) { goal { key } } }';
    await page.request.post('/graphql', { data: { query } });
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Changes' }).click();
    const unexplained = page.getByRole('region', { name: 'No reason recorded' });
    await unexplained.getByText('no reason recorded').first().waitFor();
    await unexplained.getByRole('button', { name: 'Give the reason' }).first().click();
    await page.getByRole('dialog').getByLabel('Why?').fill('The customer asked for Christmas');
    await page.getByRole('dialog').getByRole('button', { name: 'Record the reason' }).click();
    await page.getByRole('region', { name: 'The customer asked for Christmas' }).waitFor();
  });

  it('says of a goal when it came to be, where it was not there yet', async () => {
    await page.goto('/goals/G-2?at=before:G-2');
    await page.getByRole('heading', { name: 'G-2 did not exist yet' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Go there' }).click();
    await page.getByRole('heading', { name: 'Offline manifests' }).waitFor();
    await pastBar().waitFor();
  });

  it('goes by the keys, but never while somebody writes', async () => {
    await page.goto('/?at=before:G-2');
    await pastBar().waitFor();
    await page.getByLabel('Words in the title').fill('five');
    await page.getByLabel('Words in the title').press('t');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('heading', { level: 1 }).click();
    const before = page.url();
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.href !== before);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pastBar().waitFor();
  });

  it('never complained', () => {
    expect(house.complaints()).toEqual([]);
  });
});

describe('refusals', { timeout: slow }, () => {
  it('stand beside the field, in the sentence of the server', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Goal', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What should be true at the end?').fill('   ');
    await dialog.getByRole('button', { name: 'Record the goal' }).click();
    const field = dialog.getByLabel('What should be true at the end?');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
  });
});

describe('GraphiQL', { timeout: slow }, () => {
  it('loads without a request to elsewhere and runs an example as of a moment', async () => {
    const { page: explorer, complaints } = await house.visit();
    await explorer.goto('/graphiql/');
    await explorer.getByLabel('As of').fill('-P1D');
    // The button is there before the editor has the example: a press until then asks nothing.
    const answer = explorer.locator('.result-window').getByText('"horizons"');
    const ask = async () => {
      await explorer.getByRole('button', { name: /Execute query/ }).click();
      await answer.waitFor({ timeout: 4_000 }).catch(() => undefined);
      return answer.isVisible();
    };
    await expect.poll(ask, { timeout: 40_000 }).toBe(true);
    expect(complaints()).toEqual([]);
    await explorer.context().close();
  });
});
