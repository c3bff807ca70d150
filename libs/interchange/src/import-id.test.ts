import { expect, it } from 'vitest';
import type { FactChangeSet } from './change-sets.ts';
import { importIds } from './import-id.ts';

const changeSet = (day: number, name: string | undefined, more: Partial<FactChangeSet> = {}) => ({
  at: `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  changeSet: name,
  facts: [],
  bad: [],
  remarks: [],
  refused: false,
  ...more,
});

const keysOf = (changeSets: readonly FactChangeSet[], source = 'acme') => {
  const idOf = importIds(source);
  return changeSets.map((one) => idOf(one));
};

it('a change-set is called alike in every run, and differently under another source', () => {
  const file = [changeSet(1, 'x'), changeSet(2, 'x'), changeSet(2, 'y')];
  expect(keysOf(file)).toEqual(keysOf(file));
  const ids = [...keysOf(file), ...keysOf(file, 'other')].map(({ commandId }) => commandId);
  expect(new Set(ids).size).toBe(6);
});

it('one that was interrupted goes on under a name of its own', () => {
  const file = [changeSet(1, 'x'), changeSet(1, 'y'), changeSet(1, 'x')];
  expect(keysOf(file).map(({ key }) => key)).toEqual(['x', 'y', 'x#2']);
});

it.each([1, 3])('also by a bad line that says another day: %i', (day) => {
  const bad = changeSet(day, undefined, { refused: true });
  const ids = keysOf([changeSet(2, 'x'), bad, changeSet(2, 'x'), changeSet(2, 'x')]);
  expect(ids.map(({ key }) => key).filter((key) => key.startsWith('x'))).toEqual(['x', 'x#2', 'x#3']);
  expect(new Set(ids.map(({ commandId }) => commandId)).size).toBe(4);
});
