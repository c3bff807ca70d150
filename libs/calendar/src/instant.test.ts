import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, instant, instantAt, isInstant } from './instant.ts';
import { firstMs, lastMs } from './years.ts';

const anyMs = fc.integer({ min: firstMs, max: lastMs });

describe('an instant', () => {
  it.each([
    ['2026-03-03T10:00:00Z', '2026-03-03T10:00:00.000Z'],
    ['2026-03-03T10:00Z', '2026-03-03T10:00:00.000Z'],
    ['2026-03-03T10:00:00.123456789Z', '2026-03-03T10:00:00.123Z'],
    ['2026-03-03T10:00:00,5Z', '2026-03-03T10:00:00.500Z'],
    ['2026-03-03T00:30:00+01:00', '2026-03-02T23:30:00.000Z'],
    ['2026-03-03T10:00:00.000+0530', '2026-03-03T04:30:00.000Z'],
    ['2026-03-03T23:00:00-08', '2026-03-04T07:00:00.000Z'],
    ['1912-06-23T00:00:00Z', '1912-06-23T00:00:00.000Z'],
    ['2038-01-19T03:14:08Z', '2038-01-19T03:14:08.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('written %s is %s', (text, normal) => expect(instant(text)).toBe(normal));

  it('needs an offset, since the same clock time comes at many instants', () => {
    expect(instant('2026-03-03 10:00')).toEqual({
      error: 'instant-without-offset',
      message: '"2026-03-03 10:00" is a local time: it does not say where.',
      hint: 'Write 2026-03-03T10:00Z for UTC, or add the offset, as in 2026-03-03T10:00+01:00.',
    });
  });

  it.each([
    ['2026-02-31T10:00:00Z', 'date-unknown'],
    ['2026-03-03T24:00:00Z', 'instant-unknown'],
    ['2026-12-31T23:59:60Z', 'instant-unknown'],
    ['2026-03-03T10:00:00+24:00', 'instant-unknown'],
    ['0001-01-01T00:00:00+00:01', 'instant-unknown'],
    ['9999-12-31T23:59:59-00:01', 'instant-unknown'],
    ['2026-03-03T10:00:00 01:00', 'instant-malformed'],
    ['2026-03-03 10:00:00Z', 'instant-malformed'],
    ['2026-03-03T10Z', 'instant-malformed'],
    ['2026-03-03', 'instant-malformed'],
  ])('cannot be %s: %s', (text, error) => expect(instant(text)).toMatchObject({ error }));

  it('has one normal form, in which text order is the order of time', () => {
    expect(isInstant('2026-03-03T10:00:00.000Z')).toBe(true);
    for (const text of [
      '2026-03-03T10:00:00Z',
      '2026-02-31T10:00:00.000Z',
      '2026-13-01T10:00:00.000Z',
      '0000-01-01T00:00:00.000Z',
    ])
      expect(isInstant(text), text).toBe(false);
    fc.assert(
      fc.property(anyMs, anyMs, (a, b) => {
        expect(instantAt(a) < instantAt(b)).toBe(a < b);
      }),
    );
  });

  it('comes back from epoch ms as it went, in all years', () =>
    fc.assert(
      fc.property(anyMs, (ms) => {
        expect(epochMs(instantAt(ms))).toBe(ms);
        expect(instant(instantAt(ms))).toBe(instantAt(ms));
      }),
    ));

  it('of other texts or years is an accident', () => {
    expect(() => epochMs('2026-03-03')).toThrow('"2026-03-03" is not an instant');
    expect(() => instantAt(lastMs + 1)).toThrow(RangeError);
    expect(() => instantAt(NaN)).toThrow(RangeError);
  });
});
