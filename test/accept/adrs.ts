import { exportAdrs, importAdrs, openHouse, type House } from '@throughline/cli';
import { decisionAsAdr, readAdr, textOf, type AdrContent } from '@throughline/interchange';
import { proseOf } from '@throughline/application';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

type Golden = { readonly title?: string; readonly status: string | null; readonly date: string | null };

/** Folders of decision records, as repositories have them, and what was read from their git trees. */
export const adrFolders = (root: string): string[] => {
  const folders = join(root, 'adrs', 'folders');
  if (!existsSync(folders)) return [];
  return readdirSync(folders).filter((name) => existsSync(join(folders, name, 'files')));
};

/** Their status is still the template's own line; the answers read the words that explain it. */
const unchosen = ['adr-036-empty-blocks-abci', 'adr-038-non-zero-start-height', 'adr-057-RPC'];

const goldenOf = (root: string, name: string): ReadonlyMap<string, Golden> => {
  const { asof } = JSON.parse(readFileSync(join(root, 'adrs/golden', `${name}.json`), 'utf8')) as {
    asof: { decisions: Record<string, Golden> }[];
  };
  const newest = Object.entries(asof.at(-1)!.decisions);
  return new Map(newest.map(([id, one]) => [id.slice(id.indexOf(':') + 1), one]));
};

const standings: Readonly<Record<string, string>> = {
  accepted: 'made',
  rejected: 'declined',
  deprecated: 'superseded',
  superseded: 'superseded',
};

/** What a file says of itself, and what the plan makes of it, against the answer. */
const differencesOf = (folder: string, stem: string, golden: Golden, house: House, key: string): string[] => {
  const text = textOf(readFileSync(join(folder, `${stem}.md`))) as string;
  const adr = readAdr(text, { path: `${stem}.md` });
  if ('problem' in adr) return [`${stem}: ${adr.problem}`];
  const decision = house.planner.at().get('decision', key);
  const status = unchosen.includes(stem) ? golden.status : (adr.status?.means ?? null);
  const standing =
    golden.status === null || unchosen.includes(stem) ? undefined : (standings[golden.status] ?? 'proposed');
  const compared: [string, unknown, unknown][] = [
    ['title', golden.title ?? decision?.title, decision?.title],
    ['date', golden.date, adr.date?.written ?? null],
    ['status', golden.status, status],
    ['standing', standing ?? decision?.status, decision?.status],
  ];
  return compared
    .filter(([, wanted, found]) => wanted !== found)
    .map(([what, wanted, found]) => `${stem} ${what}: ${String(found)} instead of ${String(wanted)}`);
};

const contentsOf = async ({ planner }: House): Promise<Map<string, AdrContent>> => {
  const contents = new Map<string, AdrContent>();
  for (const decision of planner.at().all('decision')) {
    const body = await proseOf(planner, decision.id);
    const content = decisionAsAdr(decision, { body, nameOf: (id) => id });
    if (content) contents.set(decision.id, withoutPeople(content));
  }
  return contents;
};

/** Each house has ids of its own for them; how many there are has to be the same. */
const withoutPeople = (content: AdrContent): AdrContent => ({
  ...content,
  deciders: content.deciders.map(() => 'somebody'),
  consulted: content.consulted.map(() => 'somebody'),
  informed: content.informed.map(() => 'somebody'),
  beside: { ...content.beside, views: [] },
});

/** Imports a folder, compares every answer, writes it as MADR 4 and reads it back; answers how much differs. */
export const acceptAdrs = async (root: string, name: string): Promise<number> => {
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-adrs-'));
  const folder = join(root, 'adrs/folders', name, 'files');
  try {
    const house = await openHouse(join(scratch, 'data'));
    const imported = await importAdrs(house, { folder, source: 's' });
    const golden = goldenOf(root, name);
    const leftOut = new Set(imported.leftOut.map(({ path }) => path));
    const wrong = [...golden].flatMap(([stem, one]) =>
      leftOut.has(`${stem}.md`) ? [] : differencesOf(folder, stem, one, house, `s/${stem}`),
    );
    const before = await contentsOf(house);
    await exportAdrs(house.planner.store, house.vault, join(scratch, 'madr'), { names: false });
    await house.close();
    const copy = await openHouse(join(scratch, 'copy'));
    await importAdrs(copy, { folder: join(scratch, 'madr') });
    const after = await contentsOf(copy);
    await copy.close();
    const changed = [...before.keys()].filter((key) => !isDeepStrictEqual(before.get(key), after.get(key)));
    const named = [...imported.problems.map(({ path }) => path), ...leftOut];
    const lines = [...wrong, ...changed.map((key) => `${key} came back as another`)];
    console.log(
      `${name}: ${imported.folder.records.length} of ${readdirSync(folder).length} files are decisions` +
        `${named.length > 0 ? ` (not: ${named.join(', ')})` : ''}, ${imported.refused.length} refused, ` +
        `${before.size} written as MADR 4 and read back, ${lines.length} differences`,
    );
    for (const line of lines.slice(0, 25)) console.log(`  ✗ ${line}`);
    return lines.length + imported.problems.length + imported.refused.length;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
