import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DiffSign } from './DiffSign.tsx';
import { OldAndNew } from './OldAndNew.tsx';
import { rankMove, signOf } from './signs.ts';
import { SpanAxis, TargetBar } from './SpanAxis.tsx';

const span = { startsOn: '2026-07-01', endsOn: '2026-12-31' };

describe('a sign of difference', () => {
  it('has a word for screen readers and hides the bare sign from them', () => {
    const html = renderToStaticMarkup(<DiffSign {...signOf('removed')} />);
    expect(html).toContain('<span aria-hidden="true">−</span>');
    expect(html).toContain('<span data-for-ears="true">removed</span>');
  });

  it('counts the places of a move in rank; towards 1 is up', () => {
    expect(rankMove(4, 1)).toMatchObject({ sign: '↑3', words: 'moved up 3 places' });
    expect(rankMove(1, 2)).toMatchObject({ sign: '↓1', words: 'moved down 1 place' });
  });

  it('is absent for what did not move, came or went', () => {
    expect([rankMove(2, 2), rankMove(null, 1), rankMove(1, null)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('old and new', () => {
  it('strikes the old value and says both in words', () => {
    const html = renderToStaticMarkup(<OldAndNew before="30 Sep 2026" after="31 Dec 2026" />);
    expect(html).toContain('<del>30 Sep 2026</del>');
    expect(html).toContain('<ins>31 Dec 2026</ins>');
    expect(html).toContain('was ');
  });

  it('says "nothing" where a value went away', () => {
    expect(renderToStaticMarkup(<OldAndNew before="Ledger" after={null} />)).toContain('nothing');
  });
});

describe('a target on the line of its horizon', () => {
  it('is said in words, whatever the bar looks like', () => {
    const label = (target: string | null) =>
      /aria-label="([^"]*)"/.exec(renderToStaticMarkup(<TargetBar span={span} target={target} />))?.[1];
    expect(label('2026-09-30')).toBe('Target 30 Sep 2026');
    expect(label('2027-02-12')).toBe('Target 12 Feb 2027, after this horizon');
    expect(label(null)).toBe('No target date');
  });

  it('shows the day looked at only when it lies within', () => {
    expect(renderToStaticMarkup(<SpanAxis span={span} day="2026-08-01" />)).toContain('data-day');
    expect(renderToStaticMarkup(<SpanAxis span={span} day="2027-08-01" />)).not.toContain('data-day');
  });
});
