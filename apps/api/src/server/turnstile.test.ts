import { describe, expect, it } from 'vitest';
import { Turnstile } from './turnstile.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Names of those who came through, in order. */
const watch = (turnstile: Turnstile) => {
  const through: string[] = [];
  const come = (name: string, signal?: AbortSignal) =>
    turnstile.pass(signal).then(
      () => void through.push(name),
      (reason: unknown) => void through.push(`${name}: ${String(reason)}`),
    );
  return { through, come };
};

describe('the turnstile', () => {
  it('lets the first through at once, and one more in each turn of the event loop', async () => {
    const { through, come } = watch(new Turnstile());
    for (const name of ['roadmap', 'story', 'diff']) void come(name);
    await Promise.resolve();
    expect(through).toEqual(['roadmap']);
    await turn();
    expect(through).toEqual(['roadmap', 'story']);
    await turn();
    expect(through).toEqual(['roadmap', 'story', 'diff']);
    await turn();
    void come('search');
    await Promise.resolve();
    expect(through.at(-1)).toBe('search');
  });

  it('turns away who is no longer waited for, and costs nobody a turn by it', async () => {
    const { through, come } = watch(new Turnstile());
    const gone = new AbortController();
    void come('roadmap');
    void come('replay', gone.signal);
    void come('diff', gone.signal);
    void come('story');
    gone.abort('too late');
    await turn();
    expect(through).toEqual(['roadmap', 'replay: too late', 'diff: too late', 'story']);
  });
});
