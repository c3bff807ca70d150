import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { keepOffline } from './launch.ts';

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

/** What axe finds against WCAG A and AA, a line each. The page's own policy does not let strangers in, so CDP does. */
export const wcagViolations = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const run = `(async () => { ${axeSource}; return JSON.stringify(await axe.run(document, { runOnly: ${JSON.stringify(wcag)}, resultTypes: ['violations'] })); })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.exception?.description}`);
  const { violations } = JSON.parse(result.value as string) as AxeResult;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
};
