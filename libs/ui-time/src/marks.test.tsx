import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DiffSign } from './DiffSign.tsx';
import { OldAndNew } from './OldAndNew.tsx';
import { rankMove, signOf } from './signs.ts';
import { GoalBar } from './GoalBar.tsx';
import { quarterBands } from './quarter-bands.ts';
import { TimeAxis } from './TimeAxis.tsx';

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

describe('a goal on the line of its time', () => {
  const way = (target: string | null) => ({ from: '2026-07-01', target, horizonEndsOn: '2026-08-31' });
  const draw = (more: Partial<Parameters<typeof GoalBar>[0]>) =>
    renderToStaticMarkup(
      <GoalBar
        span={span}
        days={{ today: '2026-08-01' }}
        way={way('2026-09-30')}
        look="committed"
        {...more}
      />,
    );
  const label = (more: Partial<Parameters<typeof GoalBar>[0]>) =>
    /aria-label="([^"]*)"/.exec(draw(more))?.[1];
  it('is said in words, whatever the bar looks like', () => {
    expect(label({})).toBe('Target 30 Sep 2026');
    expect(label({ way: way('2027-02-12') })).toBe('Target 12 Feb 2027, after what is shown');
    expect(label({ way: way(null) })).toBe('No target date');
    expect(label({ promised: '2026-08-15' })).toBe('Target 30 Sep 2026, promised for 15 Aug 2026');
  });

  it('without a target goes no further than its horizon', () => {
    const width = Number(/data-bar="undated"[^>]*width:([\d.]+)%/.exec(draw({ way: way(null) }))?.[1]);
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThan(100);
  });

  it('has its old bar behind when its date moved', () => {
    expect(label({ was: way('2026-08-31') })).toBe('Target 30 Sep 2026, was 31 Aug 2026');
    expect(draw({ was: way('2026-08-31') })).toContain('data-bar="was"');
  });

  it('shows the day only when it lies within', () => {
    expect(draw({})).toContain('data-day="today"');
    expect(draw({ days: { moment: '2027-08-01' } })).not.toContain('data-day');
  });
});

describe('the axis', () => {
  const fiscal = { startsOn: '10-01', namedBy: 'end' } as const;

  it('counts by the quarters of the organisation', () => {
    expect(quarterBands(span, fiscal).map(({ name, endsOn }) => [name, endsOn])).toEqual([
      ['FY26-Q4', '2026-09-30'],
      ['FY27-Q1', '2026-12-31'],
    ]);
  });

  it('names them over the months', () => {
    const html = renderToStaticMarkup(<TimeAxis span={span} fiscal={fiscal} days={{}} />);
    expect(html).toContain('FY27 Q1');
    expect(html).toContain('Nov');
  });
});
