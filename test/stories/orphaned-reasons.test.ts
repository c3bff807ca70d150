import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
const c12 = [{ context: 'C-12' }];

const orphans = async (at = '', filter = ''): Promise<Loose[]> => {
  const { org } = await server.ask(
    `{ org${at && `(at: "${at}")`} { orphans${filter && `(filter: { ${filter} })`} {
        nodes { node { key } facts endedOn team { key } change { changeSet }
          because { __typename ... on Context { key } ... on Decision { key } } } } } }`,
  );
  return org.orphans.nodes;
};
const standing = async (at = '', filter = '') =>
  (await orphans(at, filter)).map(({ node, facts }) => `${node.key}: ${facts.join(', ')}`);

describe('Sales marks C-12 as no longer true on 8 September', () => {
  beforeAll(async () => {
    server = await harbourline();
    await server.tell('contextShare', {
      contextId: 'C-20',
      kind: 'customer-commitment',
      statement: 'Meridian runs the pilot, whatever becomes of the contract',
    });
    await server.tell('teamForm', { teamId: 'mobile', name: 'Mobile' });
    for (const key of ['dario', 'tilda']) {
      await server.tell('personAdd', { key, name: key });
      await server.tell('teamJoin', { teamId: 'mobile', personId: key, fte: 0.5 });
    }
    await server.tell('teamAppointManager', { teamId: 'payments', personId: 'ines' });
    await server.tell('goalNameContacts', { goalId: 'G-101', contacts: ['aiko'] });
    server.at('2026-07-20T12:00:00Z');
    await server.tell('goalSetTarget', { goalId: 'G-101', target: '2026-09-26', because: c12 });
    await decide(server, 'D-29', 'Lend two people', c12);
    const loan = (personId: string) => ({
      teamJoin: { teamId: 'payments', personId, role: 'on loan', fte: 0.5 },
    });
    await server.tell('changeSetApply', { commands: [loan('dario'), loan('tilda')], because: c12 });
    await server.tell('goalSetTarget', {
      goalId: 'G-103',
      target: '2026-10-14',
      because: [...c12, { context: 'C-20' }],
    });
    server.at('2026-09-08T13:00:00Z');
    await server.tell('contextInvalidate', {
      contextId: 'C-12',
      because: [{ note: 'Contract renegotiated to Q1' }],
    });
  });
  afterAll(() => server.stop());

  it('and at once the three things that named only C-12 show it; the fourth names C-20 as well and does not', async () => {
    expect(await orphans()).toMatchObject([
      { node: { key: 'G-101' }, facts: ['Target'], endedOn: '2026-09-08', because: [{ key: 'C-12' }] },
      { node: { key: 'D-29' }, endedOn: '2026-09-08', because: [{ key: 'C-12' }] },
      {
        node: { key: 'payments' },
        facts: ['Members'],
        endedOn: '2026-09-08',
        team: { key: 'payments' },
        because: [{ key: 'C-12' }],
      },
    ]);
  });

  it('not before, and as of any moment', async () => {
    expect(await orphans('2026-09-07')).toEqual([]);
    expect(await standing('2026-09-08')).toHaveLength(3);
  });

  it('is asked team by team and thing by thing', async () => {
    expect(await standing('', 'teamId: "payments"')).toEqual(['G-101: Target', 'payments: Members']);
    expect(await standing('', 'nodeId: "decision:D-29"')).toHaveLength(1);
    expect(await standing('', 'nodeId: "goal:G-103"')).toEqual([]);
  });

  it('and by whom it falls to: contacts and managers, whoever decided', async () => {
    expect(await standing('', 'ownerId: "ines"')).toEqual(['G-101: Target', 'payments: Members']);
    expect(await standing('', 'ownerId: "aiko"')).toEqual(['G-101: Target']);
    expect(await standing('', 'ownerId: "ruth"')).toEqual([expect.stringMatching(/^D-29/)]);
    expect(await standing('', 'ownerId: "tomasz"')).toEqual([]);
    expect(await standing('', 'mine: true')).toEqual([]);
  });

  it('until one is reaffirmed with another reason, one is changed, and one is taken back', async () => {
    server.at('2026-09-09T13:00:00Z');
    const [target] = await orphans('', 'nodeId: "goal:G-101"');
    await server.tell(
      'reasonReaffirm',
      { changeSetId: target.change.changeSet, because: [{ context: 'C-20' }] },
      'reason { reaffirmed { ... on Context { key } } because { __typename } }',
    );
    expect(await standing('', 'nodeId: "goal:G-101"')).toEqual([]);
    server.at('2026-09-18T13:00:00Z');
    await decide(server, 'D-35', 'End the loan');
    await server.tell('decisionSupersede', { decisionId: 'D-29', by: ['D-35'] });
    expect(await standing()).toEqual(['payments: Members']);
    for (const personId of ['dario', 'tilda'])
      await server.tell('teamLeave', { teamId: 'payments', personId, because: [{ decision: 'D-35' }] });
    expect(await standing()).toEqual([]);
    expect(await standing('2026-09-08')).toHaveLength(3);
  });

  it('and when the other reason ends as well, it stands on nothing again', async () => {
    await server.tell('contextInvalidate', { contextId: 'C-20' });
    expect(await standing()).toEqual(['G-101: Target', 'G-103: Target']);
  });
});

describe('A reason ends', () => {
  beforeAll(async () => {
    server = await harbourline();
    server.at('2026-07-20T12:00:00Z');
    await decide(server, 'D-30', 'Freeze hiring');
    await server.tell('goalSetTarget', {
      goalId: 'G-104',
      target: '2026-11-20',
      because: [{ decision: 'D-30' }],
    });
    await server.tell('contextShare', {
      contextId: 'C-40',
      kind: 'market',
      statement: 'Diesel is dear',
      confirmBy: '2026-08-31',
    });
    await server.tell('goalSetTarget', {
      goalId: 'G-105',
      target: '2026-11-20',
      because: [{ context: 'C-40' }],
    });
    await server.tell('goalSetTarget', { goalId: 'G-106', target: '2026-11-20', because: [{ note: 'So.' }] });
  });
  afterAll(() => server.stop());

  it('when a decision is opened again, and stands again when it is made again', async () => {
    expect(await standing()).toEqual([]);
    server.at('2026-08-01T12:00:00Z');
    await server.tell('decisionReopen', { decisionId: 'D-30', newEvidence: 'The freeze ended' });
    expect(await orphans()).toMatchObject([{ node: { key: 'G-104' }, endedOn: '2026-08-01' }]);
    await server.tell('decisionMake', {
      decisionId: 'D-30',
      optionId: 'leave',
      reasoning: 'No need.',
      deciders: ['ruth'],
    });
    expect(await standing()).toEqual([]);
  });

  it('when nobody confirmed a context in time, and not when somebody did', async () => {
    expect(await standing('2026-08-01')).toEqual([]);
    server.at('2026-09-02T12:00:00Z');
    expect(await orphans()).toMatchObject([{ node: { key: 'G-105' }, endedOn: '2026-08-31' }]);
    await server.tell('contextConfirm', { contextId: 'C-40', confirmBy: '2026-12-31' });
    expect(await standing()).toEqual([]);
  });

  it('but what has ended itself stands on nothing and asks for nothing', async () => {
    await server.tell('contextInvalidate', { contextId: 'C-40' });
    expect(await standing()).toEqual(['G-105: Target']);
    await server.tell('goalWithdraw', { goalId: 'G-105' });
    expect(await standing()).toEqual([]);
  });
});
