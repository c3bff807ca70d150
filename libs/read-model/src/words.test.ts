import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Words } from './words.ts';

it('data whose words are shared reads as it did before', () => {
  const words = new Words();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const data = { value, list: ['p_ines', { on: '2026-07-06', note: 'x'.repeat(41) }] };
      const before = JSON.stringify(data);
      words.share(data);
      expect(JSON.stringify(data)).toBe(before);
    }),
  );
});
