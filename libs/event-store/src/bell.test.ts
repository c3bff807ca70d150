import { describe, expect, it } from 'vitest';
import { Bell } from './bell.ts';

const forever = () => new AbortController().signal;

describe('a bell', () => {
  it('wakes everyone who waits, once', async () => {
    const bell = new Bell();
    const woken: string[] = [];
    const wait = async (name: string) => {
      await bell.after(bell.rings, forever());
      woken.push(name);
    };
    const waiting = [wait('Ada'), wait('Grace')];
    bell.ring();
    await Promise.all(waiting);
    expect(woken).toEqual(['Ada', 'Grace']);
  });

  it('is not slept through by who looked before it rang and waits after it', async () => {
    const bell = new Bell();
    const { rings } = bell;
    bell.ring();
    await bell.after(rings, forever());
  });

  it('lets go on abort, and after a while if asked to', async () => {
    const bell = new Bell();
    await bell.after(bell.rings, AbortSignal.abort());
    await bell.after(bell.rings, forever(), 5);
    const caller = new AbortController();
    const waiting = bell.after(bell.rings, caller.signal);
    caller.abort();
    await waiting;
  });
});
