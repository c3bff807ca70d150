import { expect, it } from 'vitest';
import { checkpointOf, isAfter, placeOf } from './log-place.ts';

it('a checkpoint says both numbers and comes back as it was', () => {
  const place = { commit: 9_223_372_036_854_775_807n, prepare: 12n };
  expect(checkpointOf(place)).toBe('esdb:9223372036854775807/12');
  expect(placeOf(checkpointOf(place))).toEqual(place);
  expect(placeOf(undefined)).toBeUndefined();
});

it.each(['', 'esdb:12', 'esdb:12/', 'esdb:-1/0', 'esdb:1/2/3', 'sqlite:12', ' esdb:1/2'])(
  '%j is no checkpoint',
  (text) => {
    expect(() => placeOf(text)).toThrow(expect.objectContaining({ code: 'invalid-checkpoint' }));
  },
);

it('an event that stands where the log ended lies behind that end', () => {
  const end = { commit: 500n, prepare: 0n };
  expect(isAfter({ commit: 500n, prepare: 500n }, end)).toBe(true);
  expect(isAfter(end, end)).toBe(false);
  expect(isAfter({ commit: 499n, prepare: 499n }, end)).toBe(false);
  expect(isAfter(end, undefined)).toBe(true);
});
