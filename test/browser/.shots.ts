import { launchBrowser } from './launch.ts';
const b = await launchBrowser();
for (const [name, width, height, scheme] of [
  ['wide', 1280, 900, 'light'],
  ['narrow', 390, 844, 'light'],
  ['wide-dark', 1280, 900, 'dark'],
  ['narrow-dark', 390, 844, 'dark'],
] as const) {
  const c = await b.newContext({
    viewport: { width, height },
    baseURL: 'http://127.0.0.1:4597',
    colorScheme: scheme,
  });
  const p = await c.newPage();
  p.on('console', (m) => m.type() === 'error' && console.log(m.text().slice(0, 200)));
  for (const [page, url] of [
    ['roadmap', '/'],
    ['goal', '/goals/G-2'],
    ['changes', '/changes'],
    ['past', '/?at=before:G-100'],
    ['pastgoal', '/goals/G-2?at=after:G-6'],
    ['nogoal', '/goals/G-100?at=before:G-100'],
    ['badmoment', '/?at=sometime'],
  ] as const) {
    await p.goto(url);
    await p.waitForTimeout(700);
    if (page === 'roadmap')
      console.log(
        name,
        'nodes',
        await p.evaluate(() => document.querySelectorAll('*').length),
        'overflow',
        await p.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      );
    await p.screenshot({ path: `/tmp/x-${page}-${name}.png` });
  }
  await p.goto('/');
  await p.waitForTimeout(300);
  await p.keyboard.press('t');
  await p.waitForTimeout(400);
  await p.screenshot({ path: `/tmp/x-picker-${name}.png` });
  await c.close();
}
await b.close();
