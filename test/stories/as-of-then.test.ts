import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, goalIds, harbourline } from './harbourline.ts';
import type { Server } from './server.ts';

let server: Server;

beforeAll(async () => {
  server = await harbourline();
  server.at('2026-07-01T09:00:00Z');
  await server.tell('goalPropose', {
    goalId: 'G-110',
    title: 'Driver app rewrite',
    teamId: 'courier',
    horizonId: 'H2-2026',
  });
  await server.tell('horizonCommit', { horizonId: 'H2-2026', goals: goalIds });
  await server.tell('momentName', {
    name: 'plan-freeze',
    title: 'Plan freeze',
    at: '2026-07-01T09:00:00.000Z',
  });

  server.at('2026-07-14T09:00:00Z');
  await server.tell('contextShare', {
    contextId: 'C-20',
    kind: 'history',
    statement: 'Two apps, two teams',
    explains: { teams: ['courier'] },
  });
  await server.tell('changeSetApply', {
    because: [{ context: 'C-20' }],
    commands: [
      { teamForm: { teamId: 'mobile', name: 'Mobile', fromTeams: ['courier'] } },
      { teamForm: { teamId: 'logistics', name: 'Logistics', fromTeams: ['team:courier'] } },
      { teamJoin: { teamId: 'mobile', personId: 'aiko', role: 'lead' } },
      { teamJoin: { teamId: 'logistics', personId: 'tomasz', role: 'lead' } },
      { goalTransfer: { goalId: 'G-110', teamId: 'mobile' } },
      { teamReorganise: { teamId: 'courier', into: ['mobile', 'logistics'] } },
    ],
  });
  server.at('2026-09-02T09:00:00Z');
  await decide(server, 'D-29', 'Stop the rewrite');
  await server.tell('goalDecline', { goalId: 'G-110', because: [{ decision: 'D-29' }] });
  server.at('2026-10-01T09:00:00Z');
});
afterAll(() => server.stop());

const page = `{
  asOf { requested isNow }
  teams { nodes { name members { role person { name } } leads { name } } }
  goal(id: "G-110") { id status team { name } }
  horizon(id: "H2-2026") { goals { totalCount nodes { key rank } } counts { status count } }
}`;

describe('everything as of then', () => {
  it('shows team, members and goal as they stood on 10 July', async () => {
    const { org } = await server.ask(`{ org(at: "2026-07-10T12:00Z") ${page} }`);
    expect(org.asOf).toEqual({ requested: '2026-07-10T12:00Z', isNow: false });
    expect(org.teams.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Courier',
      'Payments',
      'Platform',
    ]);
    expect(org.teams.nodes[0]).toEqual({
      name: 'Courier',
      members: [
        { role: 'lead', person: { name: 'Aiko Mori' } },
        { role: 'member', person: { name: 'Tomasz Nowak' } },
      ],
      leads: [{ name: 'Aiko Mori' }],
    });
    expect(org.goal).toEqual({ id: 'goal:G-110', status: 'PROPOSED', team: { name: 'Courier' } });
    expect(org.horizon.counts).toEqual([
      { status: 'PROPOSED', count: 1 },
      { status: 'COMMITTED', count: 9 },
    ]);
  });

  it('answers then and now in one request, with the same ids', async () => {
    const { then, now } = await server.ask(`{
      then: org(at: "before:D-29") { goal(id: "G-110") { id status } }
      now: org { goal(id: "goal:G-110") { id status team { name } lastChange { because { ... on Decision { key } } } } }
    }`);
    expect(then.goal).toEqual({ id: 'goal:G-110', status: 'PROPOSED' });
    expect(now.goal).toEqual({
      id: 'goal:G-110',
      status: 'DECLINED',
      team: { name: 'Mobile' },
      lastChange: { because: [{ key: 'D-29' }] },
    });
  });

  it('understands every way of writing a moment', async () => {
    const status = async (at: string) =>
      (
        await server.ask(
          'query ($at: Moment) { org(at: $at) { asOf { instant } decision(id: "D-29") { status } } }',
          { at },
        )
      ).org;
    expect(await status('before:D-29')).toMatchObject({ decision: { status: 'PROPOSED' } });
    expect(await status('after:D-29')).toMatchObject({ decision: { status: 'MADE' } });
    expect(await status('2026-09-02')).toEqual({
      asOf: { instant: '2026-09-02T21:59:59.999Z' },
      decision: { status: 'MADE' },
    });
    expect(await status('moment:plan-freeze')).toMatchObject({ decision: null });
    expect(await status('-P1M')).toMatchObject({ decision: null });
    expect(await status('FY26-Q2')).toMatchObject({ decision: null });
    expect(await status('@1')).toMatchObject({ decision: null });
  });

  it('is the empty organisation before the first event', async () => {
    const { org } = await server.ask(
      '{ org(at: "2020-01-01") { settings { name } asOf { instant position previous { kind } next { kind } } goals { totalCount } teams { nodes { id } } policies { reasonRequired } } }',
    );
    expect(org).toEqual({
      settings: null,
      asOf: {
        instant: '2020-01-01T22:59:59.999Z',
        position: '0',
        previous: null,
        next: { kind: 'OrganisationSetUp' },
      },
      goals: { totalCount: 0 },
      teams: { nodes: [] },
      policies: { reasonRequired: 'later' },
    });
  });

  it.each([
    ['yesterday', 'moment-unreadable'],
    ['2027-01-01T00:00:00Z', 'moment-in-future'],
    ['2026-02-31', 'moment-date-unknown'],
    ['moment:nowhere', 'moment-name-unknown'],
  ])('refuses %s with a code, a sentence and a hint', async (at, code) => {
    const { errors } = await server.post('query ($at: Moment) { org(at: $at) { asOf { isNow } } }', { at });
    expect(errors?.[0]?.extensions).toMatchObject({ code });
    expect(errors?.[0]?.extensions['hint']).toEqual(expect.any(String));
    expect(errors?.[0]?.message.length).toBeGreaterThan(10);
  });

  it('steps from change to change', async () => {
    const step = 'asOf { position previous { position kind subject { id } } next { position kind } }';
    const { org } = await server.ask(`{ org(at: "after:D-29") { ${step} } }`);
    expect(org.asOf.previous).toMatchObject({
      kind: 'DecisionMade',
      position: org.asOf.position,
      subject: { id: 'decision:D-29' },
    });
    expect(org.asOf.next.kind).toBe('GoalDeclined');
  });
});

describe('a team that was reorganised', () => {
  it('is over, and says where it went', async () => {
    const { org } = await server.ask(`{ org {
      courier: team(id: "courier") { status members { role } into { name leads { name } } goals { totalCount } }
      mobile: team(id: "team:mobile") { fromTeams { name status } goals { nodes { key } } members { person { name teams { team { name } } } } }
      teams { nodes { name } }
      over: teams(filter: { status: [REORGANISED] }) { nodes { key } }
    } }`);
    expect(org.courier).toMatchObject({
      status: 'REORGANISED',
      members: [],
      into: [
        { name: 'Mobile', leads: [{ name: 'Aiko Mori' }] },
        { name: 'Logistics', leads: [{ name: 'Tomasz Nowak' }] },
      ],
    });
    expect(org.mobile).toEqual({
      fromTeams: [{ name: 'Courier', status: 'REORGANISED' }],
      goals: { nodes: [{ key: 'G-110' }] },
      members: [{ person: { name: 'Aiko Mori', teams: [{ team: { name: 'Mobile' } }] } }],
    });
    expect(org.teams.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Logistics',
      'Mobile',
      'Payments',
      'Platform',
    ]);
    expect(org.over.nodes).toEqual([{ key: 'courier' }]);
  });

  it('was reorganised in one intention with one reason', async () => {
    const { org } = await server.ask(
      '{ org { team(id: "courier") { lastChange { changeSet kind because { ... on Context { key explains { id } } } fields { field before after afterIds } } } } }',
    );
    const { lastChange } = org.team;
    expect(lastChange).toMatchObject({
      kind: 'TeamReorganised',
      because: [{ key: 'C-20', explains: [{ id: 'team:courier' }] }],
    });
    expect(lastChange.fields).toContainEqual({
      field: 'into',
      before: null,
      after: 'Mobile, Logistics',
      afterIds: ['team:mobile', 'team:logistics'],
    });
    const { changes } = await server.ask(
      'query ($id: ID!) { changes(from: "2020-01-01", filter: { changeSet: $id }) { totalCount nodes { kind } } }',
      { id: lastChange.changeSet },
    );
    expect(changes.totalCount).toBe(6);
  });
});
