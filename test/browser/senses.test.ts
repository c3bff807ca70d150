import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHouse, type House } from './house.ts';

const slow = 60_000;

let house: House;
let page: Page;
/** A page of nobody, to look at pictures. */
let light: Page;

beforeAll(async () => {
  house = await openDemoHouse({ reducedMotion: 'no-preference' });
  page = house.page;
  light = await page.context().newPage();
}, slow);

afterAll(() => house?.close());

/**
 * How strongly a thing stands out from what is above and below it, from 0 to 765: the most different pixels of a narrow
 * slice through it.
 */
const contrastIn = async (selector: string): Promise<number> => {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = (await element.boundingBox())!;
  const clip = { x: box.x + box.width / 3, y: box.y - 3, width: 2, height: box.height + 6 };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return light.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let [darkest, lightest] = [765, 0];
    for (let at = 0; at < pixels.length; at += 4) {
      const sum = pixels[at]! + pixels[at + 1]! + pixels[at + 2]!;
      [darkest, lightest] = [Math.min(darkest, sum), Math.max(lightest, sum)];
    }
    return lightest - darkest;
  }, picture);
};

/** What is drawn by colour alone would be gone where only the colours of the system are allowed. */
describe('with the colours of the system', { timeout: slow }, () => {
  const seen = 250;

  it('bars stay to be seen on the roadmap', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto('/?horizon=H2-2026');
    await page.getByRole('table', { name: 'Goals of H2-2026' }).waitFor();
    for (const part of [
      '[data-bar="committed"]',
      '[data-day="today"]',
      '[data-bar="proposed"]',
      '[data-sign]',
    ])
      if (await page.locator(part).count()) expect(await contrastIn(part), part).toBeGreaterThan(seen);
    expect(await page.locator('[data-bar="committed"]').count()).toBeGreaterThan(0);
  });

  it('the line of time, its moment and the speed that is chosen stay to be seen in the replay', async () => {
    await page.goto('/replay?at=2026-09-30');
    await page.getByRole('slider').waitFor();
    for (const part of ['[data-replay-bars] rect', '[data-replay-thumb]', '[data-replay-past]'])
      expect(await contrastIn(part), part).toBeGreaterThan(seen);
    const looks = () =>
      page
        .getByRole('radiogroup', { name: 'Speed' })
        .locator('input + span')
        .evaluateAll((labels) =>
          labels.map((label) => {
            const { backgroundColor, textDecorationLine } = getComputedStyle(label);
            return `${backgroundColor} ${textDecorationLine}`;
          }),
        );
    const [chosen, other] = await looks();
    expect(chosen).not.toBe(other);
  });

  it('the past has its frame, the page that is open its mark, and what has the focus its ring', async () => {
    const frame = await page.evaluate(() => {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(document.body, '::after');
      return `${borderTopWidth} ${borderTopStyle}`;
    });
    expect(frame).toBe('4px solid');
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    const marks = await links.evaluateAll((all) =>
      all.map((link) => {
        const { backgroundColor, borderLeftColor, textDecorationLine, outlineStyle } = getComputedStyle(link);
        return [
          link.ariaCurrent === 'page',
          [backgroundColor, borderLeftColor, textDecorationLine, outlineStyle].join(),
        ];
      }),
    );
    const open = marks.find(([current]) => current)![1];
    expect(marks.filter(([, look]) => look === open)).toHaveLength(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).not.toBe(
      'none',
    );
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  });
});

/** What began to move by itself while something was done: transitions of the page's own, and animations. */
const movements = async (act: () => Promise<void>): Promise<string[]> => {
  await page.evaluate(() => {
    const begun: string[] = [];
    const note = (event: Event) =>
      begun.push(
        `${event.type} ${(event as TransitionEvent).propertyName} ${(event.target as Element).className}`,
      );
    for (const kind of ['transitionrun', 'animationstart']) addEventListener(kind, note, { capture: true });
    Object.assign(globalThis, { begun });
  });
  await act();
  return page.evaluate(() => (globalThis as unknown as { begun: string[] }).begun.splice(0));
};

describe('for those whom movement makes ill', { timeout: slow }, () => {
  const play = async () => {
    await page.goto('/replay?at=before:D-31');
    await page.getByRole('slider').waitFor();
    const rows = await movements(async () => {
      await page.keyboard.press('4');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      await page.waitForTimeout(1200);
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    });
    return rows.filter((row) => row.includes('transform'));
  };
  const openDialog = () =>
    movements(async () => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

  it('rows glide in the replay and dialogs fade in, unless less movement is wished for: then nothing does', async () => {
    expect(await play()).not.toEqual([]);
    expect(await openDialog()).not.toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await play()).toEqual([]);
    expect(await openDialog()).toEqual([]);
  });
});
