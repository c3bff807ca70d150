import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

const distributions = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium refuses its sandbox to root, and only to root do we do without. */
const sandboxArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const installed = (): LaunchOptions[] => [
  { channel: 'chrome' },
  { channel: 'msedge' },
  ...distributions.filter(existsSync).map((executablePath) => ({ executablePath })),
];

/** Made for tiny machines: with them, closing one window closes them all. The sandbox is decided above. */
const unwanted = ['--single-process', '--no-zygote', '--no-sandbox'];

/** The one that came with `npm ci`: headless, for Linux on x64. */
const packaged = async (): Promise<LaunchOptions[]> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const args = sparticuz.args.filter((arg) => !unwanted.includes(arg));
  return [{ executablePath: await sparticuz.executablePath(), args }];
};

const tryEach = async (options: readonly LaunchOptions[]): Promise<Browser | undefined> => {
  for (const option of options) {
    try {
      return await chromium.launch({ ...option, args: [...(option.args ?? []), ...sandboxArgs] });
    } catch {
      // The next one, then.
    }
  }
  return undefined;
};

/** `$BROWSER_PATH`, else an installed Chrome or Chromium, else the packaged one. Fails with how to get one. */
export const launchBrowser = async (): Promise<Browser> => {
  const asked = process.env['BROWSER_PATH'];
  if (asked) return chromium.launch({ executablePath: asked, args: sandboxArgs });
  const browser = (await tryEach(installed())) ?? (await tryEach(await packaged()));
  if (browser) return browser;
  throw new Error(
    'No browser found. Install one (apt install chromium) or set BROWSER_PATH=/path/to/chrome.',
  );
};

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const ownSchemes = new Set(['data:', 'blob:', 'about:']);

export const isOnThisMachine = (hostname: string): boolean => loopback.has(hostname);

/** Nothing leaves this machine: what tries is stopped and written down. */
export const keepOffline = async (context: BrowserContext): Promise<readonly string[]> => {
  const attempts: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (isOnThisMachine(url.hostname) || ownSchemes.has(url.protocol)) return route.fallback();
    attempts.push(url.href);
    return route.abort();
  });
  return attempts;
};
