import { launchBrowser, keepOffline } from './launch.ts';
const base = process.env['BASE']!;
const b = await launchBrowser();
const c = await b.newContext({ viewport: { width: 1280, height: 800 }, baseURL: base });
const att = await keepOffline(c);
const p = await c.newPage();
p.setDefaultTimeout(5000);
p.on('console', (m) => m.type() !== 'info' && console.log('console', m.type(), m.text().slice(0, 400)));
p.on('pageerror', (e) => console.log('pageerror', e.message));
p.on('response', async (r) => {
  if (r.status() >= 400) console.log(r.status(), r.url(), (await r.text().catch(() => '')).slice(0, 300));
  if (r.url().endsWith('/graphql')) {
    const t = await r.text().catch(() => '');
    if (t.includes('"errors"') || t.includes('"code"'))
      console.log('GQL', r.request().postDataJSON()?.operationName, t.slice(0, 500));
  }
});
const shot = (n: string) => p.screenshot({ path: `/tmp/s-${n}.png` });
try {
  await p.goto('/');
  await p.getByText('Welcome').waitFor();
  await shot('1-first');
  await p.getByLabel('Your organisation').fill('Harbourline');
  await p.getByLabel('A team').fill('Payments');
  await p.getByLabel('Its most important goal').fill('Settle in five currencies');
  await p.getByRole('button', { name: 'Start' }).click();
  await p.getByRole('heading', { name: 'Roadmap' }).waitFor();
  await p.getByRole('link', { name: 'Settle in five currencies' }).waitFor();
  await shot('2-roadmap');
  await p.getByRole('button', { name: 'Goal' }).click();
  await p.getByLabel('What should be true at the end?').fill('Offline manifests');
  await p.waitForTimeout(300);
  await shot('3-form');
  await p.getByLabel('Target day').fill('2026-12-15');
  await p.getByLabel('Team').last().selectOption('T-1');
  await p
    .getByLabel('Why this goal, and why now?')
    .fill('Meridian Foods cannot work in the harbour without it');
  await p.getByRole('button', { name: 'Record the goal' }).click();
  await p.getByRole('link', { name: 'Offline manifests', exact: true }).waitFor();
  await p.waitForTimeout(400);
  await shot('4-roadmap2');
  await p.getByRole('link', { name: 'Offline manifests', exact: true }).click();
  await p.getByRole('heading', { name: 'Story' }).waitFor();
  await shot('5-goal');
  await p.getByRole('button', { name: 'Move the target' }).click();
  await p.getByLabel('Target day').fill('2027-02-12');
  await p.getByLabel('Why?').fill('Budget cut by 8 %');
  await p.waitForTimeout(300);
  await shot('6-target');
  await p.getByRole('button', { name: 'Record it' }).click();
  await p.getByText('Budget cut').first().waitFor();
  await shot('7-goal2');
  await p.keyboard.press('[');
  await p.getByText('As of').waitFor();
  await p.waitForTimeout(500);
  await shot('8-past');
  await p.getByRole('link', { name: 'Compare with now' }).click();
  await p.getByText('explained').first().waitFor();
  await shot('9-compare');
  await p.goto('/changes');
  await p.waitForTimeout(700);
  await shot('10-changes');
} catch (e) {
  console.log(String(e));
  await shot('error');
}
console.log(att);
await b.close();
