import { beforeEach, describe, expect, it } from 'vitest';
import { ordinaryConfig } from '../config.ts';
import { Points } from './points.ts';

let now = 0;
let points: Points;
beforeEach(() => {
  now = 0;
  points = new Points({ ...ordinaryConfig, LIMIT_POINTS_PER_MINUTE: 6_000 }, () => now);
});

describe('what a person may ask for', () => {
  it('is a minute at once, and then as much as time gives', () => {
    expect(points.take('ruth', 6_000)).toBe(0);
    expect(points.take('ruth', 100)).toBe(1_000);
    now += 999;
    expect(points.take('ruth', 100)).toBe(1);
    now += 1;
    expect(points.take('ruth', 100)).toBe(0);
    expect(points.take('ruth', 1)).toBe(10);
  });

  it('is not saved up beyond a minute', () => {
    points.take('ruth', 1);
    now += 3_600_000;
    expect(points.take('ruth', 6_000)).toBe(0);
    expect(points.take('ruth', 1)).toBeGreaterThan(0);
  });

  it('is nobody else’s', () => {
    points.take('ruth', 6_000);
    expect(points.take('amir', 6_000)).toBe(0);
  });

  it('is enough for what costs more than a minute gives, once nothing else was asked', () => {
    expect(points.take('ruth', 20_000)).toBe(0);
    now += 60_000;
    expect(points.take('ruth', 1)).toBeGreaterThan(0);
  });

  it('never has more than was given, however it is asked for', () => {
    let [taken, state] = [0, 7];
    const draw = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most;
    for (let turn = 0; turn < 10_000; turn++) {
      now += draw(40);
      const wanted = draw(300);
      if (points.take('ruth', wanted) === 0) taken += wanted;
    }
    expect(taken).toBeLessThanOrEqual(6_000 + (now * 6_000) / 60_000);
    expect(taken).toBeGreaterThan(6_000);
  });
});
