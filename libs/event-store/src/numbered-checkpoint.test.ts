import { describe, expect, it } from 'vitest';
import { checkpointAt, positionAfter } from './numbered-checkpoint.ts';

describe('a checkpoint with a number', () => {
  it('leads back to its position', () => {
    expect(positionAfter('sqlite', checkpointAt('sqlite', 17n), 20n)).toBe(17n);
    expect(positionAfter('sqlite', undefined, 20n)).toBe(0n);
  });

  it('of a log that was longer before it was restored is refused, not waited for', () => {
    expect(() => positionAfter('sqlite', 'sqlite:21', 20n)).toThrow(
      'sqlite:21 lies beyond the end of the log (sqlite:20): the log was restored from a backup',
    );
  });
});
