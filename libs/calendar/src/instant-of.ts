import { subtractDuration } from './duration.ts';
import { quarterDates, type FiscalSettings } from './fiscal-year.ts';
import { epochMs, instantAt } from './instant.ts';
import { printMoment, type MomentError, type ParsedMoment } from './moment.ts';
import { endOfDay, startOfDay } from './time-zone.ts';
import { valueError } from './value-error.ts';
import { lastMs } from './years.ts';

const timeKinds = ['instant', 'date', 'ago', 'quarter'] as const;
type TimeKind = (typeof timeKinds)[number];

/** Moments that are times by themselves: they need a clock and a calendar, but not the log. */
export type TimeMoment = Extract<ParsedMoment, { readonly kind: TimeKind }>;

/** Moments that only the log can place. */
export type LogMoment = Exclude<ParsedMoment, TimeMoment>;

export const isTimeMoment = (moment: ParsedMoment): moment is TimeMoment =>
  timeKinds.some((kind) => kind === moment.kind);

/** What a moment is read against. */
export type HereAndNow = {
  /** Epoch ms. */
  readonly now: number;
  /** The organisation's, an IANA name. */
  readonly timeZone: string;
  readonly fiscal: FiscalSettings;
};

type Span = { readonly start: number; readonly end: number };

const point = (at: number): Span => ({ start: at, end: at });

const spanOf = (moment: TimeMoment, { now, timeZone, fiscal }: HereAndNow): Span => {
  switch (moment.kind) {
    case 'instant':
      return point(epochMs(moment.at));
    case 'ago':
      return point(subtractDuration(now, moment.duration, timeZone));
    case 'date':
      return { start: startOfDay(moment.date, timeZone), end: endOfDay(moment.date, timeZone) };
    case 'quarter': {
      const { startsOn, endsOn } = quarterDates(moment, fiscal);
      const start = startOfDay(startsOn, timeZone);
      return moment.edge === 'start' ? point(start) : { start, end: endOfDay(endsOn, timeZone) };
    }
  }
};

const inFuture = (moment: TimeMoment, at: number, now: number): MomentError => {
  const [then, present] = [at, now].map((ms) => instantAt(Math.min(ms, lastMs)));
  return valueError(
    'moment-in-future',
    `${printMoment(moment)} would be ${then}, and it is only ${present}: the future cannot be replayed.`,
    'Write a moment that has come, or leave it out for now.',
  );
};

/**
 * Epoch ms of a moment: its end, or now while it is still running, as today and this quarter are. The error
 * `moment-in-future` when it has not begun.
 */
export const instantOf = (moment: TimeMoment, hereAndNow: HereAndNow): number | MomentError => {
  const { now } = hereAndNow;
  const { start, end } = spanOf(moment, hereAndNow);
  if (end <= now) return end;
  return start <= now ? now : inFuture(moment, end, now);
};
