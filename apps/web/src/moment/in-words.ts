import { civilDateAt, dateInWords, endOfDay, isValueError, parseMoment } from '@throughline/calendar';

const clock = new Map<string, Intl.DateTimeFormat>();

const clockFor = (timeZone: string) => {
  const known = clock.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clock.set(timeZone, format);
  return format;
};

const partsAt = (ms: number, timeZone: string) => {
  const parts = new Map(
    clockFor(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return { weekday: parts.get('weekday'), time: `${parts.get('hour')}:${parts.get('minute')}` };
};

/** `3 Mar 2026` */
export const dayInWords = (instant: string, timeZone: string): string =>
  dateInWords(civilDateAt(Date.parse(instant), timeZone));

/** `Tue 3 Mar 2026, 18:00`, and for the last millisecond of a day `the end of Tue 3 Mar 2026`. */
export const instantInWords = (instant: string, timeZone: string): string => {
  const ms = Date.parse(instant);
  const date = civilDateAt(ms, timeZone);
  const { weekday, time } = partsAt(ms, timeZone);
  if (ms === endOfDay(date, timeZone)) return `the end of ${weekday} ${dateInWords(date)}`;
  return `${weekday} ${dateInWords(date)}, ${time}`;
};

/** `3 Mar 2026, 18:00` */
export const shortInstant = (instant: string, timeZone: string): string =>
  `${dayInWords(instant, timeZone)}, ${partsAt(Date.parse(instant), timeZone).time}`;

/** What a moment was called, where its name says more than its time; the times speak for themselves. */
export const nameOfMoment = (
  text: string,
  named: readonly { readonly name: string; readonly title: string }[] = [],
): string | undefined => {
  const moment = parseMoment(text);
  if (isValueError(moment)) return undefined;
  switch (moment.kind) {
    case 'before':
    case 'after':
      return `just ${moment.kind} ${moment.key}`;
    case 'named':
      return named.find(({ name }) => name === moment.name)?.title ?? moment.name;
    case 'quarter':
      return `${moment.edge} of ${text.trim().replace(':start', '').replace('-', ' ')}`;
    case 'ago':
      return 'relative: moves along with the present';
    default:
      return undefined;
  }
};
