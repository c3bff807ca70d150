import { dayMs, utcDateAt, utcMidnight, type CivilDate } from './civil-date.ts';

/**
 * Time zones are IANA names such as `Europe/Berlin`. Times are epoch ms. "Wall clock" is what a clock on a wall there
 * shows, counted in ms as though it showed UTC: it skips and repeats hours where the epoch runs evenly.
 *
 * Every function throws a RangeError for a name that is not a time zone; ask {@link isTimeZone} at the door.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a thousand times longer than using it, so one per zone is kept. */
const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
};

/** Is this a time zone by name? Bare offsets such as `+01:00` are not: they know no summer. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
};

// Ends in GMT, GMT+05:45, or with seconds, GMT-04:56:02, before the time of standard zones.
const offsetText = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

const offsetAt = (epochMs: number, timeZone: string): number => {
  if (timeZone === 'UTC') return 0;
  const text = formatFor(timeZone).format(epochMs);
  const [found, sign, hours = 0, minutes = 0, seconds = 0] = offsetText.exec(text) ?? [];
  if (found === undefined) throw new Error(`Intl wrote no offset for ${timeZone}: ${text}`);
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
};

/** What the wall clock there shows. */
export const wallClockAt = (epochMs: number, timeZone: string): number =>
  epochMs + offsetAt(epochMs, timeZone);

/** Where the clocks leap over this time, found by halving: the first ms at which they show more. */
const endOfGap = (wallClock: number, timeZone: string): number => {
  let early = wallClock - dayMs;
  let late = wallClock + dayMs;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallClockAt(middle, timeZone) < wallClock) early = middle;
    else late = middle;
  }
  return late;
};

/**
 * The instant from which on the wall clock shows this time or later. A time which the clocks go back over is the
 * second one; a time never shown, when they leap forward, is the end of the leap.
 */
export const epochAtWallClock = (wallClock: number, timeZone: string): number => {
  const arrives = (epochMs: number) =>
    wallClockAt(epochMs, timeZone) === wallClock && wallClockAt(epochMs - 1, timeZone) < wallClock;
  const offsets = [offsetAt(wallClock - dayMs, timeZone), offsetAt(wallClock + dayMs, timeZone)];
  const arrivals = offsets.map((offset) => wallClock - offset).filter(arrives);
  return arrivals.length > 0 ? Math.max(...arrivals) : endOfGap(wallClock, timeZone);
};

/** First ms of that day there. Days tile: it is the ms after the end of the day before, also where midnight is missing. */
export const startOfDay = (date: CivilDate, timeZone: string): number =>
  epochAtWallClock(utcMidnight(date), timeZone);

/** Last ms of that day there. A day which a zone left out altogether ends where the day before it ended. */
export const endOfDay = (date: CivilDate, timeZone: string): number =>
  epochAtWallClock(utcMidnight(date) + dayMs, timeZone) - 1;

/** The day a calendar on the wall there shows. Throws a RangeError when that is outside the years 0001 to 9999. */
export const civilDateAt = (epochMs: number, timeZone: string): CivilDate =>
  utcDateAt(wallClockAt(epochMs, timeZone));
