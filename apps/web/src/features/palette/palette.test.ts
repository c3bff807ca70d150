import { expect, it } from 'vitest';
import { fits, shownFor, step, type Entry } from './entries.ts';

const entry = (label: string): Entry => ({ id: label, group: 'Do', label, run: () => {} });

it('a thing to do fits when every written word begins one of its words', () => {
  expect(fits('New decision', 'dec n')).toBe(true);
  expect(fits('New decision', 'cision')).toBe(false);
  expect(fits('New decision', '')).toBe(true);
});

it('what can be done comes before what was found', () =>
  expect(shownFor('new', [entry('New goal'), entry('Roadmap')], [entry('New ledger')])).toEqual([
    expect.objectContaining({ label: 'New goal' }),
    expect.objectContaining({ label: 'New ledger' }),
  ]));

it('the cursor goes around the ends', () => {
  expect([step(0, -1, 3), step(2, 1, 3), step(0, 1, 0)]).toEqual([2, 0, 0]);
});
