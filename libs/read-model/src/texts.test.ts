import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Texts } from './texts.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('set-1', 'set-2', ''),
);

describe('texts kept as bytes', () => {
  it('have one number each, in the order in which they first came', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 60 }), (coming) => {
        const texts = new Texts();
        const inOrder = [...new Set(coming)];
        for (const text of coming) expect(texts.number(text)).toBe(inOrder.indexOf(text));
        expect(texts.length).toBe(inOrder.length);
        inOrder.forEach((text, number) => expect(texts.value(number)).toBe(text));
      }),
    );
  });

  it('are found only if they came', () => {
    const texts = new Texts();
    texts.number('set-1');
    expect(texts.find('set-1')).toBe(0);
    expect(texts.find('set-2')).toBeUndefined();
    expect(texts.number('set-2')).toBe(1);
  });

  it('are still found when there are many, and when one is long', () => {
    const texts = new Texts();
    const long = 'Überfahrt '.repeat(20_000);
    for (let n = 0; n < 20_000; n++) texts.number(`change-set ${n}`);
    expect(texts.number(long)).toBe(20_000);
    expect([0, 1, 9_999, 19_999].map((n) => texts.find(`change-set ${n}`))).toEqual([0, 1, 9_999, 19_999]);
    expect(texts.value(20_000)).toBe(long);
    expect(texts.value(19_999)).toBe('change-set 19999');
  });
});
