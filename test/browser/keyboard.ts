import type { Page } from 'playwright-core';

/** What has the focus, as a screen reader would call it. */
export const focusedName = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element) return '';
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const named = element.ariaLabel ?? labels[0]?.textContent ?? element.textContent ?? '';
    return named.replace(/\s+/g, ' ').trim();
  });

/** Is the focus on something that is seen, with a mark of its own around it? */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!(element instanceof HTMLElement) || element === document.body) return false;
    const { width, height } = element.getBoundingClientRect();
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(element);
    return width > 0 && height > 0 && (outlineStyle !== 'none' || boxShadow !== 'none' || borderColor !== '');
  });

/** Tab, as somebody without a mouse does, until the focus is on what is looked for. */
export const tabTo = async (page: Page, name: string | RegExp, most = 150): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) {
      if (await focusIsSeen(page)) return;
      throw new Error(`The focus on "${focused}" cannot be seen.`);
    }
    passed.push(focused);
  }
  throw new Error(`No Tab leads to ${name}. Passed: ${passed.slice(0, 30).join(' | ')}`);
};

/** A journey without a mouse fails as soon as one is used. */
export const withoutMouse = async (page: Page): Promise<() => Promise<number>> => {
  await page.addInitScript(() => {
    const count = () =>
      sessionStorage.setItem('presses', String(Number(sessionStorage.getItem('presses')) + 1));
    addEventListener('pointerdown', count, { capture: true });
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('presses')));
};
