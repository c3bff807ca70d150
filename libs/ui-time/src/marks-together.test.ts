import { expect, it } from 'vitest';
import { together } from './marks-together.ts';

it('marks that cannot be hit one by one are one mark', () => {
  const marks = [10, 2, 3, 40, 41, 47].map((at) => ({ at }));
  expect(together(marks, 6).map(({ at, marks: members }) => [at, members.length])).toEqual([
    [2, 2],
    [10, 1],
    [40, 2],
    [47, 1],
  ]);
});
