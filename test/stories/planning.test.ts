import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, goalIds, harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
beforeAll(async () => {
  server = await harbourline();
});
afterAll(() => server.stop());

const order = async (): Promise<string[]> => {
  const { org } = await server.ask('{ org { horizon(id: "H2-2026") { goals { nodes { key rank } } } } }');
  return org.horizon.goals.nodes.map(({ key }: { key: string }) => key);
};

describe('a manager plans the next two quarters', () => {
  it('finds the goals in the order in which they were ranked', async () => {
    expect(await order()).toEqual(goalIds);
  });

  it('moves a goal up with a reason, and everybody sees the reason on the goal', async () => {
    await decide(server, 'D-27', 'Drivers first');
    const moved = await server.tell(
      'goalRank',
      { goalId: 'G-107', afterId: 'goal:G-101', fromRank: 7, because: [{ decision: 'D-27' }] },
      'goal { rank lastChange { kind fields { label before after } because { ... on Decision { key title } } } } org { horizon(id: "H2-2026") { goals(first: 3) { nodes { key } } } }',
    );
    expect(moved.goal).toEqual({
      rank: 2,
      lastChange: {
        kind: 'GoalPrioritised',
        fields: [{ label: 'Rank', before: '7', after: '2' }],
        because: [{ key: 'D-27', title: 'Drivers first?' }],
      },
    });
    expect(moved.org.horizon.goals.nodes.map(({ key }: { key: string }) => key)).toEqual([
      'G-101',
      'G-107',
      'G-102',
    ]);
  });

  it('puts goals before and after each other, from above and from below', async () => {
    await server.tell('goalRank', { goalId: 'G-101', afterId: 'G-103' });
    expect(await order()).toEqual([
      'G-107',
      'G-102',
      'G-103',
      'G-101',
      ...goalIds.filter((id) => id > 'G-103' && id !== 'G-107'),
    ]);
    await server.tell('goalRank', { goalId: 'G-109', beforeId: 'G-102' });
    expect((await order()).slice(0, 3)).toEqual(['G-107', 'G-109', 'G-102']);
    await server.tell('goalRank', { goalId: 'G-107', beforeId: 'G-102' });
    expect((await order()).slice(0, 3)).toEqual(['G-109', 'G-107', 'G-102']);
  });

  it('ranks a goal that the same change-set proposes', async () => {
    const before = await order();
    const commands = [
      { goalPropose: { goalId: 'G-150', title: 'Pallet labels', horizonId: 'H2-2026' } },
      { goalRank: { goalId: 'G-150', afterId: before[0] } },
    ];
    await server.tell('changeSetApply', { commands });
    expect(await order()).toEqual([before[0], 'G-150', ...before.slice(1)]);
    await server.tell('goalReschedule', { goalId: 'G-150', horizonId: null });
    expect(await order()).toEqual(before);
  });

  it('loses against somebody who moved the goal meanwhile', async () => {
    const { userErrors, goal } = await server.try(
      'goalRank',
      { goalId: 'G-107', toRank: 1, fromRank: 9 },
      'goal { rank }',
    );
    expect(userErrors).toEqual([
      {
        path: ['input', 'fromRank'],
        code: 'rank-moved-meanwhile',
        message: expect.stringContaining('rank 2, not 9'),
        hint: expect.any(String),
      },
    ]);
    expect(goal.rank).toBe(2);
  });

  it('says where a goal goes in exactly one way', async () => {
    for (const places of [{}, { afterId: 'G-101', toRank: 2 }]) {
      const { userErrors } = await server.try('goalRank', { goalId: 'G-107', ...places });
      expect(userErrors).toMatchObject([
        { code: 'invalid-input', message: expect.stringContaining('in exactly one way') },
      ]);
    }
  });

  it('commits the horizon, all goals or none', async () => {
    await server.tell('goalPropose', { goalId: 'G-120', title: 'A wish', horizonId: 'H2-2026' });
    const refused = await server.try(
      'horizonCommit',
      { horizonId: 'H2-2026', goals: [...goalIds, 'G-120'] },
      'horizon { status }',
    );
    expect(refused.userErrors[0].code).toBe('goal-needs-outcome');
    expect(refused.horizon.status).toBe('OPEN');
    const committed = await server.tell(
      'horizonCommit',
      { horizonId: 'H2-2026', goals: goalIds },
      'horizon { status counts { status count } goals(first: 1) { nodes { commitment { target } } } }',
    );
    expect(committed.horizon).toMatchObject({
      status: 'COMMITTED',
      counts: [
        { status: 'PROPOSED', count: 1 },
        { status: 'COMMITTED', count: 9 },
      ],
    });
  });

  it('reads a goal with everything around it', async () => {
    await server.tell('goalMeasureOutcome', {
      goalId: 'G-101',
      outcomeId: 'o1',
      value: 12,
      on: '2026-06-10',
      source: 'dashboard',
    });
    await server.tell('goalReportHealth', {
      goalId: 'G-101',
      health: 'AT_RISK',
      confidence: 'LOW',
      note: 'Two banks are late.',
    });
    await server.tell('goalNameContacts', { goalId: 'G-101', contacts: ['ines'] });
    await server.tell('goalScheduleCheckpoint', {
      goalId: 'G-101',
      checkpointId: 'k1',
      kind: 'readiness',
      on: '2026-08-01',
      required: ['ruth'],
    });
    await server.tell('goalPropose', { goalId: 'G-130', title: 'Swiss francs', parentId: 'G-101' });
    const { node } = await server.ask(`{ node(id: "goal:G-101") { id key title category revision ... on Goal {
      health { health confidence note } estimate { low likely high unit } contacts { name key }
      outcomes { measure target measured { value on source } } checkpoints { kind status required { name } }
      children { key parent { key } } team { name goals { totalCount } } story(first: 2) { totalCount nodes { kind actor { id via name person { id } } } } } } }`);
    expect(node).toMatchObject({
      id: 'goal:G-101',
      category: 'GOAL',
      health: { health: 'AT_RISK', confidence: 'LOW', note: 'Two banks are late.' },
      estimate: { low: 40, likely: 90, high: 120, unit: 'PERSON_DAYS' },
      contacts: [{ name: 'Ines Costa', key: 'ines' }],
      outcomes: [
        {
          measure: 'share of customers',
          target: 90,
          measured: [{ value: 12, on: '2026-06-10', source: 'dashboard' }],
        },
      ],
      checkpoints: [{ kind: 'readiness', status: 'SCHEDULED', required: [{ name: 'Ruth Adler' }] }],
      children: [{ key: 'G-130', parent: { key: 'G-101' } }],
    });
    expect(node.story.nodes.map(({ kind }: Loose) => kind)).toEqual([
      'CheckpointScheduled',
      'GoalContactsNamed',
    ]);
    expect(node.story.nodes[0].actor).toEqual({ id: 'owner', via: 'api', name: 'owner', person: null });
  });

  it('finds goals, decisions and people by a word', async () => {
    const { org } = await server.ask(
      '{ org { a: search(text: "curren") { title category } b: search(text: "drivers first") { node { id } } c: search(text: "ines") { title category } } }',
    );
    expect(org.a).toEqual([{ title: 'Settle in five currencies', category: 'GOAL' }]);
    expect(org.b).toEqual([{ node: { id: 'decision:D-27' } }]);
    expect(org.c).toContainEqual({ title: 'Ines Costa', category: 'PERSON' });
  });

  it('looks only among the kinds that are asked for', async () => {
    const { org } = await server.ask(
      '{ org { a: search(text: "in", categories: [PERSON]) { category } b: search(text: "ines", categories: [GOAL, TEAM]) { category } } }',
    );
    expect(new Set(org.a.map(({ category }: Loose) => category))).toEqual(new Set(['PERSON']));
    expect(org.b).toEqual([]);
  });

  it('comes by the web UI with a session, by the API with a token', async () => {
    const query = '{ viewer { id via canWrite } }';
    const cookie = `throughline=${server.owner.session}`;
    const { data } = await server.post(query, {}, { cookie });
    expect((await server.ask(query)).viewer).toEqual({ id: 'owner', via: 'api', canWrite: true });
    expect(data.viewer).toEqual({ id: 'owner', via: 'ui', canWrite: true });
  });
});
