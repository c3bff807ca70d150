import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from './instant.ts';
import { parseMoment, printMoment, type ParsedMoment } from './moment.ts';
import { anyDate, anyDuration, anyQuarter } from './testing/arbitraries.ts';
import { isValueError } from './value-error.ts';
import { firstMs, lastMs } from './years.ts';

const anyKey = fc
  .string({ unit: 'grapheme', maxLength: 100 })
  .map((text) => text.trim())
  .filter((text) => text.length > 0 && text.length < 280);

const anyMoment: fc.Arbitrary<ParsedMoment> = fc.oneof(
  fc.integer({ min: firstMs, max: lastMs }).map((ms) => ({ kind: 'instant' as const, at: instantAt(ms) })),
  anyDate.map((date) => ({ kind: 'date' as const, date })),
  anyDuration.map((duration) => ({ kind: 'ago' as const, duration })),
  fc
    .tuple(anyQuarter, fc.constantFrom('start' as const, 'end' as const))
    .map(([quarter, edge]) => ({ kind: 'quarter' as const, ...quarter, edge })),
  fc
    .bigInt({ min: 0n, max: 10n ** 18n - 1n })
    .map((n) => ({ kind: 'position' as const, position: n.toString() })),
  anyKey.map((name) => ({ kind: 'named' as const, name })),
  fc
    .tuple(fc.constantFrom('before' as const, 'after' as const), anyKey)
    .map(([kind, key]) => ({ kind, key })),
);

const twoWeeks = { years: 0, months: 0, weeks: 2, days: 0, hours: 0, minutes: 0, seconds: 0 };

describe('a moment', () => {
  it.each<[string, ParsedMoment]>([
    ['2026-03-03T10:00:00Z', { kind: 'instant', at: '2026-03-03T10:00:00.000Z' }],
    ['2026-03-03T10:00:00+01:00', { kind: 'instant', at: '2026-03-03T09:00:00.000Z' }],
    ['2026-03-03', { kind: 'date', date: '2026-03-03' }],
    ['-P2W', { kind: 'ago', duration: twoWeeks }],
    ['FY27-Q1', { kind: 'quarter', year: 2027, quarter: 1, edge: 'end' }],
    ['FY2027-Q1:start', { kind: 'quarter', year: 2027, quarter: 1, edge: 'start' }],
    ['@18423', { kind: 'position', position: '18423' }],
    ['@0', { kind: 'position', position: '0' }],
    ['@007', { kind: 'position', position: '7' }],
    ['@999999999999999999', { kind: 'position', position: '999999999999999999' }],
    ['moment:plan-freeze', { kind: 'named', name: 'plan-freeze' }],
    ['before:D-42', { kind: 'before', key: 'D-42' }],
    ['after:D-42', { kind: 'after', key: 'D-42' }],
    ['  after:D-42\n', { kind: 'after', key: 'D-42' }],
  ])('may be written %j', (text, moment) => expect(parseMoment(text)).toEqual(moment));

  it.each([
    '2024h2/Async',
    'acme/checkout#17',
    'v1.2: the last',
    'Größe 東京 مرحبا',
    'before:D-42',
    '-P2W',
    '2026-03-03',
  ])('may ask about any key people use: %s', (key) => {
    expect(parseMoment(`before:${key}`)).toEqual({ kind: 'before', key });
    expect(parseMoment(`after: ${key} `)).toEqual({ kind: 'after', key });
    expect(parseMoment(`moment:${key}`)).toEqual({ kind: 'named', name: key });
  });

  it('is read as it was printed', () =>
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(parseMoment(printMoment(moment))).toEqual(moment);
      }),
    ));

  it('has one normal way to be written', () => {
    const normal = (text: string) => {
      const moment = parseMoment(text);
      return isValueError(moment) ? moment : printMoment(moment);
    };
    expect(normal('2026-03-03T10:00+01:00')).toBe('2026-03-03T09:00:00.000Z');
    expect(normal('FY2027-Q1:start')).toBe('FY27-Q1:start');
    expect(normal('-P0DT12H')).toBe('-PT12H');
    expect(normal('before: D-42')).toBe('before:D-42');
  });
});

describe('what is not a moment', () => {
  it.each([
    ['', 'moment-empty', 'leave it out for now'],
    ['   ', 'moment-empty', 'leave it out for now'],
    ['x'.repeat(301), 'moment-too-long', '300'],
    ['2026-03-03T10:00:00', 'moment-instant-without-offset', '2026-03-03T10:00:00Z for UTC'],
    ['2026-03-03 10:00', 'moment-instant-without-offset', '2026-03-03T10:00Z for UTC'],
    ['2026-03-03T10:00:00 01:00', 'moment-instant-malformed', 'in a URL, + is %2B'],
    ['2026-03-03T25:00:00Z', 'moment-instant-unknown', '23:59:59'],
    ['2026-02-31T10:00:00Z', 'moment-date-unknown', 'The days of 2026-02 run from 01 to 28.'],
    ['2026-02-31', 'moment-date-unknown', 'The days of 2026-02 run from 01 to 28.'],
    ['2026-3-3', 'moment-date-malformed', 'as 2026-03-03'],
    ['P2W', 'moment-without-minus', 'Write -P2W,'],
    ['+P2W', 'moment-without-minus', 'Write -P2W,'],
    ['\u2212P2W', 'moment-without-minus', 'with a plain minus'],
    ['-P2X', 'moment-duration-malformed', 'P2W'],
    ['-P', 'moment-duration-malformed', 'P2W'],
    ['FY27-Q5', 'moment-quarter-unknown', 'FY27-Q1 to FY27-Q4'],
    ['FY27', 'moment-quarter-malformed', 'FY27-Q1'],
    ['fy27-q1', 'moment-quarter-malformed', 'FY27-Q1'],
    ['FY27-Q1:middle', 'moment-edge-unknown', 'FY27-Q1:start for its start'],
    ['@18a', 'moment-position-malformed', '@18423'],
    ['@-1', 'moment-position-malformed', '@18423'],
    ['@1000000000000000000', 'moment-position-malformed', 'at most 18 digits'],
    ['moment: ', 'moment-name-missing', 'moment:plan-freeze'],
    ['before:', 'moment-key-missing', 'before:D-42'],
    ['after:', 'moment-key-missing', 'after:D-42'],
    ['D-42', 'moment-unreadable', 'before:D-42'],
    ['now', 'moment-unreadable', 'nothing at all for now'],
    ['Plan freeze', 'moment-unreadable', 'moment:plan-freeze'],
  ])('%j is refused as %s, and says what to write', (text, error, hint) =>
    expect(parseMoment(text)).toMatchObject({
      error,
      message: expect.any(String),
      hint: expect.stringContaining(hint),
    }),
  );

  it('is an answer, never an accident, whatever was typed', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('', '@', '-P', 'P1', 'FY', 'FY27-Q', 'before:', 'moment:', '2026-', '2026-03-03T'),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (start, rest) => {
          const moment = parseMoment(start + rest);
          if (!isValueError(moment)) expect(parseMoment(printMoment(moment))).toEqual(moment);
          else expect(moment.message.length).toBeLessThan(150);
        },
      ),
    ));
});
