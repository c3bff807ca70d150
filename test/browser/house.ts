import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from './launch.ts';
import { startServer, type Server } from './server.ts';
import { openPage, type WatchedPage } from './watched-page.ts';

export type House = WatchedPage & {
  readonly server: Server;
  readonly browser: Browser;
  /** Its data folder. */
  readonly data: string;
  /** Another browser on the same organisation, signed in as its owner, too. */
  visit(options?: BrowserContextOptions): Promise<WatchedPage>;
  /** Asks the server past the page, as another program would. */
  ask<Data = unknown>(query: string): Promise<Data>;
  close(): Promise<void>;
};

/** A data folder of one's own with what is in another. */
const copyOf = (folder: string | undefined): string => {
  const own = mkdtempSync(join(tmpdir(), 'throughline-house-'));
  if (folder !== undefined) cpSync(folder, own, { recursive: true });
  return own;
};

/** A server with a copy of a data folder, or with an empty one, a browser, and a watched page in it. */
export const openHouse = async (
  folder: string | undefined,
  options: BrowserContextOptions = {},
): Promise<House> => {
  const data = copyOf(folder);
  const starting = startServer({ DATA: data });
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await (await starting).stop();
    throw error;
  });
  const server = await starting;
  const visit = (more: BrowserContextOptions = {}) =>
    openPage(browser, {
      baseURL: server.address,
      storageState: server.state,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...more,
    });
  const { page, complaints } = await visit(options);
  return {
    page,
    complaints,
    server,
    browser,
    data,
    visit,
    ask: async <Data>(query: string) => {
      const answer = await page.request.post('/graphql', { data: { query } });
      const { data: found, errors } = (await answer.json()) as { data: Data; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return found;
    },
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** Harbourline, fresh from the demo. */
export const openDemoHouse = (options?: BrowserContextOptions): Promise<House> =>
  openHouse(inject('demo'), options);

export const pastBar = (page: Page) => page.getByRole('status').filter({ hasText: 'As of' });

/** Controls that record something and can be pressed: in the past there must be none. */
export const recordingControls = (page: Page) => page.locator('[data-mutates]:enabled').count();
