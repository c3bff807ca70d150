import { describe, expect, it } from 'vitest';
import { importing, on } from './testing/importing.ts';
import { writeHistory, type HistoryEvent } from './write-history.ts';

let revision = 0;
const event = (stream: string, type: string, data: object, metadata: object = {}): HistoryEvent => ({
  stream,
  type,
  data,
  metadata: {
    at: '2026-07-01T09:00:00.000Z',
    changeSet: `change-${revision}`,
    commandId: `change-${revision++}`,
    actor: { id: 'p_1', via: 'ui' },
    because: [],
    schema: 1,
    ...metadata,
  },
});
const together = { changeSet: 'kick-off', commandId: 'kick-off' };
const horizon = (id: string) =>
  event(`horizon-${id}`, 'HorizonOpened', {
    ...{ name: id, startsOn: '2026-07-01', endsOn: '2026-12-31', purpose: null, why: null },
  });
const goal = (id: string, metadata?: object) =>
  event(`goal-${id}`, 'GoalProposed', {
    ...{ title: id, why: null, doneCriteria: [], horizonId: 'H2', teamId: null, track: null, parentId: null },
    ...{ ambitious: false, contacts: ['p_1'], theme: null, ...metadata },
  });

const written = async (...events: HistoryEvent[]) => {
  const all = async function* () {
    yield* events;
  };
  const history = writeHistory(all(), { keyOf: (id) => id.replace('p_1', 'aiko') });
  const lines = (await Array.fromAsync(history)).map((text) => JSON.parse(text) as Record<string, unknown>);
  return { lines, leftOut: Object.fromEntries(history.leftOut) };
};

describe('A history file that is written', () => {
  it('says who may read a context, in the change-set that shares it', async () => {
    const audience = { leadership: true, managers: false, teams: ['payments'], people: ['p_1'] };
    const { lines, leftOut } = await written(
      event('context-C-1', 'ContextShared', {
        ...{ kind: 'budget', statement: 'Minus 8 %', source: null, explains: [], confirmBy: null },
        audience,
      }),
      event('context-C-1', 'ContextAudienceChanged', { from: audience, to: null }),
    );
    expect(leftOut).toEqual({});
    expect(lines.slice(1)).toMatchObject([
      {
        fact: 'context.audience',
        context: 'C-1',
        readers: ['leadership', 'team:payments'],
        people: ['aiko'],
      },
      { fact: 'context.audience', context: 'C-1', readers: null },
    ]);
    expect(lines[1]!['changeSet']).toBe(lines[0]!['changeSet']);
  });

  it('says when, in which change, by whom and why, and people by their keys', async () => {
    const because = [{ note: 'Two hands fewer' }];
    const { lines, leftOut } = await written(
      event('person-p_1', 'PersonAdded', {}),
      event('goal-G-1', 'GoalMentioned', { title: 'G-1' }),
      event('goal-G-1', 'GoalTargetSet', { from: null, to: '2027-02-12' }, { because, ...together }),
    );
    expect(lines.at(-1)).toEqual({
      at: '2026-07-01T09:00:00.000Z',
      changeSet: 'kick-off',
      by: 'aiko',
      because,
      fact: 'goal.changed',
      goal: 'G-1',
      target: '2027-02-12',
    });
    expect(lines.map(({ fact }) => fact)).toEqual(['person.added', 'goal.changed']);
    expect(leftOut).toEqual({});
  });

  it('counts what no fact can say, by event and field', async () => {
    const { leftOut } = await written(
      goal('G-1', { ambitious: true, doneCriteria: ['Works offline'] }),
      event('goal-G-1', 'GoalEstimated', { low: 1, likely: 2, high: 3, unit: 'points', basis: null }),
      event('goal-G-1', 'NeverHeardOf', {}),
    );
    expect(leftOut).toEqual({
      'GoalProposed (doneCriteria)': 1,
      'GoalProposed (ambitious)': 1,
      GoalEstimated: 1,
      NeverHeardOf: 1,
    });
  });

  it('ranks goals once they are where they are ranked, whatever comes first in the log', async () => {
    const prioritised = { goalId: 'G-1', fromRank: null, toRank: 1 };
    const moved = { fromHorizonId: 'H2', toHorizonId: 'H3' };
    const { lines } = await written(
      horizon('H2'),
      horizon('H3'),
      goal('G-1'),
      event('horizon-H3', 'GoalPrioritised', prioritised, together),
      event('goal-G-1', 'GoalRescheduled', moved, together),
    );
    expect(lines.slice(-2).map(({ fact }) => fact)).toEqual(['goal.changed', 'goal.ranked']);
  });

  it('takes a goal out of the order with a rank of null, which reads back', async () => {
    const { lines } = await written(
      horizon('H2'),
      goal('G-1'),
      event('horizon-H2', 'GoalPrioritised', { goalId: 'G-1', fromRank: null, toRank: 1 }),
      event('horizon-H2', 'GoalUnranked', { goalId: 'G-1', fromRank: 1 }),
    );
    expect(lines.at(-1)).toMatchObject({ fact: 'goal.ranked', goal: 'G-1', rank: null });
    const { changeSets } = await importing([
      on(1, 'goal.proposed', { goal: 'G-1', title: 'Offline manifests', horizon: 'H2' }),
      on(2, 'goal.ranked', { goal: 'G-1', rank: 1 }),
      on(3, 'goal.ranked', { goal: 'G-1', rank: null }),
    ]);
    expect(changeSets.at(-1)!.commands).toEqual([
      { type: 'UnrankGoal', data: { horizonId: 'H2', goalId: 'G-1' } },
    ]);
  });
});
