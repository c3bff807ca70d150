import { describe, expect, it } from 'vitest';
import { given, imported } from '../testing/given.ts';
import { reason, type ReasonEvent } from './reason.ts';

const changeSetId = '0198f2';
const asked: ReasonEvent = { type: 'ReasonRequested', data: { question: null } };
const askedWhy: ReasonEvent = { type: 'ReasonRequested', data: { question: 'Why February?' } };
const because = [{ decision: 'D-31' }, { note: 'Two people short' }];
const told: ReasonEvent = { type: 'ReasonGiven', data: { because } };

const request = (data: object = {}) => ({ type: 'RequestReason', data: { changeSetId, ...data } }) as const;
const give = (because: object[]) => ({ type: 'GiveReason', data: { changeSetId, because } }) as const;

describe('The reason of a change', () => {
  it('can be asked for', () => given(reason)().when(request()).then(asked));

  it('can be asked for with a question, also after it was asked for without', () =>
    given(reason)(asked)
      .when(request({ question: 'Why February?' }))
      .then(askedWhy));

  it('is asked for once', () => given(reason)(askedWhy).when(request()).thenNothing());

  it('is not asked for when it is known', () => {
    given(reason)(told).when(request()).thenRefused('reason-already-given');
    given(reason)(told).when(request(), imported).then(asked);
  });

  it('can be given without being asked for', () => given(reason)().when(give(because)).then(told));

  it('can be given better', () => {
    const better: ReasonEvent = { type: 'ReasonGiven', data: { because: [{ context: 'C-15' }] } };
    given(reason)(asked, told)
      .when(give([{ context: 'C-15' }]))
      .then(better);
    expect(given(reason)(askedWhy, told, better).state(changeSetId)).toEqual({
      id: changeSetId,
      asked: true,
      question: 'Why February?',
      given: [{ context: 'C-15' }],
      reaffirmed: [],
    });
  });

  it('can be taken over by another once it has ended, and stays what it was', () => {
    const reaffirmed: ReasonEvent = { type: 'ReasonReaffirmed', data: { because: [{ context: 'C-20' }] } };
    given(reason)(told)
      .when({ type: 'ReaffirmReason', data: { changeSetId, because: [{ context: 'C-20' }] } })
      .then(reaffirmed);
    const { given: why, reaffirmed: now } = given(reason)(told, reaffirmed).state();
    expect([why, now]).toEqual([because, [{ context: 'C-20' }]]);
  });
});
