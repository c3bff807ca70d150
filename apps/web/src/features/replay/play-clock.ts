import { stopBeside } from './steps.ts';

/** How it plays: a beat a change, a beat a day, or as it came with its pauses. */
export const paces = ['change', 'day', 'pauses'] as const;
export type Pace = (typeof paces)[number];
export type Speed = 1 | 2 | 3 | 4;

export const paceInWords: Readonly<Record<Pace, string>> = {
  change: 'by change',
  day: 'by day',
  pauses: 'real pauses',
};

/**
 * What plays: when each step happened, and on which day there. Step n leads from the view n to the view n + 1. It stops
 * where a filter says, and without one at each view.
 */
export type Score = {
  readonly times: readonly number[];
  readonly days: readonly string[];
  readonly stops: readonly number[];
};

export type Beat = { readonly step: number; readonly afterMs: number };

const aChangeMs = 1000;
const aDayMs = 800;
/** In real pauses a day of the history takes so long; nothing takes longer than the longest. */
const realDayMs = 400;
const longestPauseMs = 2000;
const shortestPauseMs = 80;
const day = 86_400_000;

/** Each speed is twice the one before. */
export const timesFaster = (speed: Speed): number => 2 ** (speed - 1);

const realPause = (gap: number) =>
  Math.min(longestPauseMs, Math.max(shortestPauseMs, (gap / day) * realDayMs));

/** The view that comes next and how long to wait for it; nothing at the end. */
export const nextBeat = (score: Score, step: number, pace: Pace, speed: Speed): Beat | undefined => {
  const { times, days, stops } = score;
  const next = stopBeside(stops, step, 1);
  if (next === undefined) return undefined;
  const faster = timesFaster(speed);
  if (pace === 'change') return { step: next, afterMs: aChangeMs / faster };
  if (pace === 'pauses') {
    const gap = step === 0 ? 0 : times[next - 1]! - times[step - 1]!;
    return { step: next, afterMs: realPause(gap) / faster };
  }
  let end = next;
  for (let stop = stopBeside(stops, end, 1); stop !== undefined; stop = stopBeside(stops, stop, 1)) {
    if (days[stop - 1] !== days[next - 1]) break;
    end = stop;
  }
  return { step: end, afterMs: aDayMs / faster };
};
