import { describe, expect, it } from 'vitest';
import { given, imported } from '../testing/given.ts';
import { context, type ContextEvent } from './context.ts';

const contextId = 'C-15';
const shared: Extract<ContextEvent, { type: 'ContextShared' }> = {
  type: 'ContextShared',
  data: {
    kind: 'budget',
    statement: 'Budget −8 % for the second half',
    source: 'Board, 17 Aug',
    explains: [
      { category: 'goal', id: 'G-107' },
      { category: 'team', id: 'mobile' },
      { category: 'horizon', id: 'H2-2026' },
      { category: 'decision', id: 'D-31' },
    ],
    confirmBy: '2026-10-01',
  },
};
const revised: ContextEvent = {
  type: 'ContextRevised',
  data: { from: shared.data.statement, to: 'Budget −5 %' },
};
const invalidated: ContextEvent = { type: 'ContextInvalidated', data: { on: '2026-07-06' } };

const share = (data: object = {}) =>
  ({
    type: 'ShareContext',
    data: {
      contextId,
      ...shared.data,
      explains: { goals: ['G-107'], teams: ['mobile'], horizons: ['H2-2026'], decisions: ['D-31'] },
      ...data,
    },
  }) as const;
const revise = (statement: string) => ({ type: 'ReviseContext', data: { contextId, statement } }) as const;
const confirm = (data: object) => ({ type: 'ConfirmContext', data: { contextId, ...data } }) as const;
const invalidate = (data: object = {}) =>
  ({ type: 'InvalidateContext', data: { contextId, ...data } }) as const;

describe('Context', () => {
  it('that became untrue is true again when history shares it again, and only then', () => {
    given(context)(shared, invalidated).when(share(), imported).then(shared);
    given(context)(shared, invalidated).when(share()).thenRefused('context-already-shared', 'contextId');
    given(context)(shared).when(share(), imported).thenNothing();
  });

  it('is shared with what it explains', () => given(context)().when(share()).then(shared));

  it('needs only a kind and a statement', () =>
    given(context)()
      .when({ type: 'ShareContext', data: { kind: 'history', statement: 'The ledger is older than we are' } })
      .then({
        type: 'ContextShared',
        data: {
          kind: 'history',
          statement: 'The ledger is older than we are',
          source: null,
          explains: [],
          confirmBy: null,
        },
      }));

  it('is shared once under each key', () =>
    given(context)(shared)
      .when(share({ kind: 'rumour' }))
      .thenRefused('context-already-shared', 'contextId'));

  it('is shared again when history says so, as its next revision', () => {
    const again: ContextEvent = { ...shared, data: { ...shared.data, kind: 'board decision' } };
    given(context)(shared)
      .when(share({ kind: 'board decision' }), imported)
      .then(again);
    expect(given(context)(shared, again).state().revision).toBe(2);
  });

  it('is revised, and counts its revisions', () => {
    given(context)(shared).when(revise('Budget −5 %')).then(revised);
    expect(given(context)(shared, revised).state().revision).toBe(2);
  });

  it('is confirmed until another day, or for good', () => {
    given(context)(shared)
      .when(confirm({ confirmBy: '2027-01-01' }))
      .then({ type: 'ContextConfirmed', data: { confirmBy: '2027-01-01' } });
    given(context)(shared)
      .when(confirm({}))
      .then({ type: 'ContextConfirmed', data: { confirmBy: null } });
  });

  it('becomes untrue today unless it says another day', () =>
    given(context)(shared).when(invalidate()).then(invalidated));

  it('becomes untrue once', () => {
    given(context)(shared, invalidated).when(invalidate(), { today: '2026-09-01' }).thenNothing();
    given(context)(shared, invalidated)
      .when(invalidate({ on: '2026-09-01' }))
      .thenRefused('context-invalidated');
  });

  it.each([revise('Budget −5 %'), confirm({ confirmBy: '2027-01-01' })])(
    'stays untrue, except in history: $type',
    (command) => {
      given(context)(shared, invalidated).when(command).thenRefused('context-invalidated');
      given(context)(shared, invalidated).when(command, imported).thenSomething();
    },
  );
});
