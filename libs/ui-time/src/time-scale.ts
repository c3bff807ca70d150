// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- apps read this source: they need the types too
/// <reference path="./d3-scale.d.ts" />
import { addDays, addMonths, daysBetween, type CivilDate } from '@throughline/calendar';
import { scaleLinear } from 'd3-scale';

/** First and last day, both of them within. */
export type Span = { readonly startsOn: CivilDate; readonly endsOn: CivilDate };

export type Tick = { readonly startsOn: CivilDate; readonly label: string; readonly at: number };

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 7)}-01`;

const isWithin = (span: Span, date: CivilDate) => date >= span.startsOn && date <= span.endsOn;

/** Where days lie on the width of a span, in per cent of it: a day begins at its place and ends at the next one's. */
export const timeScale = (span: Span) => {
  const days = daysBetween(span.startsOn, span.endsOn) + 1;
  const scale = scaleLinear().domain([0, days]).range([0, 100]).clamp(true);
  const placeOf = (date: CivilDate) => scale(daysBetween(span.startsOn, date));
  return {
    startOf: placeOf,
    endOf: (date: CivilDate) => placeOf(addDays(date, 1)),
    holds: (date: CivilDate) => isWithin(span, date),
  };
};

export type TimeScale = ReturnType<typeof timeScale>;

const ticksFrom = (span: Span, first: CivilDate, months: number, labelOf: (date: CivilDate) => string) => {
  const scale = timeScale(span);
  const ticks: Tick[] = [];
  for (let date = first; date <= span.endsOn; date = addMonths(date, months))
    if (date >= span.startsOn) ticks.push({ startsOn: date, label: labelOf(date), at: scale.startOf(date) });
  return ticks;
};

/** The months that begin within, at most about eight of them: further spans count by quarters, then by years. */
export const monthTicks = (span: Span): Tick[] => {
  const months = daysBetween(span.startsOn, span.endsOn) / 30;
  const step = months <= 8 ? 1 : months <= 24 ? 3 : 12;
  const label = (date: CivilDate) =>
    step === 12 ? date.slice(0, 4) : (monthNames[Number(date.slice(5, 7)) - 1] ?? '');
  return ticksFrom(span, firstOfMonth(span.startsOn), step, label);
};
