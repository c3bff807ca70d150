import { describe, expect, it } from 'vitest';
import { monthTicks, timeScale } from './time-scale.ts';

const secondHalf = { startsOn: '2026-07-01', endsOn: '2026-12-31' };

describe('a span of days on a line', () => {
  it('begins at 0 and ends, with the last day over, at 100', () => {
    const scale = timeScale(secondHalf);
    expect(scale.startOf('2026-07-01')).toBe(0);
    expect(scale.endOf('2026-12-31')).toBe(100);
    expect(scale.endOf('2026-09-30')).toBe(50);
  });

  it('keeps days outside at its ends and says that they are outside', () => {
    const scale = timeScale(secondHalf);
    expect(scale.startOf('2026-01-01')).toBe(0);
    expect(scale.endOf('2027-02-01')).toBe(100);
    expect(scale.holds('2027-02-01')).toBe(false);
    expect(scale.holds('2026-12-31')).toBe(true);
  });

  it('can be a single day', () => {
    const scale = timeScale({ startsOn: '2026-07-01', endsOn: '2026-07-01' });
    expect([scale.startOf('2026-07-01'), scale.endOf('2026-07-01')]).toEqual([0, 100]);
  });
});

describe('the ticks', () => {
  const labels = (startsOn: string, endsOn: string) => monthTicks({ startsOn, endsOn }).map((t) => t.label);

  it('are months for two quarters', () => {
    expect(labels('2026-07-01', '2026-12-31')).toEqual(['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']);
  });

  it('leave out a month that began before', () => {
    expect(labels('2026-07-15', '2026-09-30')).toEqual(['Aug', 'Sep']);
  });

  it('grow coarser with the span, so that they can be read', () => {
    expect(labels('2026-01-01', '2027-06-30')).toEqual(['Jan', 'Apr', 'Jul', 'Oct', 'Jan', 'Apr']);
    expect(labels('2026-01-01', '2030-12-31')).toEqual(['2026', '2027', '2028', '2029', '2030']);
  });
});
