import { Planner } from '@throughline/application';
import { memoryPeopleVault, type PeopleVault } from '@throughline/directory';
import { deciders, inRankOrder, type Goal, type RankList } from '@throughline/domain';
import { memoryStore, type EventStore, type NewEvent } from '@throughline/event-store';
import { stateAt, type ReadModel } from '@throughline/read-model';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportHistory } from './export-history.ts';
import { importHistory } from './import-history.ts';

const scratch = mkdtempSync(join(tmpdir(), 'throughline-export-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Public histories; real people, so that they stay out of the repository. */
const folder = process.env['THROUGHLINE_HISTORIES'] ?? '/work/shared/data';
const sources = ['rust-goals', 'rust-team', 'k8s-keps', 'peps', 'backlog-md'];
const present = sources.filter((source) => existsSync(join(folder, source, 'history.ndjson')));

const house = async (vault: PeopleVault, store: EventStore = memoryStore()) => ({
  planner: await Planner.open({ store, now: () => Date.parse('2030-01-01T00:00:00Z') }),
  vault,
  close: async () => {},
});
type House = Awaited<ReturnType<typeof house>>;

/** A year at Harbourline in which everything happens that can be recorded. */
const harbourline = async (): Promise<House> => {
  const store = memoryStore();
  const file = `${import.meta.dirname}/../../../test/fixtures/events/0.1.0.ndjson`;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { stream, revision, ...event } = JSON.parse(line) as NewEvent & {
      stream: string;
      revision: string;
    };
    const expected = revision === '0' ? 'no-stream' : BigInt(revision) - 1n;
    await store.append(stream, [event], { expected });
  }
  const vault = memoryPeopleVault();
  const keys = ['ruth', 'ines', 'tomasz', 'aiko', 'lena'];
  await vault.restore(keys.map((key, index) => ({ id: `p_${index + 1}`, key })));
  return house(vault, store);
};

const real = async (source: string): Promise<House> => {
  const it = await house(memoryPeopleVault());
  const files = ['history.ndjson', 'extension.ndjson'].map((name) => join(folder, source, name));
  await importHistory(it, { files });
  return it;
};

let exports = 0;
/** The same again by way of a history file. The people stay who they are: their ids are compared. */
const again = async ({ planner, vault }: House) => {
  const path = join(scratch, `${exports++}.ndjson`);
  const { leftOut } = await exportHistory(planner.store, vault, path, { names: true });
  const copy = await house(vault);
  const { report, refused } = await importHistory(copy, { files: [path] });
  expect([report.problems, refused]).toEqual([[], []]);
  return { copy, leftOut, path };
};

/** The fields that facts have a word for. */
const covered: Record<string, readonly string[]> = {
  organisation: ['name', 'timeZone', 'fiscalYearStartsOn', 'horizonQuarters'],
  horizon: ['name', 'status', 'startsOn', 'endsOn', 'purpose', 'why', 'summary', 'ranks'],
  goal: [
    ...['title', 'status', 'why', 'horizonId', 'teamId', 'track', 'parentId', 'contacts', 'theme', 'stage'],
    ...['target', 'health', 'note', 'learned'],
  ],
  team: ['name', 'status', 'mission', 'parentId', 'members'],
  person: ['status'],
  decision: [
    'title',
    'status',
    'domain',
    'deciders',
    'target',
    'choice',
    'supersededBy',
    'note',
    'bodyPrint',
  ],
  /** No fact speaks of it. */
  domain: [],
  context: ['kind', 'status', 'statement', 'explains', 'revision'],
};

/** As far as facts go: a horizon that is committed is open, a team that became others is over. */
const inFacts: Record<string, unknown> = { committed: 'open', reorganised: 'disbanded' };

const seen = (category: string, field: string, value: unknown): unknown => {
  if (field === 'status' && category !== 'goal') return inFacts[value as string] ?? value;
  if (field === 'members')
    return [...(value as Map<string, { role: string }>)].map(([id, { role }]) => `${id} ${role}`).sort();
  if (field === 'ranks') return inRankOrder(value as RankList);
  if (field === 'health') return value && { ...(value as object), confidence: null };
  return value;
};

const momentsOf = (model: ReadModel, category: string, id: string) =>
  (model.find(category, id)?.versions ?? [])
    .filter((_, index) => index % 2 === 0)
    .map((place) => model.timeline.at(place as number));

const fieldsAt = (model: ReadModel, category: string, id: string, at: number) => {
  const entity = model.find(category, id);
  const known = entity && stateAt(entity, model.timeline.placeAtInstant(at));
  const isThere = known !== undefined && !model.decider(category).isMentionOnly?.(known);
  const { plan, course } = (known ?? {}) as Partial<Goal>;
  const state: Record<string, unknown> | undefined = isThere ? { ...known, ...plan, ...course } : undefined;
  return Object.fromEntries(
    covered[category]!.map((field) => [field, state && seen(category, field, state[field])]),
  );
};

/** Every field that is another in the copy, at any moment. */
const differences = ({ planner: { model } }: House, { planner: { model: copy } }: House): string[] => {
  const wrong = new Set<string>();
  for (const category of Object.keys(covered)) {
    const ids = [model, copy].flatMap((one) => [...one.entities(category)].map(({ id }) => id));
    for (const id of new Set(ids))
      for (const at of new Set([...momentsOf(model, category, id), ...momentsOf(copy, category, id)])) {
        const before = fieldsAt(model, category, id, at);
        const after = fieldsAt(copy, category, id, at);
        for (const field of covered[category]!)
          if (JSON.stringify(before[field]) !== JSON.stringify(after[field]))
            wrong.add(`${category} ${id} ${field}`);
      }
  }
  return [...wrong];
};

describe('A history that is exported and imported again', () => {
  it.each(present)('is the same in every field and at every moment: %s', async (source) => {
    const original = await real(source);
    const { copy, leftOut } = await again(original);
    expect(differences(original, copy)).toEqual([]);
    expect([...leftOut]).toEqual([]);
  });

  it('is the same as far as facts can say it, and names what they cannot', async () => {
    const original = await harbourline();
    const { copy, leftOut } = await again(original);
    expect(differences(original, copy)).toEqual([
      'horizon H1-2026 startsOn',
      'horizon H1-2026 endsOn',
      'goal G-90 title',
      'goal G-107 status',
    ]);
    expect(Object.fromEntries(leftOut)).toMatchObject({
      OutcomeDefined: 3,
      GoalCarriedOver: 1,
      'GoalProposed (ambitious)': 1,
      'MemberJoined (fte)': 1,
    });
  });
});

it('Every kind that is part of the plan is compared', () => {
  const plan = deciders.filter(({ isPlan }) => isPlan ?? true).map(({ category }) => category);
  expect(Object.keys(covered).sort()).toEqual(plan.sort());
});

it('A planted fault is noticed: a fact that is left out', async () => {
  const original = await harbourline();
  const { vault, planner } = original;
  const path = join(scratch, 'short.ndjson');
  await exportHistory(planner.store, vault, path, { names: false });
  const short = readFileSync(path, 'utf8').replace(/.*"fact":"goal.dropped".*\n/, '');
  writeFileSync(path, short);
  const copy = await house(vault);
  await importHistory(copy, { files: [path] });
  expect(differences(original, copy)).toContain('goal G-110 status');
});
