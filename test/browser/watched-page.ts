import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { isOnThisMachine, keepOffline } from './launch.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export type WatchedPage = {
  readonly page: Page;
  /** Everything that should not have happened: errors, forbidden styles and scripts, requests to elsewhere. */
  readonly complaints: () => string[];
};

/** A page whose complaints are written down, cut off from everything but this machine. */
export const openPage = async (browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const attempts = await keepOffline(context);
  const page = await context.newPage();
  page.setDefaultTimeout(25_000);
  const heard: string[] = [];
  page.on('pageerror', ({ message }) => heard.push(`page error: ${message}`));
  page.on('websocket', (socket) => {
    const { hostname } = new URL(socket.url());
    if (!isOnThisMachine(hostname)) heard.push(`socket to elsewhere: ${socket.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      heard.push(`console ${message.type()}: ${message.text().slice(0, 500)}`);
  });
  return { page, complaints: () => [...heard, ...attempts.map((url) => `request to elsewhere: ${url}`)] };
};

type AxeResult = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
};

/** Rules whose answer is another in other colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const evaluate = async <Value>(page: Page, expression: string): Promise<Value> => {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.exception?.description}`);
  return result.value as Value;
};

/**
 * What axe finds against WCAG A and AA, a line each. The page's own policy does not let strangers in, so CDP does, once
 * a document.
 */
export const wcagViolations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  if (!(await evaluate<boolean>(page, `'axe' in window`))) await evaluate(page, `${axeSource};0`);
  const options = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: wcag },
    resultTypes: ['violations'],
    preload: false,
  };
  const run = `axe.run(document, ${JSON.stringify(options)}).then((result) => JSON.stringify(result))`;
  const { violations } = JSON.parse(await evaluate<string>(page, run)) as AxeResult;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
};

/** In light and, as far as colours matter, in dark, without leaving the page; it is light afterwards. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await wcagViolations(page), `${page.url()} light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
  expect(await wcagViolations(page, colourRules), `${page.url()} dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-mantine-color-scheme="light"]').waitFor({ state: 'attached' });
};
