import { expect, it } from 'vitest';
import { Turnstile } from './turnstile.ts';

it('lets two in at a time, in order, and goes on after one that fails', async () => {
  const turnstile = new Turnstile(2);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const visit = (n: number) =>
    turnstile.pass(async () => {
      most = Math.max(most, ++inside);
      order.push(n);
      await new Promise((done) => setTimeout(done, 2));
      inside--;
      if (n === 2) throw new Error('no');
    });
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(visit));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true, true]);
});
