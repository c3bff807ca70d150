import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DifferenceLineFragment } from '../generated/documents.ts';
import { diffAsCsv } from './export-diff.ts';
import type { Diff } from './ReasonGroup.tsx';
import { wholeDiff } from './whole-diff.ts';

afterEach(() => vi.unstubAllGlobals());

type Because = DifferenceLineFragment['because'];
const freeze: Because = [
  { __typename: 'Decision', id: 'decision:D-27', key: 'D-27', title: 'Hiring freeze' },
];

const line = (number: number): DifferenceLineFragment => ({
  verb: 'CHANGED',
  category: 'GOAL',
  subjectTitle: `Goal ${number}`,
  subject: { id: `goal:G-${number}`, key: `G-${number}` },
  fields: [{ field: 'target', label: 'Target', before: '2026-09-30', after: '2026-12-15' }],
  because: number % 2 ? freeze : [],
  asksWhy: true,
  asked: false,
  at: '2026-07-14T07:30:00Z',
  changeSet: 'c',
  actor: { id: 'ruth', name: 'Ruth Adeyemi' },
});

const lines = Array.from({ length: 1200 }, (_, number) => line(number));
const groupOf = (because: Because, shown: number) => {
  const own = lines.filter((one) => JSON.stringify(one.because) === JSON.stringify(because));
  return { because, total: own.length, asking: own.length, differences: { nodes: own.slice(0, shown) } };
};
const diffShowing = (shown: number): Diff => ({
  from: { instant: '2026-06-30T00:00:00Z', position: '1' },
  to: { instant: '2026-07-30T00:00:00Z', position: '9', isNow: true },
  knownAt: { position: '12' },
  total: 1200,
  explained: 600,
  asking: 1200,
  added: 0,
  removed: 0,
  changed: 1200,
  groups: [groupOf(freeze, shown), groupOf([], shown)],
});

type Variables = { readonly after: string | null };

/** A server that answers 500 lines at a time, and what it was asked. */
const serving = (all = lines) => {
  const asked: Variables[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { variables } = JSON.parse(body) as { variables: Variables };
    asked.push(variables);
    const end = Number(variables.after ?? 0) + 500;
    const pageInfo = { hasNextPage: end < all.length, endCursor: String(end) };
    const { from, to, knownAt } = diffShowing(0);
    const differences = { pageInfo, nodes: all.slice(end - 500, end) };
    return Response.json({ data: { diff: { from, to, knownAt, differences } } });
  });
  return asked;
};

describe('a comparison too long for the screen', () => {
  it('is exported to its last line, as of the moments that are shown', async () => {
    const asked = serving();
    const read: number[] = [];
    const whole = await wholeDiff(diffShowing(100), { teamId: 'payments' }, (count) => read.push(count));
    const rows = diffAsCsv(whole).trimEnd().split('\r\n');
    expect(rows).toHaveLength(1201);
    expect(rows.filter((row) => row.includes('D-27 Hiring freeze'))).toHaveLength(600);
    expect(read).toEqual([500, 1000, 1200]);
    const pinned = { from: '@1', to: '@9', knownAt: '@12', filter: { teamId: 'payments' } };
    expect(asked).toEqual([null, '500', '1000'].map((after) => ({ ...pinned, after })));
  });

  it('is not asked for again when all of it is on the screen', async () => {
    const asked = serving();
    const diff = diffShowing(600);
    expect(await wholeDiff(diff, null, () => {})).toBe(diff);
    expect(asked).toEqual([]);
  });

  it('is not exported with a hole in it', async () => {
    serving(lines.slice(0, 1100));
    await expect(wholeDiff(diffShowing(100), null, () => {})).rejects.toThrow('Reload the page');
  });
});
