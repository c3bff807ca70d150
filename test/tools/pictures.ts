/**
 * `npm run pictures`: the screenshots of the README, taken from the demo organisation. Run it after a change that shows,
 * and look at what comes out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../browser/launch.ts';
import { startServer } from '../browser/server.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'apps/web/pictures');
const data = mkdtempSync(join(tmpdir(), 'throughline-pictures-'));

const pictures = [
  { name: 'past', path: '/?at=2026-08-29T08%3A30%3A00.000Z' },
  { name: 'goal', path: '/goals/goal%3AG-107' },
  { name: 'changes', path: '/changes?vs=2026-07-01T07%3A00%3A00.000Z' },
];

const demo = spawnSync(process.execPath, [join(root, 'apps/cli/src/main.ts'), 'demo', data], {
  encoding: 'utf8',
});
if (demo.status !== 0) throw new Error(demo.stderr);
mkdirSync(folder, { recursive: true });
const server = await startServer({ DATA: data });
const browser = await launchBrowser();
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  reducedMotion: 'reduce',
  storageState: server.state,
});
for (const { name, path } of pictures) {
  const page = await context.newPage();
  await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
await server.stop();
rmSync(data, { recursive: true, force: true });
