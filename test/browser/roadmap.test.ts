import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHouse, type House } from './house.ts';
import { expectAccessible as accessible } from './watched-page.ts';

const slow = 60_000;

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  page = house.page;
}, slow);

afterAll(() => house?.close());

const expectAccessible = () => accessible(page);

const table = () => page.getByRole('table', { name: 'Goals of H2-2026' });
const bar = () => page.getByRole('region', { name: 'Moves not saved' });
const handle = (title: string) => page.getByRole('button', { name: new RegExp(`^Move ${title}`) });
const order = () =>
  page
    .locator('[data-kind="goal"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-key')).slice(0, 5));
const ask = async (query: string) => {
  const answer = await page.request.post('/graphql', { data: { query } });
  return (await answer.json()) as { data: Record<string, unknown> };
};

describe('the roadmap', { timeout: slow }, () => {
  it('says what the running horizon is for, why, and what is planned in which order', async () => {
    await page.goto('/?horizon=H2-2026');
    await table().waitFor();
    await page.getByText('Be the house a European shipper can leave everything to').waitFor();
    await page.getByText('Why:').waitFor();
    expect(await order()).toEqual(['G-101', 'G-102', 'G-105', 'G-106', 'G-111']);
    expect(
      await page.getByRole('img', { name: 'Target 27 Nov 2026, promised for 13 Nov 2026' }).count(),
    ).toBe(1);
    expect(await page.locator('*').count()).toBeLessThan(3000);
  });

  it('is grouped, zoomed and filtered by its address', async () => {
    await page.goto('/?horizon=H2-2026&group=team&zoom=FY26-Q4&health=at_risk');
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    await page.getByText(/^\d of 12 goals$/).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(new URL(page.url()).searchParams.get('health')).toBeNull();
    await page.getByRole('button', { name: 'Later horizon: H1-2027' }).click();
    await page.getByRole('table', { name: 'Goals of H1-2027' }).waitFor();
    await page.getByRole('button', { name: 'Earlier horizon: H2-2026' }).click();
    await table().waitFor();
  });

  it('compares in place: signs with words, old dates, the places goals left, counts and reasons', async () => {
    await page.goto('/?horizon=H2-2026&vs=2026-10-01');
    await page.getByRole('region', { name: 'Comparison' }).getByText('1 added').waitFor();
    await page.getByText('moved up 3 places').first().waitFor({ state: 'attached' });
    await page.getByText('was here, at rank 5').waitFor();
    await page.getByRole('img', { name: 'was 27 Oct 2026' }).waitFor();
    await page.goto('/?horizon=H2-2026&vs=2026-07-20&at=2026-10-20');
    await page.getByText(/1 removed/).waitFor();
    await page.getByRole('row').filter({ hasText: 'Returns are booked at the door' }).first().waitFor();
  });

  it('is read-only in the past, and marks the moment instead of today', async () => {
    await page.goto('/?horizon=H2-2026&at=2026-10-20');
    await table().waitFor();
    await page.locator('[data-day="moment"]').first().waitFor();
    expect(await page.locator('[data-day="today"]').count()).toBe(0);
  });

  it('is a list of cards on a telephone, no wider than it', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/?horizon=H2-2026');
    await table().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectAccessible();
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('the order, by the keyboard alone', { timeout: slow }, () => {
  it('moves goals with Alt and the arrows, keeps the focus, says it aloud, and keeps the moves over a reload', async () => {
    // Tall enough that the bar at the bottom covers no row: axe takes what is half covered for too small.
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.goto('/?horizon=H2-2026');
    await handle('Offline manifests').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Offline manifests: rank 8 of 12, not saved yet').waitFor({ state: 'attached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-move')))
      .toBe('G-107');
    await page.keyboard.press('Alt+ArrowUp');
    await bar().getByText('1 move not saved').waitFor();
    await page.reload();
    await bar().getByText('1 move not saved').waitFor();
  });

  it('moves a goal to any place by its menu', async () => {
    await handle('Export declarations').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'To the top' }).focus();
    await expectAccessible();
    await page.keyboard.press('Enter');
    await bar().getByText('2 moves not saved').waitFor();
    expect((await order())[0]).toBe('G-102');
  });

  it('explains when somebody was quicker, and goes on from the new order', async () => {
    await ask('mutation { goalRank(input: { goalId: "G-102", toRank: 5 }) { userErrors { code } } }');
    await bar().getByText('Somebody changed the order while you were moving goals.').waitFor();
    await bar().getByText('“Export declarations without retyping” is at rank 5 now').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Keep my moves on the new order' }).press('Enter');
    await bar().getByText('2 moves not saved').waitFor();
  });

  it('saves all of them with one reason', async () => {
    await page.getByRole('button', { name: 'Save with a reason' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why this order?').fill('The pilot of Meridian starts in January');
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Record the 2 moves' }).press('Enter');
    await bar().waitFor({ state: 'detached' });
    await expect.poll(order).toEqual(['G-102', 'G-101', 'G-105', 'G-106', 'G-111']);
    const { data: answer } = await ask(
      '{ org { goals(first: 100) { nodes { key lastChange { changeSet because { ... on Note { text } } } } } } }',
    );
    const { nodes } = (answer as { org: { goals: { nodes: { key: string; lastChange: object }[] } } }).org
      .goals;
    const last = (key: string) => nodes.find((goal) => goal.key === key)?.lastChange;
    expect(last('G-102')).toMatchObject({ because: [{ text: 'The pilot of Meridian starts in January' }] });
    expect(last('G-107')).toEqual(last('G-102'));
  });
});

describe('the order, by the pointer', { timeout: slow }, () => {
  it('drags a goal to where it is dropped, and takes it back', async () => {
    const from = (await handle('Settle in five currencies').boundingBox())!;
    const to = (await page.locator('[data-row-key="G-106"]').boundingBox())!;
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 60, { steps: 3 });
    await page.mouse.move(from.x + 8, to.y + to.height - 6, { steps: 5 });
    await page.mouse.up();
    await bar().getByText('1 move not saved').waitFor();
    expect(await order()).toEqual(['G-102', 'G-105', 'G-106', 'G-101', 'G-111']);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await bar().getByRole('button', { name: 'Undo' }).click();
    await bar().waitFor({ state: 'detached' });
    expect((await order())[1]).toBe('G-101');
  });
});

describe('a goal', { timeout: slow }, () => {
  it('tells its story by intentions, each with its reason and ways before and after it', async () => {
    await page.goto('/goals/G-107');
    const story = page.getByRole('region', { name: 'Story' });
    await story.getByText('D-31').first().waitFor();
    await story.getByLabel('Changes of').selectOption({ label: 'Target' });
    const moved = story.getByRole('listitem').filter({ hasText: 'D-31' }).first();
    expect(await moved.locator('del').allTextContents()).toContain('15 Oct 2026');
    await moved.getByRole('link', { name: 'before' }).click();
    await page.getByRole('region', { name: 'Facts' }).getByText('15 Oct 2026').waitFor();
    expect(await page.locator('[data-mutates]:enabled').count()).toBe(0);
    await expectAccessible();
    await page.goto('/goals/G-107');
  });

  it('keeps a form over a reload, records it with its reason, and takes it back on request', async () => {
    await page.getByRole('button', { name: 'Change: Team' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Team', { exact: true }).click();
    await dialog.getByRole('option', { name: 'Payments' }).click();
    await dialog.getByLabel('Why?').fill('Payments has hands free');
    await page.reload();
    await page.getByRole('button', { name: 'Change: Team' }).click();
    expect(await dialog.getByLabel('Why?').inputValue()).toBe('Payments has hands free');
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Record it' }).click();
    const facts = page.getByRole('region', { name: 'Facts' });
    await facts.getByText('Payments', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back: Team recorded: G-107').waitFor();
    await facts.getByText('Logistics', { exact: true }).waitFor();
    await page.getByText('“undo of “Team recorded: G-107””').first().waitFor();
  });

  it('shows a refusal beside the field, in the sentence of the server', async () => {
    await page.getByRole('button', { name: 'Change: Estimate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Low').fill('90');
    await dialog.getByLabel('Likely').fill('10');
    await dialog.getByRole('button', { name: 'Record the estimate' }).click();
    await dialog.getByText('The estimate does not rise').waitFor();
    await dialog.getByRole('button', { name: 'Discard it' }).click();
  });

  it('says what is missing before a commitment is asked for', async () => {
    await page.goto('/goals/G-98');
    await page.getByRole('button', { name: 'Commit …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('A target day is set – missing').waitFor();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Commit to it' }).click();
    await dialog.getByRole('alert').getByText('A committed goal has a target date.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('never complained', () => {
    expect(house.complaints()).toEqual([]);
  });
});
