import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch.ts';
import { startServer, type Server } from './server.ts';
import { openPage } from './watched-page.ts';

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('when the server goes away', { timeout: 60_000 }, () => {
  it('says so, and keeps what was written so that it can be sent again', async () => {
    const { page } = await openPage(browser, { baseURL: server.address });
    await page.goto('/');
    await page.getByLabel('Your organisation').fill('Harbourline');
    await page.getByLabel('A team').fill('Payments');
    await page.getByLabel('Its most important goal').fill('Settle in five currencies');
    const { port } = new URL(server.address);
    await server.stop();
    await page.getByText('Connection lost.').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('alert').getByText('This did not reach the server.').waitFor();
    expect(await page.getByLabel('Your organisation').inputValue()).toBe('Harbourline');

    server = await startServer({ PORT: port });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Settle in five currencies' }).waitFor();
    await page.getByText('Connection lost.').waitFor({ state: 'detached', timeout: 15_000 });
  });
});
