import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isTimeMoment, type HereAndNow } from './instant-of.ts';
import { epochMs, instantAt } from './instant.ts';
import { parseMoment } from './moment.ts';
import {
  anyDate,
  anyDuration,
  anyFiscal,
  anyQuarter,
  anyRecentMs,
  anyTimeZone,
} from './testing/arbitraries.ts';
import { isValueError } from './value-error.ts';

const now = '2026-03-03T10:00:00.000Z';
const acme: HereAndNow = {
  now: epochMs(now),
  timeZone: 'Europe/Berlin',
  fiscal: { startsOn: '02-01', namedBy: 'end' },
};

const resolved = (text: string) => {
  const moment = parseMoment(text);
  if (isValueError(moment) || !isTimeMoment(moment)) throw new Error(`${text} is not a time`);
  const at = instantOf(moment, acme);
  return isValueError(at) ? at : instantAt(at);
};

describe('the instant of a moment', () => {
  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-02', '2026-03-02T22:59:59.999Z'],
    ['-P2W', '2026-02-17T10:00:00.000Z'],
    ['FY26-Q4', '2026-01-31T22:59:59.999Z'],
    ['FY27-Q1:start', '2026-01-31T23:00:00.000Z'],
    ['1912-06-23', '1912-06-23T22:59:59.999Z'],
  ])('of %s is %s', (text, at) => expect(resolved(text)).toBe(at));

  it.each(['2026-03-03', 'FY27-Q1', '-P0D', now])('of %s, which has begun and not ended, is now', (text) =>
    expect(resolved(text)).toBe(now),
  );

  it('has not come yet when it lies in the future', () => {
    expect(resolved('2026-03-04')).toEqual({
      error: 'moment-in-future',
      message:
        '2026-03-04 would be 2026-03-04T22:59:59.999Z, and it is only 2026-03-03T10:00:00.000Z: the future cannot be replayed.',
      hint: 'Write a moment that has come, or leave it out for now.',
    });
  });

  it.each(['2026-03-03T10:00:00.001Z', 'FY27-Q2', 'FY27-Q2:start', '9999-12-31', 'FY9998-Q4'])(
    'of %s is refused',
    (text) => expect(resolved(text)).toMatchObject({ error: 'moment-in-future' }),
  );

  it('may need the log: then it has none here', () => {
    for (const text of ['@18423', 'moment:plan-freeze', 'before:D-42', 'after:D-42'])
      expect(parseMoment(text)).toSatisfy(
        (moment) => !isValueError(moment) && !isTimeMoment(moment as never),
      );
  });

  const anyTimeMoment = fc.oneof(
    anyDate.map((date) => ({ kind: 'date' as const, date })),
    anyDuration.map((duration) => ({ kind: 'ago' as const, duration })),
    fc
      .tuple(anyQuarter, fc.constantFrom('start' as const, 'end' as const))
      .map(([quarter, edge]) => ({ kind: 'quarter' as const, ...quarter, edge })),
  );

  it('is never after now, and an answer for every moment that can be written', () =>
    fc.assert(
      fc.property(anyTimeMoment, anyRecentMs, anyTimeZone, anyFiscal, (moment, ms, timeZone, fiscal) => {
        const at = instantOf(moment, { now: ms, timeZone, fiscal });
        if (isValueError(at)) expect(at.error).toBe('moment-in-future');
        else expect(at).toBeLessThanOrEqual(ms);
      }),
    ));

  it('moves on with now until it is over, then stays', () =>
    fc.assert(
      fc.property(anyDate, anyRecentMs, fc.nat(10 ** 11), anyTimeZone, (date, ms, later, timeZone) => {
        const moment = { kind: 'date' as const, date };
        const [early, late] = [ms, ms + later].map((at) => instantOf(moment, { ...acme, timeZone, now: at }));
        if (typeof early === 'number') expect(late).toBeGreaterThanOrEqual(early);
      }),
    ));
});
