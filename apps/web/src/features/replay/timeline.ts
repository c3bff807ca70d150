import {
  addDays,
  addMonths,
  civilDateAt,
  daysBetween,
  endOfDay,
  nextQuarter,
  quarterDates,
  quarterName,
  quarterOf,
  startOfDay,
  type CivilDate,
  type HereAndNow,
} from '@throughline/calendar';
import type { BinUnit, ReplayMark, ReplayZone, Span } from '@throughline/ui-time';
import type { Step } from './plan.ts';

/** Days are asked for by the thousand, often the same: the calendar is asked once for each hour. */
export const daysIn = (times: readonly number[], timeZone: string): CivilDate[] => {
  const known = new Map<number, CivilDate>();
  const quarterHour = 900_000;
  return times.map((ms) => {
    const key = Math.floor(ms / quarterHour);
    const day = known.get(key) ?? civilDateAt(ms, timeZone);
    known.set(key, day);
    return day;
  });
};

const zonesEvery = (span: Span, quarters: 1 | 4, { fiscal }: HereAndNow): ReplayZone[] => {
  const zones: ReplayZone[] = [];
  let quarter = quarterOf(span.startsOn, fiscal);
  while (quarter.startsOn <= span.endsOn) {
    const name = quarterName(quarter).replace('-', ' ');
    const label = quarters === 4 ? name.replace(/ Q\d$/, '') : name;
    let end = quarter.endsOn;
    let next = nextQuarter(quarter);
    while (quarters === 4 && next.year === quarter.year) {
      end = quarterDates(next, fiscal).endsOn;
      next = nextQuarter(next);
    }
    zones.push({
      startsOn: quarter.startsOn < span.startsOn ? span.startsOn : quarter.startsOn,
      endsOn: end > span.endsOn ? span.endsOn : end,
      label,
    });
    quarter = quarterDates(next, fiscal);
  }
  return zones;
};

/** Of the whole width: a name needs as much. */
const narrowest = 0.045;

/** So many years as one zone, named by its first. */
const together = (zones: readonly ReplayZone[], count: number): ReplayZone[] =>
  zones.flatMap((zone, index) =>
    index % count === 0
      ? [{ ...zone, endsOn: zones[Math.min(index + count, zones.length) - 1]!.endsOn }]
      : [],
  );

/**
 * Quarters, and years where quarters would be too narrow for their names, several where years would be. A sliver at an
 * edge has no room for one.
 */
export const zonesOf = (span: Span, here: HereAndNow): ReplayZone[] => {
  const days = daysBetween(span.startsOn, span.endsOn) + 1;
  const zones =
    days > 1200
      ? together(zonesEvery(span, 4, here), Math.ceil((narrowest * days) / 365))
      : zonesEvery(span, 1, here);
  return zones.map((zone) =>
    daysBetween(zone.startsOn, zone.endsOn) / days < narrowest ? { ...zone, label: '' } : zone,
  );
};

type Named = { readonly title: string; readonly at: string };

export const marksOf = (
  steps: readonly Step[],
  days: readonly CivilDate[],
  moments: readonly Named[],
  timeZone: string,
): ReplayMark[] => {
  const marks: ReplayMark[] = [];
  for (const [index, { changes }] of steps.entries())
    for (const { kind, subjectId, subjectTitle } of changes) {
      const key = subjectId.slice(subjectId.indexOf(':') + 1);
      const day = days[index]!;
      if (kind === 'DecisionMade')
        marks.push({ kind: 'decision', day, words: `Decision ${key} ${subjectTitle}` });
      if (kind === 'ContextShared')
        marks.push({ kind: 'context', day, words: `Context ${key} ${subjectTitle}` });
    }
  for (const { title, at } of moments)
    marks.push({ kind: 'moment', day: civilDateAt(Date.parse(at), timeZone), words: title });
  return marks;
};

/** Where instants lie on the width of a span, and back. */
export const lineOf = (span: Span, timeZone: string) => {
  const start = startOfDay(span.startsOn, timeZone);
  const width = endOfDay(span.endsOn, timeZone) + 1 - start;
  return {
    start,
    end: start + width - 1,
    placeOf: (ms: number) => Math.min(100, Math.max(0, ((ms - start) / width) * 100)),
    timeAt: (place: number) => start + (place / 100) * width,
  };
};

const unitDays = { day: 1, week: 7, month: 30 } as const;
export const unitMs = (unit: BinUnit): number => unitDays[unit] * 86_400_000;

export const presets = [
  { label: 'Last quarter of a year', months: 3 },
  { label: 'Last half year', months: 6 },
  { label: 'Last year', months: 12 },
] as const;

export const lastMonths = (today: CivilDate, months: number): Span => ({
  startsOn: addDays(addMonths(today, -months), 1),
  endsOn: today,
});
