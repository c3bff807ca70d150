import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Words } from './words.ts';

it('data whose words are shared reads as it did before', () => {
  const words = new Words();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const data = { value, list: ['p_ines', { on: '2026-07-06', note: 'x'.repeat(41) }], none: [] };
      const before = JSON.stringify(data);
      words.share(data);
      expect(JSON.stringify(data)).toBe(before);
    }),
  );
});

it('texts that differ in one letter stay apart', () => {
  const words = new Words();
  const half = 'The migration cannot start before it is settled';
  const data = ['A', 'B', 'A'].map((letter) => ({ why: `${half}${letter}${half}`, contacts: [letter] }));
  const before = structuredClone(data);
  for (const one of data) words.share(one);
  expect(data).toEqual(before);
});

it('an equal list is the same list, and an empty one is always the same', () => {
  const words = new Words();
  const data = ['ines', 'noor', 'ines'].map((name) => ({ contacts: [`p_${name}`, 'p_li'], parts: [] }));
  for (const one of data) words.share(one);
  expect(data[2]!.contacts).toBe(data[0]!.contacts);
  expect(data[1]!.contacts).not.toBe(data[0]!.contacts);
  expect(data[1]!.parts).toBe(data[0]!.parts);
});
