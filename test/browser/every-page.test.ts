import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, pastBar, recordingControls, type House } from './house.ts';
import { expectAccessible, wcagViolations } from './watched-page.ts';

const slow = 90_000;

let house: House;
let page: Page;
let device: CDPSession;

beforeAll(async () => {
  house = await openHouse(undefined);
  page = house.page;
  device = await page.context().newCDPSession(page);
}, slow);

afterAll(() => house?.close());

const then = '2026-11-19T12:00:00Z';
const before = '2026-10-01';

type Visited = { readonly path: string; readonly title: string | RegExp; readonly compares?: boolean };

const pages: readonly Visited[] = [
  { path: '/?horizon=H2-2026', title: 'Roadmap', compares: true },
  { path: '/goals/G-107', title: 'Offline manifests' },
  { path: '/decisions?status=superseded', title: 'Decisions' },
  { path: '/decisions/D-29', title: /currency screens/ },
  { path: '/decisions/D-27/review', title: /The ledger/ },
  { path: '/who-decides', title: 'Who decides?' },
  { path: '/ended-reasons', title: 'Ended reasons' },
  { path: '/context?kind=budget', title: 'Context' },
  { path: '/context/C-24', title: /pilot accepts only/ },
  { path: '/people', title: 'People' },
  { path: '/people?view=people&q=an', title: 'People' },
  { path: '/teams/payments', title: 'Payments' },
  { path: '/changes?vs=2026-10-01', title: 'Changes', compares: true },
  { path: '/replay', title: 'Replay', compares: true },
];

const withSearch = (path: string, search: string) => `${path}${path.includes('?') ? '&' : '?'}${search}`;

/**
 * In the demo, which has all that a page of one's own has and its banner besides; pages of one's own are looked at with
 * their dialogs in the other files. What is opened stands still: nothing is loading any more.
 */
const open = async (path: string, title: string | RegExp) => {
  await page.goto(`/demo${path}`.replace('/?', '?'));
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('main [data-row]:visible, main section:visible').first().waitFor();
  await page.getByText(/^Loading/).waitFor({ state: 'detached' });
};

/** How far the page can be scrolled to the side. */
const sideways = () =>
  page.evaluate(() => {
    window.scrollTo(10_000, window.scrollY);
    const far = window.scrollX;
    window.scrollTo(0, window.scrollY);
    return far;
  });

/** Text that is cut off without a way to read it: neither scrolled to, nor said in full anywhere else. */
const lost = () =>
  page.evaluate(() => {
    const cut = (element: HTMLElement) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return (
        overflowX === 'hidden' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
      );
    };
    const ears = (element: Element) => element.closest('[data-for-ears], [aria-hidden="true"]') !== null;
    return [...document.querySelectorAll<HTMLElement>('main *, header *')]
      .filter((element) => !ears(element) && element.clientWidth > 1 && element.innerText && cut(element))
      .map((element) => element.outerHTML.slice(0, 160));
  });

/** Everything that can be done: what a control is called, or what a field is for. */
const doable = async (): Promise<Set<string>> => {
  const names = await page
    .locator('main, header, nav[aria-label="Pages"]')
    .locator('a[href], button, select, input:not([type="hidden"])')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => {
          const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
          const words = [control.ariaLabel, ...labels.map(({ textContent }) => textContent)];
          return (words.find(Boolean) ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
        }),
    );
  return new Set(names.filter((name) => name !== ''));
};

/** 200 % of 1280 by 800: half as many pixels of CSS, each twice as large. */
const zoomTwice = () =>
  device.send('Emulation.setDeviceMetricsOverride', {
    width: 640,
    height: 400,
    deviceScaleFactor: 2,
    mobile: false,
  });

const unfold = async () => {
  const folded = page.getByRole('main').locator('button[aria-controls][aria-expanded="false"]');
  for (const fold of await folded.all()) if (await fold.isVisible()) await fold.click();
};

describe.each(pages)('$path', { timeout: slow }, ({ path, title }) => {
  it('can be read by everybody, now', async () => {
    await open(path, title);
    await expectAccessible(page);
  });

  it('loses nothing at 200 %', async () => {
    const all = await doable();
    expect(all.size).toBeGreaterThan(8);
    await zoomTwice();
    await unfold();
    const left = await doable();
    const found = { sideways: await sideways(), lost: await lost() };
    await device.send('Emulation.clearDeviceMetricsOverride');
    expect([...all].filter((name) => !left.has(name))).toEqual([]);
    expect(found).toEqual({ sideways: 0, lost: [] });
  });

  it('needs no sideways scrolling at 360 pixels, and its targets are large enough', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const found = {
      sideways: await sideways(),
      lost: await lost(),
      small: await wcagViolations(page, ['target-size']),
    };
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(found).toEqual({ sideways: 0, lost: [], small: [] });
  });

  it('can be read and not changed, then', async () => {
    await open(withSearch(path, `at=${then}`), title);
    await pastBar(page).waitFor();
    expect(await recordingControls(page)).toBe(0);
    await expectAccessible(page);
  });
});

describe('a page that compares', { timeout: slow }, () => {
  it.each(pages.filter(({ compares }) => compares))(
    '$path can be read by everybody',
    async ({ path, title }) => {
      const span = path.includes('vs=') ? `at=${then}` : `at=${then}&vs=${before}`;
      await open(withSearch(path, span), title);
      await page
        .getByText(/\d+ of \d+ explained|\d+ added ·/)
        .locator('visible=true')
        .first()
        .waitFor();
      await expectAccessible(page);
    },
  );
});

describe('the page of a person', { timeout: slow }, () => {
  it('can be read by everybody, now and then', async () => {
    await open('/people?view=people&q=ruth', 'People');
    const link = page
      .getByRole('main')
      .locator('[data-row]')
      .getByRole('link')
      .or(page.locator('main a[data-row]'));
    const name = (await link.first().textContent()) ?? '';
    await link.first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('[');
    await pastBar(page).waitFor();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await recordingControls(page)).toBe(0);
    await expectAccessible(page);
  });
});

describe('pages that are not there', { timeout: slow }, () => {
  it.each([
    { path: '/nowhere', title: 'No such page' },
    { path: '/teams/nowhere', title: 'nowhere' },
    { path: '/context/C-24?at=2025-10-01', title: 'C-24' },
  ])('$path says so to everybody', async ({ path, title }) => {
    await page.goto(`/demo${path}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectAccessible(page);
  });
});

it('works under a policy that allows nothing from elsewhere and nothing inline', async () => {
  const policy = (await page.request.get('/')).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  await open('/decisions/D-29', /currency screens/);
  expect(house.complaints()).toEqual([]);
  // The browser itself takes no text for markup any more: what would let a script in fails, whoever wrote it.
  const taken = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
      return 'taken';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(taken).toBe('TypeError');
});
