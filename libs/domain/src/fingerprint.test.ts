import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

it('is the same for the same text', () =>
  fc.assert(fc.property(fc.string(), (text) => fingerprint(text) === fingerprint(`${text}`))));

it('is another for a text that differs in one letter, wherever', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom('a', 'b', '\n'), (before, after, letter) => {
      expect(fingerprint(before + letter + after)).not.toBe(fingerprint(`${before}ä${after}`));
    }),
  ));

it('is another for each of a hundred thousand texts', () =>
  expect(new Set(Array.from({ length: 100_000 }, (_, n) => fingerprint(`text ${n}`))).size).toBe(100_000));
