import { describe, expect, it } from 'vitest';
import { safeCell } from '../ui/csv.ts';
import { diffAsCsv, diffAsMarkdown } from './export-diff.ts';
import type { Diff } from './ReasonGroup.tsx';

const line = (title: string, because: Diff['groups'][number]['because']) => ({
  verb: 'CHANGED' as const,
  category: 'GOAL' as const,
  subjectTitle: title,
  subject: { __typename: 'Goal' as const, id: 'goal:G-1', key: 'G-1' },
  fields: [{ field: 'target', label: 'Target', before: '2026-09-30', after: '2026-12-15' }],
  because,
  asksWhy: true,
  asked: false,
  at: '2026-07-14T07:30:00Z',
  changeSet: 'c',
  actor: { id: 'ruth', name: 'Ruth "R" Adeyemi' },
});

const decision = [
  { __typename: 'Decision' as const, id: 'decision:D-42', key: 'D-42', title: 'Take, or decline' },
];
const diff: Diff = {
  from: { instant: '2026-06-30T00:00:00Z', position: '1' },
  to: { instant: '2026-07-30T00:00:00Z', position: '9', isNow: false },
  knownAt: { position: '9' },
  total: 2,
  explained: 1,
  asking: 2,
  added: 0,
  removed: 0,
  changed: 2,
  groups: [
    {
      because: decision,
      total: 1,
      asking: 1,
      differences: { nodes: [line('=HYPERLINK("http://x")', decision)] },
    },
    { because: [], total: 1, asking: 1, differences: { nodes: [line('Ship *it*', [])] } },
  ],
};

describe('an export', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\n=1', '＝1+1'])(
    'never lets a spreadsheet take %j for a formula',
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`);
    },
  );

  it('leaves other text alone', () => {
    expect(['Ledger', '', 'a=b', '2026-03-03'].map(safeCell)).toEqual(['Ledger', '', 'a=b', '2026-03-03']);
  });

  it('is a row for each fact, quoted where it must be', () => {
    const [head, formula, other] = diffAsCsv(diff).split('\r\n');
    expect(head).toMatch(/^verb,category,key,title/);
    expect(formula).toContain(
      `"'=HYPERLINK(""http://x"")",Target,2026-09-30,2026-12-15,"D-42 Take, or decline",no`,
    );
    expect(other).toContain(
      'Ship *it*,Target,2026-09-30,2026-12-15,,yes,2026-07-14T07:30:00Z,"Ruth ""R"" Adeyemi"',
    );
  });

  it('is a page of Markdown that names the reasons and the missing ones', () => {
    const page = diffAsMarkdown(diff, {
      from: '30 Jun',
      to: '30 Jul',
      link: 'http://localhost/replay?at=@9&vs=@1',
    });
    expect(page).toContain('From 30 Jun to 30 Jul. 2 differences');
    expect(page).toContain('## Because: D-42 Take, or decline (1)');
    expect(page).toContain('## No reason recorded (1)');
    expect(page).toContain('**Ship \\*it\\*** (G-1, changed): Target: ~~2026-09-30~~ → 2026-12-15');
    expect(page).toContain('<http://localhost/replay?at=@9&vs=@1>');
  });
});
