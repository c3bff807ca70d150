import { describe, expect, it } from 'vitest';
import type { DecisionLineFragment } from '../../generated/documents.ts';
import { countsOf, domainsOf, filtered, readDecisionFilter } from './decision-filter.ts';
import { freeId } from '../../recording/free-id.ts';
import { pointsIn } from './decision-words.ts';
import { noDecision, proposalFrom } from './draft-decision.ts';

const decision = (over: Partial<DecisionLineFragment>): DecisionLineFragment => ({
  id: 'decision:D-1',
  key: 'D-1',
  title: 'Take the Meridian commitment',
  status: 'MADE',
  domain: 'customers',
  createdAt: '2026-03-01T09:00:00.000Z',
  madeOn: '2026-03-05',
  decideBy: null,
  reviewOn: null,
  choice: 'Take it',
  deciders: [{ id: 'person:p_ada', name: 'Ada' }],
  supersededBy: [],
  changed: { totalCount: 0 },
  ...over,
});

const all = [
  decision({}),
  decision({ key: 'D-2', title: 'One ledger', status: 'SUPERSEDED', domain: 'architecture', deciders: [] }),
  decision({ key: 'D-3', title: 'Hire in Lisbon', status: 'PROPOSED', domain: null, deciders: [] }),
];
const keys = (filter: object) => filtered(all, filter).map(({ key }) => key);

describe('the list of decisions', () => {
  it('shows the active set, what is open, or what was superseded', () => {
    expect(keys({})).toEqual(['D-1', 'D-2', 'D-3']);
    expect(keys({ status: 'active' })).toEqual(['D-1', 'D-3']);
    expect(keys({ status: 'open' })).toEqual(['D-3']);
    expect(keys({ status: 'superseded' })).toEqual(['D-2']);
  });

  it('is searched in key, title, choice, domain and deciders, every word somewhere', () => {
    expect(keys({ q: 'ada take' })).toEqual(['D-1']);
    expect(keys({ q: 'd-2' })).toEqual(['D-2']);
    expect(keys({ q: 'ada ledger' })).toEqual([]);
  });

  it('knows its domains and how many stand where', () => {
    expect(domainsOf(all)).toEqual(['architecture', 'customers']);
    expect(countsOf(all).map(({ count }) => count)).toEqual([2, 1, 1, 1, 0]);
  });

  it('keeps its filter in the address, and nothing empty', () =>
    expect(readDecisionFilter({ status: 'made', q: ' ', domain: 7 })).toEqual({ status: 'made' }));
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
