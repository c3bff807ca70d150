import { describe, expect, it } from 'vitest';
import { categoryOf, checkStreamName, hasPrefix } from './stream-name.ts';

describe('a stream name', () => {
  it.each([
    ['goal-7f3a', 'goal'],
    ['goal-a-b', 'goal'],
    ['signal-overdue/goal-7', 'signal'],
    ['organisation', 'organisation'],
  ])('%s belongs to the category %s', (stream, category) => {
    expect(categoryOf(stream)).toBe(category);
    expect(() => checkStreamName(stream)).not.toThrow();
  });

  it('that is refused is quoted and cut in the message', () => {
    expect(() => checkStreamName(`\n${'x'.repeat(10_000)}`)).toThrow(
      /^The stream name "\\nx{59}…" contains a control/,
    );
  });

  it('matches a prefix exactly, and anything where no prefix is given', () => {
    expect(hasPrefix('goal-7', ['team-', 'goal-'])).toBe(true);
    expect(hasPrefix('Goal-7', ['goal-'])).toBe(false);
    expect(hasPrefix('goal-7', [])).toBe(true);
    expect(hasPrefix('goal-7', undefined)).toBe(true);
  });
});
