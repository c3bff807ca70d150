/**
 * `npm run accept [-- FOLDER]`: imports real histories as a user would, asks the running server as of every golden date
 * and for every golden diff, and prints what differs. The answers were read from the sources' own git trees.
 * FOLDER holds sources, or is one: `history.ndjson` beside `golden/asof/*.json` and `golden/diff.json`. Folders of decision
 * records, `adrs/folders/*` beside `adrs/golden`, are imported, compared, written as MADR 4 and read back.
 */
import { importHistory, openHouse } from '@throughline/cli';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { acceptAdrs, adrFolders } from './adrs.ts';
import { compareAsOf, compareDiff, type Comparison, type GoldenAsOf, type GoldenDiff } from './compare.ts';
import { sections } from './sections.ts';
import { startServer, type Ask } from './server.ts';

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/data'));
const shown = 25;

const goldenFolder = (source: string): string | undefined => {
  const golden = join(source, 'golden');
  if (!existsSync(golden)) return undefined;
  const candidates = [golden, ...readdirSync(golden).map((name) => join(golden, name))];
  return candidates.find((folder) => statSync(folder).isDirectory() && existsSync(join(folder, 'asof')));
};

const isSource = (folder: string) =>
  existsSync(join(folder, 'history.ndjson')) && goldenFolder(folder) !== undefined;
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const add = (total: Comparison, { compared, differences }: Comparison) => {
  total.compared += compared;
  total.differences.push(...differences);
};

/** Every golden answer of a source that this release's facts cover; names the sections it leaves out. */
const compareAll = async (ask: Ask, golden: string, log: (line: string) => void): Promise<Comparison> => {
  const total: Comparison = { compared: 0, differences: [] };
  const dates = readdirSync(join(golden, 'asof')).map(
    (file) => readJson(join(golden, 'asof', file)) as GoldenAsOf,
  );
  const covered = sections.filter(({ name }) => dates.some((date) => date[name]));
  const known = ['at', 'commit', 'gone', 'ext', ...covered.map(({ name }) => name)];
  const other = new Set(dates.flatMap((date) => Object.keys(date)).filter((key) => !known.includes(key)));
  for (const section of covered) for (const date of dates) add(total, await compareAsOf(ask, section, date));
  const diffs = existsSync(join(golden, 'diff.json'))
    ? (readJson(join(golden, 'diff.json')) as GoldenDiff[])
    : [];
  const coveredDiffs = diffs.flatMap((diff) =>
    covered.filter(({ name }) => name === diff.section).map((s) => [s, diff] as const),
  );
  for (const [section, diff] of coveredDiffs) add(total, await compareDiff(ask, section, diff));
  log(
    `  ${dates.length} dates, ${coveredDiffs.length} diffs, ${total.compared} answers of ${covered.map((s) => s.name).join(', ')}` +
      (other.size > 0 ? ` (not covered yet: ${[...other].join(', ')})` : ''),
  );
  return total;
};

const acceptSource = async (source: string): Promise<number> => {
  console.log(basename(source));
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-accept-'));
  try {
    const house = await openHouse(join(scratch, 'data'));
    const { recorded, report, refused } = await importHistory(house, {
      files: [join(source, 'history.ndjson')],
    });
    await house.close();
    const later = Object.entries(report.facts).filter(([, counts]) => counts.later > 0);
    console.log(
      `  ${recorded} change-sets recorded, ${report.problemCount + refused.length} lines refused` +
        (later.length > 0
          ? `; counted only: ${later.map(([fact, { later: n }]) => `${fact} ${n}`).join(', ')}`
          : ''),
    );
    const server = await startServer(join(scratch, 'data'));
    const comparing = compareAll(server.ask, goldenFolder(source)!, console.log);
    const { differences } = await comparing.finally(() => server.stop());
    for (const line of differences.slice(0, shown)) console.log(`  ✗ ${line}`);
    if (differences.length > shown) console.log(`  ✗ … and ${differences.length - shown} more`);
    console.log(differences.length === 0 ? '  ✓ nothing differs' : `  ${differences.length} differences`);
    return differences.length + report.problemCount + refused.length;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const sources = isSource(root)
  ? [root]
  : existsSync(root)
    ? readdirSync(root)
        .map((name) => join(root, name))
        .filter((folder) => statSync(folder).isDirectory() && isSource(folder))
    : [];
const records = adrFolders(root);
if (sources.length === 0 && records.length === 0) {
  console.error(`No histories with golden answers in ${root}. Name a folder: npm run accept -- FOLDER`);
  process.exit(2);
}
let wrong = 0;
for (const source of sources) wrong += await acceptSource(source);
for (const name of records) wrong += await acceptAdrs(root, name);
process.exit(wrong === 0 ? 0 : 1);
