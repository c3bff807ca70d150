import { describe, expect, it } from 'vitest';
import type { ContextLineFragment } from '../../generated/documents.ts';
import { audienceIn, audienceInWords, audienceValues, namedFields } from './audience.ts';
import { filtered, kindInWords, kindsOf, stateOf } from './context-filter.ts';
import { headlineOf } from './headline.ts';
import { reachInWords } from './reach-in-words.ts';

const today = '2026-03-03';
const context = (over: Partial<ContextLineFragment>): ContextLineFragment => ({
  id: 'context:C-1',
  key: 'C-1',
  title: 'Go-live on 1 July is in the contract',
  status: 'VALID',
  kind: 'customer-commitment',
  statement: 'Go-live on 1 July is in the contract',
  source: null,
  confirmBy: null,
  invalidatedOn: null,
  edition: 1,
  audience: null,
  explains: [],
  changed: { totalCount: 0 },
  ...over,
});

describe('context', () => {
  it('is stale from the day after somebody should have confirmed it', () => {
    expect(stateOf(context({ confirmBy: today }), today)).toBe('valid');
    expect(stateOf(context({ confirmBy: '2026-03-02' }), today)).toBe('stale');
    expect(stateOf(context({ status: 'INVALIDATED', confirmBy: '2026-03-02' }), today)).toBe('over');
  });

  it('that is stale is still valid, as far as is known', () => {
    const all = [context({}), context({ key: 'C-2', confirmBy: '2026-01-01', kind: 'budget' })];
    expect(filtered(all, { state: 'valid' }, today)).toHaveLength(2);
    expect(filtered(all, { state: 'stale' }, today).map(({ key }) => key)).toEqual(['C-2']);
    expect(filtered(all, { q: 'july contract', kind: 'budget' }, today)).toHaveLength(1);
    expect(kindsOf(all)).toEqual(['budget', 'customer-commitment']);
  });

  it('has a kind in words, however it is written', () =>
    expect(['customerCommitment', 'customer-commitment'].map(kindInWords)).toEqual([
      'customer commitment',
      'customer commitment',
    ]));
});

describe('who may read a context', () => {
  const payments = { key: 'payments', name: 'Payments' };
  const restricted = { leadership: true, managers: false, teams: [payments], people: [] };

  it('stands in the form as it is, and is told so again', () => {
    expect(audienceIn(audienceValues(null))).toBeNull();
    expect(audienceIn(audienceValues(restricted))).toEqual({ ...restricted, teams: ['payments'] });
    expect(namedFields(audienceValues(null))).toEqual([]);
    expect(namedFields(audienceValues(restricted)).map(({ name }) => name)).toEqual(['teams', 'people']);
  });

  it('is said in words', () => {
    expect(audienceInWords(restricted)).toBe('leadership, Payments');
    expect(audienceInWords({ ...restricted, leadership: false, teams: [] })).toBe('whoever shared it');
  });
});

describe('the reach of a context', () => {
  it.each([
    [5, 6, '5 of 6 read it (83 %)'],
    [0, 6, '0 of 6 read it (0 %)'],
    [1999, 2000, '1,999 of 2,000 read it (99 %)'],
    [3, null, '3 read it'],
    [0, 0, 'it is for nobody else'],
  ])('of %s among %s', (acknowledged, audience, words) =>
    expect(reachInWords({ acknowledged, audience })).toBe(words),
  );
});

describe('the line at the top of a context', () => {
  it('is all of a short statement', () =>
    expect(headlineOf('Acme signs on 1 July.')).toEqual({ headline: 'Acme signs on 1 July.', isAll: true }));

  it('is the first sentence of a long one, and never longer than a line or two', () => {
    expect(headlineOf('Acme signs on 1 July.\n\nFrom: Bo').headline).toBe('Acme signs on 1 July.');
    const { headline, isAll } = headlineOf('word '.repeat(200));
    expect(isAll).toBe(false);
    expect(headline.length).toBeLessThanOrEqual(162);
    expect(headline.endsWith('word …')).toBe(true);
  });
});
