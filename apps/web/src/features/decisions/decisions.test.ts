import { describe, expect, it } from 'vitest';
import {
  askedFor,
  counted,
  inShort,
  isFiltered,
  markChoices,
  readDecisionFilter,
  type Tally,
} from './decision-filter.ts';
import { freeId } from '../../recording/free-id.ts';
import { pointsIn } from './decision-words.ts';
import { noDecision, proposalFrom } from './draft-decision.ts';

const tally: Tally = {
  open: 66,
  inForce: 1_272,
  superseded: 0,
  ended: 3,
  reviewDue: 2,
  stalled: 0,
  outsideRight: 1,
  relitigated: 0,
  overObjection: 0,
  fields: [],
};

describe('the list of decisions', () => {
  it('asks for the active set, what is open, what is mine: what it does not know asks for nothing', () => {
    expect(askedFor({ status: 'made', mark: 'due', domain: 'staffing', q: 'loan' })).toEqual({
      inForce: true,
      reviewDue: true,
      domain: 'staffing',
      text: 'loan',
    });
    expect(askedFor({ status: 'open', mark: 'mine' })).toEqual({
      status: ['PROPOSED', 'MENTIONED'],
      mine: true,
    });
    expect(askedFor({ status: 'rubbish' })).toEqual({});
  });

  it('says how many there are of each, where that was counted', () => {
    expect(counted(markChoices, tally).slice(0, 2)).toEqual([
      { value: 'mine', label: 'Mine to decide, or decided' },
      { value: 'due', label: 'Review due (2)' },
    ]);
    expect(counted(markChoices, undefined)[1]).toEqual({ value: 'due', label: 'Review due' });
    expect(inShort(tally)).toBe('1,272 decisions in force, 66 to be made.');
  });

  it('keeps its filter in the address, and nothing empty', () => {
    expect(readDecisionFilter({ status: 'made', q: ' ', domain: 7 })).toEqual({ status: 'made' });
    expect([isFiltered({ mark: 'due' }), isFiltered({ q: '' })]).toEqual([true, false]);
  });
});

describe('a question as it is written', () => {
  it('gets ids for its options from their words, each its own', () => {
    expect(freeId('Take the commitment!', 'option', [])).toBe('take-the-commitment');
    expect(freeId('Élan', 'option', ['elan'])).toBe('elan-2');
    expect(freeId('…', 'option', ['option'])).toBe('option-2');
  });

  it('takes lines for points and dashes for bullets', () =>
    expect(pointsIn('- cheap\n\n  fast  \n• known')).toEqual(['cheap', 'fast', 'known']));

  it('leaves out options that nobody wrote', () => {
    const option = { title: 'Take it', pros: 'revenue', cons: '' };
    const { options } = proposalFrom({
      ...noDecision,
      title: 'Q',
      options: [option, option, noDecision.options[0]!],
    });
    expect(options).toEqual([
      { optionId: 'take-it', title: 'Take it', pros: ['revenue'], cons: [] },
      { optionId: 'take-it-2', title: 'Take it', pros: ['revenue'], cons: [] },
    ]);
  });
});
