/**
 * `npm run bench:web [-- WORDS --quick --json FILE]`: measures what a person in front of the page waits for, on this
 * machine and on one that is four times slower, beside the budgets of the design. It fails when something breaks, never
 * on a time. WORDS measures only budgets with these words.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser/launch.ts';
import { machine } from './machine.ts';
import { inScratchFolder } from './scratch.ts';
import { dataFolder, serve, type Served } from './served.ts';
import { aligned } from './table.ts';
import { budgets, type Budget, type House } from './web/budgets.ts';
import { openTimedPage } from './web/timed-page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const root = join(import.meta.dirname, '../..');
const repeats = values.quick ? 3 : 7;
const events = values.quick ? 10_000 : 100_000;
const slower = 4;

const cli = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]}: ${stderr}`);
  return stdout;
};

const asked = budgets.filter(({ what, house }) =>
  positionals.every((word) => `${what} ${house}`.includes(word)),
);

type Horizons = { org: { horizons: { nodes: { key: string; goals: { totalCount: number } }[] } } };

/**
 * The roadmap of the horizon with the most goals: the company of the bench lived years ago, so nothing runs there now. It
 * has plans but no name, and without one its pages would welcome a new organisation.
 */
const fullestPlan = async ({ ask }: Served): Promise<string> => {
  await ask('mutation { organisationSetUp(input: { name: "Bench" }) { userErrors { code } } }');
  const { org } = await ask<Horizons>(
    '{ org { horizons(first: 100) { nodes { key goals(first: 1) { totalCount } } } } }',
  );
  const [fullest] = [...org.horizons.nodes].sort((a, b) => b.goals.totalCount - a.goals.totalCount);
  console.log(`  the large organisation plans ${fullest!.goals.totalCount} goals in ${fullest!.key}`);
  return `/?horizon=${fullest!.key}`;
};

const inWords = ({ unit }: Budget, value: number) =>
  [unit === '' ? value.toFixed(3) : Math.round(value).toLocaleString('en'), unit].join(' ').trim();

const isKept = ({ unit }: Budget, value: number, goal: number) =>
  unit === 'fps' ? value >= goal : value <= goal;

type Measured = { readonly budget: Budget; readonly asIs: number; readonly slow: number };

const row = ({ budget, asIs, slow }: Measured): string[] => {
  const { goal } = budget;
  const cell = (value: number, limit: number | undefined) =>
    `${inWords(budget, value)}${limit === undefined || isKept(budget, value, limit) ? '' : ' (missed)'}`;
  const asked = (limit: number | undefined) =>
    limit === undefined ? '–' : `${budget.unit === 'fps' ? '≥' : '≤'} ${inWords(budget, limit)}`;
  return [
    `${budget.what} (${budget.house})`,
    cell(asIs, goal?.asIs),
    asked(goal?.asIs),
    cell(slow, goal?.slow),
    asked(goal?.slow),
  ];
};

const measured: Measured[] = [];
console.log(machine());
await inScratchFolder(async (folder) => {
  const demo = join(folder, 'demo');
  mkdirSync(demo);
  cli('apps/cli/src/main.ts', 'demo', demo);
  const served: Record<House, Served> = {
    demo: await serve(demo),
    large: await serve(await dataFolder(folder, events)),
  };
  const roadmap: Record<House, string> = { demo: '/', large: await fullestPlan(served.large) };
  const browser = await launchBrowser();
  const measure = async (budget: Budget, rate: number) => {
    const { page, close } = await openTimedPage(browser, served[budget.house], rate);
    try {
      return await budget.measure(page, repeats, roadmap[budget.house]);
    } finally {
      await close();
    }
  };
  for (const budget of asked)
    try {
      const one = { budget, asIs: await measure(budget, 1), slow: await measure(budget, slower) };
      measured.push(one);
      console.log(`  ${row(one).join('  ')}`);
    } catch (error) {
      console.error(`${budget.what} broke: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  await browser.close();
  for (const { stop } of Object.values(served)) await stop();
});
const head = ['what', 'this machine', 'goal', `${slower} × slower`, 'goal'];
console.log(`\n${aligned([head, ...measured.map(row)])}\n\n${cli('apps/web/check-bundle.ts')}\n${machine()}`);
if (values.json !== undefined) {
  const figures = measured.map(({ budget: { what, house, unit, goal }, asIs, slow }) => ({
    what,
    house,
    unit,
    goal,
    asIs,
    slow,
  }));
  writeFileSync(values.json, JSON.stringify({ machine: machine(), figures }, undefined, 2));
}
