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

/** On a machine that is busy a browser may come up too late: once more is worth it. */
const attempts = 2;

type Found = { readonly browser?: Browser; readonly refusals: readonly string[] };

const tryEach = async (options: readonly LaunchOptions[]): Promise<Found> => {
  const refusals: string[] = [];
  for (const option of options) {
    try {
      const browser = await chromium.launch({ ...option, args: [...(option.args ?? []), ...sandboxArgs] });
      return { browser, refusals };
    } catch (error) {
      const [reason] = (error as Error).message.split('\n');
      refusals.push(`${option.executablePath ?? option.channel}: ${reason}`);
    }
  }
  return { refusals };
};

/** Writes the packaged browser to its place, once before many want it: it is not there whole while it is written. */
export const unpackBrowser = async (): Promise<void> => {
  if (!process.env['BROWSER_PATH'] && !distributions.some(existsSync)) await packaged();
};

/** `$BROWSER_PATH`, else an installed Chrome or Chromium, else the packaged one. Fails with how to get one. */
export const launchBrowser = async (): Promise<Browser> => {
  const asked = process.env['BROWSER_PATH'];
  if (asked) return chromium.launch({ executablePath: asked, args: sandboxArgs });
  let refusals: readonly string[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const own = await tryEach(installed());
    if (own.browser) return own.browser;
    const brought = await tryEach(await packaged());
    if (brought.browser) return brought.browser;
    refusals = [...own.refusals, ...brought.refusals];
  }
  throw new Error(
    `No browser could be started. Install one (apt install chromium) or set BROWSER_PATH=/path/to/chrome. Tried:\n${refusals.join('\n')}`,
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
