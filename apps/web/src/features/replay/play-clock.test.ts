import { describe, expect, it } from 'vitest';
import { nextBeat } from './play-clock.ts';

const hour = 3_600_000;
const start = Date.parse('2026-03-02T09:00:00Z');
const times = [0, 1, 24, 24 * 40].map((hours) => start + hours * hour);
const score = { times, stops: [1, 2, 3, 4], days: ['2026-03-02', '2026-03-02', '2026-03-03', '2026-04-11'] };

describe('the play clock', () => {
  it('plays by change: a beat a change, each speed twice the one before', () => {
    expect(nextBeat(score, 0, 'change', 1)).toEqual({ step: 1, afterMs: 1000 });
    expect(nextBeat(score, 3, 'change', 4)).toEqual({ step: 4, afterMs: 125 });
  });

  it('plays by day: all changes of a day at once, and days without any are left out', () => {
    expect(nextBeat(score, 0, 'day', 1)?.step).toBe(2);
    expect(nextBeat(score, 1, 'day', 1)?.step).toBe(2);
    expect(nextBeat(score, 2, 'day', 1)?.step).toBe(3);
    expect(nextBeat(score, 3, 'day', 1)?.step).toBe(4);
  });

  it('plays with the real pauses, but none is longer than two seconds or too short to see', () => {
    const pauses = [0, 1, 2, 3].map((step) => nextBeat(score, step, 'pauses', 1)!.afterMs);
    expect(pauses).toEqual([80, 80, expect.closeTo((23 / 24) * 400), 2000]);
  });

  it('passes over what a filter leaves out, whatever a beat is', () => {
    const filtered = { ...score, stops: [2, 4] };
    expect(nextBeat(filtered, 0, 'change', 1)?.step).toBe(2);
    expect(nextBeat(filtered, 2, 'change', 1)?.step).toBe(4);
    expect(nextBeat(filtered, 0, 'day', 1)?.step).toBe(2);
    expect(nextBeat(filtered, 2, 'pauses', 1)).toEqual({ step: 4, afterMs: 2000 });
    expect(nextBeat(filtered, 4, 'change', 1)).toBeUndefined();
  });

  it('ends', () => {
    expect(nextBeat(score, 4, 'change', 1)).toBeUndefined();
  });
});
