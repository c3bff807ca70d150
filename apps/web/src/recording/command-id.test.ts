import { describe, expect, it } from 'vitest';
import { intentions, newCommandId } from './command-id.ts';

const numbered = () => {
  let count = 0;
  return intentions(() => `id-${(count += 1)}`);
};

describe('the id of a command', () => {
  it('is a UUID', () => {
    expect(newCommandId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('stays the same when the same thing is sent again', () => {
    const { idFor } = numbered();
    expect([idFor('a'), idFor('a')]).toEqual(['id-1', 'id-1']);
  });

  it('is another one for other words, and after the server has taken it', () => {
    const { idFor, done } = numbered();
    expect([idFor('a'), idFor('b')]).toEqual(['id-1', 'id-2']);
    done();
    expect(idFor('b')).toBe('id-3');
  });
});
