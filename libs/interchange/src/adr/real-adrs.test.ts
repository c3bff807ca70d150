import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Adr, AdrContent, Standing } from './adr.ts';
import { dayOrderOf } from './day-order.ts';
import { fileNames } from './file-names.ts';
import { readAdr, textOf } from './read-adr.ts';
import type { FolderChange } from './read-adr-folder.ts';
import { contentsIn, decisionIn, importingAdrs } from './testing/importing-adrs.ts';
import { writeAdr } from './write-adr.ts';

/** Records of public repositories, and what was read from their git trees. Real people: they stay out of the repository. */
const root = join(process.env['THROUGHLINE_HISTORIES'] ?? '/work/shared/data', 'adrs');
const filesOf = (name: string) => join(root, 'folders', name, 'files');
const folders = existsSync(join(root, 'folders'))
  ? readdirSync(join(root, 'folders')).filter((name) => existsSync(filesOf(name)))
  : [];
if (folders.length === 0)
  console.warn(`Real decision records are skipped: none in ${root}. Set THROUGHLINE_HISTORIES.`);

type Golden = { readonly title?: string; readonly status: string | null; readonly date: string | null };

/** The newest answers, by the stem of the file. */
const goldenOf = (name: string): Map<string, Golden> => {
  const { asof } = JSON.parse(readFileSync(join(root, 'golden', `${name}.json`), 'utf8')) as {
    asof: { decisions: Record<string, Golden> }[];
  };
  return new Map(
    Object.entries(asof.at(-1)!.decisions).map(([id, one]) => [id.slice(id.indexOf(':') + 1), one]),
  );
};

/** Their status is still the template's `{Deprecated|Proposed|Accepted}`; the answers read the words that explain it. */
const unchosen = ['adr-036-empty-blocks-abci', 'adr-038-non-zero-start-height', 'adr-057-RPC'];

const stem = (path: string) => path.replace(/\.md$/, '');
const bytesOf = (name: string) =>
  readdirSync(filesOf(name)).map((path) => ({ path, bytes: readFileSync(join(filesOf(name), path)) }));

/** Each folder is read once. */
const once = <Value>(work: (name: string) => Value) => {
  const done = new Map<string, Value>();
  return (name: string): Value => {
    if (!done.has(name)) done.set(name, work(name));
    return done.get(name)!;
  };
};

const recordsOf = once((name): ReadonlyMap<string, Adr> => {
  const files = bytesOf(name);
  const dayOrder = dayOrderOf(files);
  return new Map(
    files.map(({ path, bytes }) => {
      const read = readAdr(textOf(bytes) as string, { path, dayOrder });
      if ('problem' in read) throw new Error(`${path}: ${read.problem}`);
      return [stem(path), read];
    }),
  );
});

const standings: Readonly<Record<string, Standing>> = {
  proposed: 'proposed',
  unknown: 'proposed',
  accepted: 'made',
  rejected: 'declined',
  deprecated: 'superseded',
  superseded: 'superseded',
};

const changesOf = (name: string): FolderChange[] => {
  const records = recordsOf(name);
  return bytesOf(name)
    .map((file) => ({ file, day: records.get(stem(file.path))!.date?.day ?? '2030-01-01' }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ file, day }) => ({ key: file.path, at: `${day}T12:00:00.000Z`, files: [file] }));
};

const importing = once((name) =>
  importingAdrs(changesOf(name), {
    dayOrder: dayOrderOf(bytesOf(name)),
    expected: bytesOf(name).map(({ path }) => path),
  }),
);

/** All 523 take a minute: `npm run accept` has them. */
const small = folders.filter((name) => readdirSync(filesOf(name)).length < 20);

describe.runIf(folders.length > 0)('Records of public repositories', () => {
  it.each(folders)('say what they are called, where they stand, and when: %s', (name) => {
    const records = recordsOf(name);
    const golden = goldenOf(name);
    const read = [...records].map(([id, { title, status, date }]) => [
      id,
      {
        title: golden.get(id)?.title === undefined ? undefined : title,
        status: unchosen.includes(id) ? 'superseded' : (status?.means ?? null),
        date: date?.written ?? null,
      },
    ]);
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries([...golden].map(([id, { title, status, date }]) => [id, { title, status, date }])),
    );
  });

  it.each(folders)('are decisions of a plan, every one of them: %s', async (name) => {
    const imported = await importing(name);
    const golden = goldenOf(name);
    expect(imported.folder.problems).toEqual([]);
    expect(imported.report.problems).toEqual([]);
    for (const [id, { title, status }] of golden) {
      const decision = decisionIn(imported, id);
      if (title !== undefined) expect(decision.title).toBe(title);
      if (status !== null && !unchosen.includes(id))
        expect([id, decision.status]).toEqual([id, standings[status]]);
    }
  });

  it.each(small)('come back from MADR 4 as they left: %s', async (name) => {
    const { planner } = await importing(name);
    const contents = contentsIn(planner);
    const names = fileNames(contents);
    const written = contents.map((content) => ({
      path: names.get(content.key)!,
      bytes: Buffer.from(writeAdr(content, (key) => names.get(key))),
    }));
    const again = await importingAdrs([{ key: 'all', at: '2031-01-01T12:00:00.000Z', files: written }]);
    const comparable = (all: readonly AdrContent[]) =>
      Object.fromEntries(all.map((content) => [content.key, content]));
    expect(again.folder.problems).toEqual([]);
    expect(comparable(contentsIn(again.planner))).toEqual(comparable(contents));
  });
});
