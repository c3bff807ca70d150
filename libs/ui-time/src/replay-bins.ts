// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- apps read this source: they need the types too
/// <reference path="./d3-scale.d.ts" />
import { addDays, addMonths, daysBetween, weekday, type CivilDate } from '@throughline/calendar';
import { scaleSqrt } from 'd3-scale';
import type { Span } from './time-scale.ts';

export type BinUnit = 'day' | 'week' | 'month';

/** First and last day of a bin that lie within the span, and what was counted in it. */
export type Bin = Span & { readonly count: number };

/** About 30 to 140 bars, however long the history is. */
export const unitFor = ({ startsOn, endsOn }: Span): BinUnit => {
  const days = daysBetween(startsOn, endsOn) + 1;
  return days <= 100 ? 'day' : days <= 900 ? 'week' : 'month';
};

const startOfUnit = (date: CivilDate, unit: BinUnit): CivilDate => {
  if (unit === 'month') return `${date.slice(0, 7)}-01`;
  return unit === 'day' ? date : addDays(date, 1 - weekday(date));
};

const next = (date: CivilDate, unit: BinUnit): CivilDate =>
  unit === 'month' ? addMonths(date, 1) : addDays(date, unit === 'week' ? 7 : 1);

/** Counts days into bins that cover the span without a gap: what stood still is seen to stand still. */
export const binsOf = (days: readonly CivilDate[], span: Span, unit: BinUnit = unitFor(span)): Bin[] => {
  const counts = new Map<CivilDate, number>();
  for (const day of days) {
    if (day < span.startsOn || day > span.endsOn) continue;
    const start = startOfUnit(day, unit);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const bins: Bin[] = [];
  for (let start = startOfUnit(span.startsOn, unit); start <= span.endsOn; start = next(start, unit)) {
    const last = addDays(next(start, unit), -1);
    bins.push({
      startsOn: start < span.startsOn ? span.startsOn : start,
      endsOn: last > span.endsOn ? span.endsOn : last,
      count: counts.get(start) ?? 0,
    });
  }
  return bins;
};

/**
 * The height of a bar grows with the square root of its count: a thousand changes on the day of an import leave the
 * single ones beside them visible. A bar that stands for anything is at least two units high.
 */
export const barHeight = (bins: readonly Bin[], height: number): ((count: number) => number) => {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const scale = scaleSqrt().domain([0, most]).range([0, height]);
  return (count) => (count === 0 ? 0 : Math.max(2, scale(count)));
};
