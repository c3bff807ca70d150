import { expect, it } from 'vitest';
import { sameValue } from './field.ts';

it.each([
  ['a', 'a', true],
  ['a', 'b', false],
  [null, undefined, true],
  [[], null, true],
  [undefined, [], true],
  [['a'], null, false],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [0, null, false],
  [false, null, false],
])('To a reader, %j and %j are the same value: %s', (a, b, same) => expect(sameValue(a, b)).toBe(same));
