import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './launch.ts';
import { openPage, wcagViolations } from './watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

/** A watcher that never barks is worth nothing: each fault is planted here once. */
it('notices faint text, errors, forbidden styles and requests to elsewhere', async () => {
  const { page, complaints } = await openPage(browser, {});
  await page.route('http://localhost:1/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': "style-src 'self'" },
      body: `<html lang="en"><title>Faults</title><style>p { margin: 0 }</style>
        <p style="color: #ddd">faint</p><img alt="" src="https://example.com/x.png">
        <script>setTimeout(() => { throw new Error('planted') })</script>`,
    }),
  );
  await page.goto('http://localhost:1/');
  await page.evaluate(() => document.querySelector('p')!.style.setProperty('color', '#ddd'));
  await expect.poll(complaints).toContain('request to elsewhere: https://example.com/x.png');
  expect(complaints().some((line) => line.includes('page error: planted'))).toBe(true);
  expect(complaints().some((line) => line.includes('Content Security Policy'))).toBe(true);
  expect((await wcagViolations(page)).some((line) => line.startsWith('color-contrast'))).toBe(true);
}, 60_000);
