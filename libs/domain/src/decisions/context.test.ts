import { describe, expect, it } from 'vitest';
import { without } from '../telling.ts';
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
    audience: null,
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

const everybody = null;
const nobody = { leadership: false, managers: false, teams: [], people: [] };
const restrictTo = (audience: object | null) =>
  ({ type: 'ChangeContextAudience', data: { contextId, audience } }) as const;

describe('The audience of context', () => {
  const managersAndMobile = { ...nobody, managers: true, teams: ['mobile', 'payments'] };
  const restricted: ContextEvent = {
    type: 'ContextAudienceChanged',
    data: { from: everybody, to: managersAndMobile },
  };

  it('is said when it is shared, each team once', () =>
    given(context)()
      .when(share({ audience: { managers: true, teams: ['payments', 'mobile', 'payments'] } }))
      .then({ ...shared, data: { ...shared.data, audience: managersAndMobile } }));

  it('may be whoever shared it', () =>
    given(context)()
      .when(share({ audience: {} }))
      .then({ ...shared, data: { ...shared.data, audience: nobody } }));

  it('is everybody where an older log says nothing', () => {
    const data = without(shared.data, 'audience');
    expect(given(context)({ type: 'ContextShared', data }).state().audience).toBe(everybody);
  });

  it('changes, also of what is no longer true, and not to what it is', () => {
    given(context)(shared).when(restrictTo(managersAndMobile)).then(restricted);
    given(context)(shared, invalidated).when(restrictTo(managersAndMobile)).then(restricted);
    given(context)(shared, restricted)
      .when(restrictTo({ managers: true, teams: ['payments', 'mobile'] }))
      .thenNothing();
    given(context)(shared).when(restrictTo(everybody)).thenNothing();
  });

  it.each([
    [everybody, null],
    [nobody, 'whoever shared it'],
    [{ ...nobody, people: ['p_1'] }, 'whoever is named'],
    [managersAndMobile, 'managers'],
    [{ ...nobody, leadership: true, managers: true }, 'leadership, managers'],
  ])('%j is shown as %j', (to, words) => {
    const change: ContextEvent = { type: 'ContextAudienceChanged', data: { from: everybody, to } };
    expect(context.fields['audience']!.of(given(context)(shared, change).state())).toBe(words);
  });
});

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
          audience: null,
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
