import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
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
  it('is a row for each fact, every cell in quotes', () => {
    const [head, formula, other] = diffAsCsv(diff).split('\r\n');
    expect(head).toMatch(/^"verb","category","key","title"/);
    expect(formula).toContain(
      `"'=HYPERLINK(""http://x"")","Target","2026-09-30","2026-12-15","D-42 Take, or decline","no"`,
    );
    expect(other).toContain(
      '"Ship *it*","Target","2026-09-30","2026-12-15","","yes","2026-07-14T07:30:00Z","Ruth ""R"" Adeyemi"',
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

  it.each([
    '[here](javascript:alert(1))',
    '![x](http://evil.example/x.png)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<http://evil.example>',
    '&lt;script&gt;',
    '# heading',
    '\n\n## heading\n\n- item',
    '`code` **bold** __bold__ ~~gone~~ | cell |',
    '[x]: http://evil.example\n[x]',
  ])('is a page of Markdown in which %j is only words', (attack) => {
    const [group] = diff.groups;
    const [one] = group!.differences.nodes;
    const attacked = {
      ...one!,
      subjectTitle: attack,
      subject: { ...one!.subject, key: attack },
      fields: [{ field: 'note', label: attack, before: attack, after: attack }],
      actor: { id: 'x', name: attack },
    };
    const page = (line: typeof attacked) =>
      renderToStaticMarkup(
        createElement(
          ReactMarkdown,
          { remarkPlugins: [remarkGfm] },
          diffAsMarkdown(
            { ...diff, groups: [{ ...group!, differences: { nodes: [line] } }] },
            { from: '30 Jun', to: '30 Jul', link: 'http://localhost/replay' },
          ),
        ),
      );
    // An address that is written out is a link to what it says: that much Markdown makes of any text.
    const tags = (html: string) =>
      html
        .replaceAll(/<a href="http[^"]*">(http[^<]*)<\/a>/g, '$1')
        .match(/<[a-z]\w*/g)!
        .toSorted();
    const harmless = {
      ...attacked,
      subjectTitle: 'x',
      subject: { ...one!.subject, key: 'x' },
      fields: [{ field: 'note', label: 'x', before: 'x', after: 'x' }],
      actor: { id: 'x', name: 'x' },
    };
    expect(tags(page(harmless))).toEqual(expect.arrayContaining(tags(page(attacked))));
    expect(tags(page(attacked)).length).toBeLessThanOrEqual(tags(page(harmless)).length);
  });
});
