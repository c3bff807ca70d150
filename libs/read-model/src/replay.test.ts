import { describe, expect, it } from 'vitest';
import { replay, type Replay } from './replay.ts';
import { History } from './testing/history.ts';

/** Four change-sets of one, three, one and two changes. */
const told = () => {
  const harbourline = new History();
  const sets = { plan: ['G-1'], replan: ['G-2', 'G-3', 'G-4'], aside: ['G-5'], mobile: ['G-6', 'G-7'] };
  for (const [changeSet, ids] of Object.entries(sets))
    for (const id of ids) harbourline.proposeGoal(id, {}, { changeSet });
  return harbourline.model;
};

const stepsOf = ({ steps }: Replay) =>
  steps.map(({ changeSet, changes }) => `${changeSet}: ${changes.map(({ id }) => id).join(' ')}`);

const everything = ['plan: G-1', 'replan: G-2 G-3 G-4', 'aside: G-5', 'mobile: G-6 G-7'];

describe('a replay', () => {
  it('goes change-set by change-set, each at its last place', () => {
    const pack = replay(told(), 0, 7, 100);
    expect(stepsOf(pack)).toEqual(everything);
    expect(pack.steps.map(({ place }) => place)).toEqual([1, 4, 5, 7]);
    expect(pack.continuesAt).toBeUndefined();
  });

  it('cuts a pack that is full between change-sets, never inside one', () => {
    const pack = replay(told(), 0, 7, 2);
    expect(stepsOf(pack)).toEqual(['plan: G-1', 'replan: G-2 G-3 G-4']);
    expect(pack).toMatchObject({ from: 0, to: 4, continuesAt: 4 });
  });

  it('tells everything once when it is asked for pack after pack', () => {
    const model = told();
    for (const limit of [1, 2, 3, 4, 7, 8]) {
      const steps: string[] = [];
      for (let from: number | undefined = 0; from !== undefined;) {
        const pack: Replay = replay(model, from, 7, limit);
        steps.push(...stepsOf(pack));
        from = pack.continuesAt;
      }
      expect(steps).toEqual(everything);
    }
  });

  it('tells only what it is asked for', () => {
    expect(stepsOf(replay(told(), 1, 6, 100, { category: 'goal', id: 'G-3' }))).toEqual(['replan: G-3']);
    expect(stepsOf(replay(told(), 5, 6, 100))).toEqual(['mobile: G-6']);
  });
});
