import { describe, expect, it } from 'vitest';
import { clashesOf, readBindings, tidyKeys } from './bindings.ts';
import { nameOfKey, patienceMs, readPress } from './key-sequences.ts';

const bound = ['t', 'g d', 'g r', 'n d'];

describe('a key', () => {
  it('acts at once when it is bound alone, and not when it is not', () => {
    expect(readPress(bound, undefined, { key: 't', at: 0 }).keys).toBe('t');
    expect(readPress(bound, undefined, { key: 'd', at: 0 }).keys).toBeUndefined();
  });

  it('that begins a pair waits for the other', () => {
    const { keys, waiting } = readPress(bound, undefined, { key: 'g', at: 10 });
    expect(keys).toBeUndefined();
    expect(readPress(bound, waiting, { key: 'd', at: 10 + patienceMs }).keys).toBe('g d');
  });

  it('comes too late after the patience has run out, and speaks for itself again', () => {
    const { waiting } = readPress(bound, undefined, { key: 'g', at: 0 });
    expect(readPress(bound, waiting, { key: 't', at: patienceMs + 1 }).keys).toBe('t');
  });

  it('that was meant as the second of two is never taken for a key of its own', () => {
    const { waiting } = readPress(bound, undefined, { key: 'g', at: 0 });
    expect(readPress(bound, waiting, { key: 't', at: 5 })).toEqual({ keys: undefined, waiting: undefined });
  });
});

describe('keys of one’s own', () => {
  it('can be the space bar, by its name', () => {
    expect(readBindings(null).play).toBe(nameOfKey(' '));
    expect(clashesOf(readBindings('{"compare":"Space"}'), 'compare')).toEqual(['play']);
  });

  it('replace the usual ones, and an empty choice switches one off', () => {
    const bindings = readBindings('{"moments":"m","back":""}');
    expect([bindings.moments, bindings.back, bindings.on]).toEqual(['m', '', ']']);
  });

  it('are the usual ones where nothing sensible was stored', () => {
    expect(readBindings('nonsense').decisions).toBe('g d');
    expect(readBindings('null').decisions).toBe('g d');
  });

  it('are one or two', () => expect(tidyKeys('  g   d x ')).toBe('g d'));

  it('say with what they clash', () => {
    expect(clashesOf(readBindings('{"moments":"g"}'), 'moments')).toContain('decisions');
    expect(clashesOf(readBindings('{"moments":"j"}'), 'moments')).toEqual(['down']);
    expect(clashesOf(readBindings(null), 'moments')).toEqual([]);
  });
});
