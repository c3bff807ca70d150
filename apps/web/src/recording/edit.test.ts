import { describe, expect, it } from 'vitest';
import { checked } from './checked.ts';
import type { Field } from './edit.ts';
import { guarded } from './guarded.ts';
import { besidePicked } from './refusals.ts';
import { asPicks, keysIn, picksIn } from './picks.ts';

describe('what is sent', () => {
  const seen = { key: 'T-1', revision: 4 };

  it('is told upon the revision that was seen, where it is about the thing itself', () => {
    const commands = [
      { teamForm: { teamId: 'T-2', name: 'Pay' } },
      { teamReorganise: { teamId: 'T-1', into: ['T-2'] } },
      { goalTransfer: { goalId: 'T-1', teamId: 'T-2' } },
    ];
    expect(guarded(commands, 'team', seen)).toEqual([
      commands[0],
      { teamReorganise: { teamId: 'T-1', into: ['T-2'], expectedRevision: 4 } },
      commands[2],
    ]);
  });

  it('is guarded in an order by the rank alone: the order is the horizon’s', () => {
    const commands = [{ goalRank: { goalId: 'T-1', toRank: 2, fromRank: 1 } }];
    expect(guarded(commands, 'goal', seen)).toEqual(commands);
  });
});

it('a refusal of one among several says which', () => {
  const refusals = [{ path: ['commands', '0', 'goals', '1'], code: 'x', message: 'It has no target.' }];
  const picked = [{ title: 'Offline manifests' }, { title: 'Five currencies' }];
  expect(besidePicked(refusals, 'goals', picked)).toBe('Five currencies: It has no target.');
  expect(besidePicked([{ ...refusals[0]!, path: ['goals'] }], 'goals', picked)).toBe('It has no target.');
});

describe('what cannot be said', () => {
  const share: Field = { name: 'share', label: 'Share', kind: 'number' };
  const who: Field = { name: 'who', label: 'Who?', kind: 'picks', isRequired: true };

  it('is told beside its field before anything is sent', () => {
    const wrong = checked([share, who], { share: 'half', who: '' });
    expect(wrong.map(({ path }) => path)).toEqual([['share'], ['who']]);
    expect(wrong[0]?.message).toBe('“half” is not a number.');
  });

  it('is nothing where all is well', () =>
    expect(checked([share, who], { share: '0,5', who: asPicks([{ key: 'P-1', title: 'Ada' }]) })).toEqual(
      [],
    ));
});

it('picks stand as text, and come back as they were', () => {
  const picked = [
    { key: 'ops/on call', title: 'On call' },
    { key: 'T-2', title: 'Two lines' },
  ];
  expect(picksIn(asPicks(picked))).toEqual(picked);
  expect(keysIn('')).toEqual([]);
});
