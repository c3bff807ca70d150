import { civilDate, type CivilDate, type DateErrorCode } from './civil-date.ts';
import { duration, printDuration, type Duration, type DurationErrorCode } from './duration.ts';
import { instant, type Instant, type InstantErrorCode } from './instant.ts';
import { quarterName, quarterNamed, type Quarter, type QuarterErrorCode } from './quarter.ts';
import { isValueError, quoted, valueError, type ValueError } from './value-error.ts';

/**
 * A point in the history as it was asked for, read but not yet looked up. The first four kinds are times by
 * themselves (see instantOf); the others need the log. A public contract: kinds may be added, none may change.
 */
export type ParsedMoment =
  | { readonly kind: 'instant'; readonly at: Instant }
  /** The end of that day in the organisation's time zone. */
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'ago'; readonly duration: Duration }
  | ({ readonly kind: 'quarter'; readonly edge: 'start' | 'end' } & Quarter)
  /** Decimal digits without leading zeros, at most 18: a string, because a log outgrows what a number holds. */
  | { readonly kind: 'position'; readonly position: string }
  | { readonly kind: 'named'; readonly name: string }
  /** Just before or just after the change-set that made what has this key. */
  | { readonly kind: 'before' | 'after'; readonly key: string };

export type MomentErrorCode =
  | `moment-${DateErrorCode | InstantErrorCode | DurationErrorCode | QuarterErrorCode}`
  | 'moment-empty'
  | 'moment-too-long'
  | 'moment-unreadable'
  | 'moment-without-minus'
  | 'moment-edge-unknown'
  | 'moment-position-malformed'
  | 'moment-name-missing'
  | 'moment-key-missing'
  | 'moment-in-future';

export type MomentError = ValueError<MomentErrorCode>;

type Reading = ParsedMoment | MomentError;

const longest = 300;

const asMomentError = <Code extends string>(problem: ValueError<Code>): ValueError<`moment-${Code}`> => ({
  ...problem,
  error: `moment-${problem.error}`,
});

const readInstant = (text: string): Reading => {
  const at = instant(text);
  return isValueError(at) ? asMomentError(at) : { kind: 'instant', at };
};

const readDate = (text: string): Reading => {
  const date = civilDate(text);
  return isValueError(date) ? asMomentError(date) : { kind: 'date', date };
};

const readAgo = (text: string): Reading => {
  const written = text.slice(text.indexOf('P'));
  const length = duration(written);
  if (isValueError(length)) return asMomentError(length);
  if (text.startsWith('-')) return { kind: 'ago', duration: length };
  return valueError(
    'moment-without-minus',
    `${quoted(text)} is a length of time, not a moment.`,
    `Write -${written}, with a plain minus, for that long ago.`,
  );
};

const readQuarter = (text: string): Reading => {
  const [name = '', ...edge] = text.split(':');
  const quarter = quarterNamed(name);
  if (isValueError(quarter)) return asMomentError(quarter);
  if (edge.length === 0) return { kind: 'quarter', ...quarter, edge: 'end' };
  if (edge.join(':') === 'start') return { kind: 'quarter', ...quarter, edge: 'start' };
  return valueError(
    'moment-edge-unknown',
    `${quoted(text)} names no edge of a quarter.`,
    `Write ${name} for its end or ${name}:start for its start.`,
  );
};

const readPosition = (text: string): Reading => {
  if (/^@\d{1,18}$/.test(text)) return { kind: 'position', position: BigInt(text.slice(1)).toString() };
  return valueError(
    'moment-position-malformed',
    `${quoted(text)} is not a log position.`,
    'Write @ and at most 18 digits, as in @18423.',
  );
};

const readNamed = (text: string): Reading => {
  const name = text.slice('moment:'.length).trim();
  if (name) return { kind: 'named', name };
  return valueError(
    'moment-name-missing',
    'The name of the moment is missing.',
    'Write it as moment:plan-freeze.',
  );
};

const readChange = (text: string): Reading => {
  const kind = text.startsWith('before') ? 'before' : 'after';
  const key = text.slice(kind.length + 1).trim();
  if (key) return { kind, key };
  return valueError(
    'moment-key-missing',
    `Nothing is named after "${kind}:".`,
    `Write a key, as in ${kind}:D-42.`,
  );
};

/** How each kind begins. What begins so is of that kind, or an error which can say what is wrong with it. */
const grammar: readonly (readonly [begins: RegExp, read: (text: string) => Reading])[] = [
  [/^\d{4}-\d{2}-\d{2}[T ]/, readInstant],
  [/^\d{4}-\d/, readDate],
  // Also +P2W, and the typographic minus and dash that word processors make of a minus.
  [/^(?:-P|[+\u2212\u2013]?P[\dT])/, readAgo],
  [/^FY\d/i, readQuarter],
  [/^@/, readPosition],
  [/^moment:/, readNamed],
  [/^(?:before|after):/, readChange],
];

const unreadable = (text: string): MomentError =>
  valueError(
    'moment-unreadable',
    `${quoted(text)} is not a moment.`,
    'Write 2026-03-03, 2026-03-03T10:00:00Z, -P2W, FY27-Q1, @18423, moment:plan-freeze, before:D-42 or after:D-42; nothing at all for now.',
  );

/** Reads the Moment grammar; blanks around it do not count. Never throws. */
export const parseMoment = (text: string): ParsedMoment | MomentError => {
  const trimmed = text.trim();
  if (trimmed === '')
    return valueError(
      'moment-empty',
      'The moment is empty.',
      'Write one, as in 2026-03-03, or leave it out for now.',
    );
  if (trimmed.length > longest)
    return valueError(
      'moment-too-long',
      `The moment has ${trimmed.length} characters.`,
      `No moment has more than ${longest}.`,
    );
  const [, read] = grammar.find(([begins]) => begins.test(trimmed)) ?? [];
  return read ? read(trimmed) : unreadable(trimmed);
};

/** The one normal way to write it: `parseMoment` reads it as the same moment. Fit for addresses and cache keys. */
export const printMoment = (moment: ParsedMoment): string => {
  switch (moment.kind) {
    case 'instant':
      return moment.at;
    case 'date':
      return moment.date;
    case 'ago':
      return `-${printDuration(moment.duration)}`;
    case 'quarter':
      return `${quarterName(moment)}${moment.edge === 'start' ? ':start' : ''}`;
    case 'position':
      return `@${moment.position}`;
    case 'named':
      return `moment:${moment.name}`;
    case 'before':
    case 'after':
      return `${moment.kind}:${moment.key}`;
  }
};
