import { describe, expect, it } from 'vitest';
import { placed, repeats, same, says, told, without } from './telling.ts';

describe('What is told', () => {
  it('is what is there; null is there, undefined is not', () =>
    expect(told({ why: null, theme: undefined, title: 'Ledger' })).toEqual({ why: null, title: 'Ledger' }));

  it('repeats what is known when it is left out or the same', () => {
    expect(repeats(undefined, 'Ledger')).toBe(true);
    expect(repeats('Ledger', 'Ledger')).toBe(true);
    expect(repeats<string | null>(null, 'Ledger')).toBe(false);
  });

  it('is the same in whatever order its fields come', () => {
    expect(same({ a: 1, b: ['x', { c: null }] }, { b: ['x', { c: null }], a: 1 })).toBe(true);
    expect(same(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(same(null, {})).toBe(false);
  });

  it('is said already when the state has all of it, whatever else the state has', () => {
    expect(says({ title: 'Ledger', status: 'proposed' }, { title: 'Ledger' })).toBe(true);
    expect(says({ title: 'Ledger' }, { title: 'Ledger', why: null })).toBe(false);
  });

  it('leaves out the id without touching the command', () => {
    const command = Object.freeze({ goalId: 'G-110', title: 'Ledger' });
    expect(without(command, 'goalId')).toEqual({ title: 'Ledger' });
  });

  it('changes an item where it stands, or adds it at the end', () => {
    const list = [
      { id: 'a', on: 1 },
      { id: 'b', on: 1 },
    ];
    expect(placed(list, 'id', { id: 'a', on: 2 })).toEqual([
      { id: 'a', on: 2 },
      { id: 'b', on: 1 },
    ]);
    expect(placed(list, 'id', { id: 'c', on: 3 }).at(-1)).toEqual({ id: 'c', on: 3 });
  });
});
