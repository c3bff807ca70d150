import { expect, it } from 'vitest';
import { listDifference } from './list-difference.ts';

it('says of two long lists what is new and what is gone', () =>
  expect(listDifference('Ada, Bo, Cy, Di', 'Ada, Cy, Di, Eli')).toEqual({ added: ['Eli'], removed: ['Bo'] }));

it('leaves short lists, new lists and other words alone', () => {
  expect(listDifference('Ada', 'Ada, Bo')).toBeUndefined();
  expect(listDifference(null, 'a, b, c, d')).toBeUndefined();
  expect(listDifference('one, two, three, four', 'other words')).toBeUndefined();
});
