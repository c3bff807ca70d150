import { expect, it } from 'vitest';
import { placeAtHeight } from './use-row-drag.ts';

it('a row is dropped into the nearest gap, also above the first and below the last', () => {
  const rows = [
    { key: 'a', top: 100, bottom: 140 },
    { key: 'b', top: 140, bottom: 200 },
  ];
  const at = (y: number) => placeAtHeight(rows, y);
  expect(at(20)).toEqual({ beside: 'a', side: 'before' });
  expect(at(130)).toEqual({ beside: 'a', side: 'after' });
  expect(at(150)).toEqual({ beside: 'b', side: 'before' });
  expect(at(900)).toEqual({ beside: 'b', side: 'after' });
  expect(placeAtHeight([], 10)).toBeUndefined();
});
