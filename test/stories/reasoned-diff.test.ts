import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, goalIds, harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

const span = 'from: "2026-07-01T09:00Z", to: "2026-09-30T18:00Z"';
const question = (more = '') => `{ diff(${span}, filter: { category: GOAL }${more}) {
  total explained asking added removed changed
  from { instant position } to { instant isNow }
  groups { total asking because { __typename ... on Decision { key title } ... on Context { key } ... on Note { text } }
    differences(first: 10) { totalCount nodes { subject { key } changeSet asked } } }
  differences(first: 50) { nodes { verb category subjectTitle subject { key } changeSet asked asksWhy at
    actor { name via } because { ... on Decision { key contexts { key } } ... on Context { key } }
    fields { label before after } changes { kind } } } } }`;

let server: Server;
const diff = async (more = ''): Promise<Loose> => (await server.ask(question(more))).diff;

describe('Ruth asks what changed in H2-2026 and why', () => {
  beforeAll(async () => {
    server = await harbourline();
    server.at('2026-07-01T09:00:00Z');
    await server.tell('horizonCommit', { horizonId: 'H2-2026', goals: goalIds });

    server.at('2026-08-29T10:00:00Z');
    await decide(server, 'D-31', 'Postpone offline manifests', [{ context: 'C-15' }]);
    await server.tell('goalSetTarget', {
      goalId: 'G-107',
      target: '2027-02-12',
      because: [{ decision: 'D-31' }],
    });

    server.at('2026-09-03T10:00:00Z');
    await decide(server, 'D-27', 'Move the ledger first');
    for (const goalId of ['G-101', 'G-102', 'G-103', 'G-104', 'G-105'])
      await server.tell('goalSetTarget', { goalId, target: '2026-11-20', because: [{ decision: 'D-27' }] });
    for (const goalId of ['G-101', 'G-102', 'G-103'])
      await server.tell('goalRetrack', { goalId, track: 'INFRASTRUCTURE', because: [{ context: 'C-12' }] });
    for (const [goalId, teamId] of Object.entries({
      'G-104': 'platform',
      'G-105': 'payments',
      'G-106': 'payments',
    }))
      await server.tell('goalTransfer', { goalId, teamId, because: [{ note: 'Who knows the carriers.' }] });
    for (const goalId of ['G-108', 'G-109'])
      await server.tell('goalSetTarget', { goalId, target: '2026-12-01' });
    server.at('2026-10-01T09:00:00Z');
  });
  afterAll(() => server.stop());

  it('gets fourteen changes in five groups, twelve of them explained', async () => {
    const { total, explained, asking, changed, groups } = await diff();
    expect({ total, explained, asking, changed }).toEqual({
      total: 14,
      explained: 12,
      asking: 14,
      changed: 14,
    });
    expect(groups).toHaveLength(5);
    expect(groups.at(-1)).toMatchObject({ because: [], total: 2 });
    expect(groups[0]).toMatchObject({ total: 5, because: [{ __typename: 'Decision', key: 'D-27' }] });
  });

  it('reads at G-107 what became what, and why', async () => {
    const all = (await diff()).differences.nodes as Loose[];
    expect(all.find(({ subject }) => subject.key === 'G-107')).toMatchObject({
      verb: 'CHANGED',
      subjectTitle: 'Offline manifests',
      fields: [{ label: 'Target', before: '2026-10-15', after: '2027-02-12' }],
      because: [{ key: 'D-31' }],
      changes: [{ kind: 'GoalTargetSet' }],
    });
    const made = await server.ask(
      '{ org { decision(id: "D-31") { choice body lastChange { because { ... on Context { key statement } } }  changed { nodes { subjectTitle } } } } }',
    );
    expect(made.org.decision).toEqual({
      choice: 'Postpone offline manifests',
      body: '# Postpone offline manifests',
      lastChange: { because: [{ key: 'C-15', statement: 'Budget −8 %' }] },
      changed: { nodes: [{ subjectTitle: 'Offline manifests' }] },
    });
  });

  it('asks why, gets the answer next day, and both moments keep what they knew', async () => {
    const silent = ((await diff()).groups.at(-1).differences.nodes as Loose[])[0];
    const asked = await server.tell(
      'reasonRequest',
      { changeSetId: silent.changeSet, question: 'Why December?' },
      'reason { asked question explains { subject { key } } }',
    );
    expect(asked.reason).toEqual({
      asked: true,
      question: 'Why December?',
      explains: [{ subject: { key: silent.subject.key } }],
    });
    expect((await diff()).groups.at(-1).differences.nodes.map((node: Loose) => node.asked)).toEqual([
      true,
      false,
    ]);

    server.at('2026-10-02T09:00:00Z');
    const given = await server.tell(
      'reasonGive',
      { changeSetId: silent.changeSet, because: [{ note: 'The freight fair is in December.' }] },
      'reason { because { ... on Note { text } } }',
    );
    expect(given.reason.because).toEqual([{ text: 'The freight fair is in December.' }]);

    expect(await diff()).toMatchObject({ explained: 13, asking: 14 });
    expect(await diff(', knownAt: "2026-09-30T18:00Z"')).toMatchObject({ explained: 12, asking: 14 });
  });

  it('is told that a change nobody knows cannot be explained', async () => {
    const input = { changeSetId: 'never-happened', because: [{ note: 'x' }] };
    const { errors } = await server.post(
      'mutation ($input: ReasonGiveInput!) { reasonGive(input: $input) { position } }',
      { input },
    );
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});
