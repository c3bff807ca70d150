import { deciders } from '@throughline/domain';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from './read-history.ts';
import { TinyPlanner } from './testing/tiny-planner.ts';

/** Public histories and what was true in them at given moments. Real people: they stay out of the repository. */
const folder = process.env['THROUGHLINE_HISTORIES'] ?? '/work/shared/data';
const sources = ['rust-goals', 'rust-team', 'k8s-keps', 'peps', 'backlog-md'];
const present = sources.filter((source) => existsSync(join(folder, source, 'history.ndjson')));
if (present.length < sources.length)
  console.warn(
    `Real histories are skipped: ${folder} has ${present.length} of ${sources.length}. Set THROUGHLINE_HISTORIES.`,
  );

const importing = (source: string, planner: TinyPlanner) => {
  const file = (name: string) => ({ name, chunks: createReadStream(join(folder, source, name)) });
  const { known, people, recorded, horizonOf } = planner;
  return readHistory([file('history.ndjson'), file('extension.ndjson')], {
    source,
    known,
    people,
    recorded,
    horizonOf,
  });
};

type Golden = Record<string, Record<string, Record<string, unknown>>> & {
  at: string;
  gone?: Record<string, string[]>;
};
const goldensOf = (source: string): Golden[] => {
  const goldens = join(folder, source, 'golden', 'asof');
  return readdirSync(goldens)
    .map((name) => JSON.parse(readFileSync(join(goldens, name), 'utf8')) as Golden)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
};

/** How a golden file calls what we keep; null, none and the empty list are the same. */
const sections = {
  goals: { category: 'goal', fields: { horizon: 'horizonId', team: 'teamId', parent: 'parentId' } },
  teams: { category: 'team', fields: { parent: 'parentId' } },
  decisions: { category: 'decision', fields: {} },
} as const;

const seen = (planner: TinyPlanner, state: Record<string, unknown>, field: string): unknown => {
  const members = state['members'] as ReadonlyMap<string, { role: string }> | undefined;
  const keys = (ids: Iterable<string>) => [...ids].map((id) => planner.keyOf.get(id)).sort();
  if (field === 'members') return keys(members!.keys());
  if (field === 'leads')
    return keys([...members!].filter(([, { role }]) => role === 'lead').map(([id]) => id));
  const value = [state, state['plan'], state['course']]
    .map((part) => (part as Record<string, unknown> | undefined)?.[field])
    .find((found) => found !== undefined);
  return field === 'contacts' || field === 'deciders' ? keys(value as string[]) : value;
};

const plain = (value: unknown): unknown => {
  if (value === null || value === undefined) return undefined;
  if (!Array.isArray(value)) return value;
  return value.length === 0 ? undefined : [...value].sort();
};

const differences = (planner: TinyPlanner, golden: Golden): string[] =>
  Object.entries(sections).flatMap(([section, { category, fields }]) => {
    const names: Record<string, string> = fields;
    const expected = golden[section];
    if (!expected) return [];
    const decider = deciders.find((one) => one.category === category)!;
    const wrong = Object.entries(expected).flatMap(([key, entity]) => {
      const state = planner.state(category, key) as Record<string, unknown> | undefined;
      if (!state) return [`${category} ${key} is missing`];
      if (decider.isGone(state)) return [`${category} ${key} is gone`];
      return Object.entries(entity)
        .map(
          ([field, value]) =>
            [field, plain(value), plain(seen(planner, state, names[field] ?? field))] as const,
        )
        .filter(([, wanted, found]) => JSON.stringify(wanted) !== JSON.stringify(found))
        .map(
          ([field, wanted, found]) =>
            `${category} ${key} ${field}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
        );
    });
    const strangers = [...planner.states]
      .filter(
        ([stream]) => stream.startsWith(`${category}-`) && !(stream.slice(category.length + 1) in expected),
      )
      .filter(([, state]) => !decider.isGone(state) && !decider.isMentionOnly?.(state))
      .filter(
        ([, state]) => !(category === 'decision' && (state as { status: string }).status === 'withdrawn'),
      )
      .map(([stream]) => `${stream} should not be there`);
    return [...wrong, ...strangers];
  });

describe.each(present)('the history of %s', (source) => {
  const counts: Record<string, number> = {};
  for (const file of ['history.ndjson', 'extension.ndjson'])
    for (const line of readFileSync(join(folder, source, file), 'utf8')
      .trim()
      .split('\n')) {
      const { fact } = JSON.parse(line) as { fact: string };
      counts[fact] = (counts[fact] ?? 0) + 1;
    }

  it('is read to the last line and recorded without a refusal; a second time records nothing', async () => {
    const planner = new TinyPlanner();
    const history = importing(source, planner);
    for await (const changeSet of history) planner.record(changeSet);
    expect(history.report).toMatchObject({ problemCount: 0, remarkCount: 0 });
    const read = Object.entries(history.report.facts).map(([kind, { applied, later }]) => [
      kind,
      applied + later,
    ]);
    expect(Object.fromEntries(read)).toEqual(counts);
    const again = importing(source, planner);
    expect(await Array.fromAsync(again)).toEqual([]);
  });

  it('is true to the trees it was taken from, at every moment that was checked', async () => {
    const planner = new TinyPlanner();
    const goldens = goldensOf(source);
    const wrong: string[] = [];
    const check = (before: string) => {
      while (goldens[0] && new Date(goldens[0].at).toISOString() < before) {
        const golden = goldens.shift()!;
        wrong.push(...differences(planner, golden).map((difference) => `${golden.at}: ${difference}`));
      }
    };
    for await (const changeSet of importing(source, planner)) {
      check(changeSet.at);
      planner.record(changeSet);
    }
    check('9');
    expect(goldens).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
