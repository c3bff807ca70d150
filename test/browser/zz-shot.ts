import { launchBrowser } from '/work/main/test/browser/launch.ts';
const [, , base, out, ...pages] = process.argv;
const browser = await launchBrowser();
for (const spec of pages) {
  const [name, path, w = '1280', scheme = 'light'] = spec.split('|');
  const context = await browser.newContext({ viewport: { width: Number(w), height: 900 }, colorScheme: scheme as 'light' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log(name, 'console', m.text().slice(0, 300)));
  await page.goto(base + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${out}/${name}.png` });
  await context.close();
}
await browser.close();
