import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Server, type Loose } from './server.ts';

let server: Server;
const noon = (day: string) => server.at(`${day}T12:00:00Z`);

const options = [
  { optionId: 'strangle', title: 'Strangler, not rewrite' },
  { optionId: 'rewrite', title: 'Rewrite' },
];
const ask = (decisionId: string, more: object = {}) =>
  server.tell('decisionPropose', {
    decisionId,
    title: `${decisionId}?`,
    domain: 'data-architecture',
    deciders: ['tomasz'],
    options,
    ...more,
  });
const make = (decisionId: string, more: object = {}) =>
  server.tell('decisionMake', { decisionId, optionId: 'strangle', reasoning: 'The lesser evil.', ...more });

/** Nine other decisions of the domain, looked back at: with D-27 their confidence is 72 on average, and six held. */
const others = [
  [90, 'HELD'],
  [60, 'FAILED'],
  [80, 'HELD'],
  [75, 'FAILED'],
  [70, 'HELD'],
  [65, 'PARTLY'],
  [80, 'HELD'],
  [60, 'FAILED'],
  [70, 'HELD'],
] as const;

const decideOthers = async () => {
  for (const [index, [confidence, verdict]] of others.entries()) {
    const decisionId = `D-${index + 1}`;
    await ask(decisionId);
    await make(decisionId, { confidence });
    await server.tell('decisionReview', { decisionId, verdict, learned: 'Less than we hoped.' });
  }
};

const found = async (at = ''): Promise<Loose> => {
  const { org } = await server.ask(`{ org${at && `(at: "${at}")`} {
    decision(id: "D-27") { status reviewOn reviewDue reviews { verdict }
      changed { nodes { subject { key } } }
      hindsight { madeAt position fte decision { confidence evidence { summary } assumptions }
        contexts { key statement } since { nodes { kind subject { key } at fields { after } } } } }
    decisionDomain(id: "data-architecture") {
      decisions calibration { reviewed held partly failed atLeast meanConfidence heldShare gap } } } }`);
  return { ...org.decision, ...org.decisionDomain };
};

describe('D-27 is looked back at', () => {
  beforeAll(async () => {
    server = await Server.start();
    noon('2026-01-12');
    await server.tell('organisationSetUp', { name: 'Harbourline', timeZone: 'Europe/Berlin' });
    await server.tell('teamForm', { teamId: 'payments', name: 'Payments' });
    for (const key of ['tomasz', 'ines', 'lena', 'bo', 'kim', 'ada', 'jo'])
      await server.tell('personAdd', { key, name: key });
    for (const personId of ['ines', 'lena', 'bo', 'kim', 'ada', 'jo'])
      await server.tell('teamJoin', { teamId: 'payments', personId });
    await server.tell('teamJoin', { teamId: 'payments', personId: 'tomasz', fte: 0.5 });
    await server.tell('domainDefine', { domainId: 'data-architecture', name: 'Data architecture' });
    await server.tell('goalPropose', {
      goalId: 'G-101',
      title: 'Settle in five currencies',
      teamId: 'payments',
    });
    const about = { kind: 'history', explains: { goals: ['G-101'] } };
    await server.tell('contextShare', {
      contextId: 'C-2',
      statement: 'The ledger is older than we are',
      ...about,
    });
    await server.tell('contextShare', { contextId: 'C-3', statement: 'Nobody settles abroad', ...about });
    await server.tell('contextInvalidate', { contextId: 'C-3' });
    await decideOthers();

    noon('2026-03-02');
    await server.tell('contextShare', {
      contextId: 'C-9',
      kind: 'contract',
      statement: 'Meridian pays in zloty',
    });
    await ask('D-27', {
      title: 'Rewrite the ledger or strangle it?',
      reversible: 'HARDLY',
      affects: { goals: ['G-101'], teams: ['payments'] },
    });
    for (const summary of ['Load test', 'Talk with the bank', 'What the last rewrite cost'])
      await server.tell('decisionAttachEvidence', {
        decisionId: 'D-27',
        evidenceId: summary,
        kind: 'measurement',
        summary,
      });
    noon('2026-03-12');
    await make('D-27', { confidence: 70, reviewOn: '2026-09-12', because: [{ context: 'C-9' }] });
    await server.tell('goalSetTarget', {
      goalId: 'G-101',
      target: '2026-10-15',
      because: [{ decision: 'D-27' }],
    });

    noon('2026-08-18');
    await server.tell('contextShare', {
      contextId: 'C-15',
      kind: 'budget',
      statement: 'Budget −8 %',
      explains: { teams: ['payments'] },
    });
    await server.tell('teamLeave', { teamId: 'payments', personId: 'jo' });
    noon('2026-08-29');
    await server.tell('contextShare', {
      contextId: 'INC-88',
      kind: 'incident',
      statement: 'Both ledgers were down for four hours',
      explains: { decisions: ['D-27'] },
    });
    await server.tell('contextShare', { contextId: 'C-30', kind: 'market', statement: 'Diesel is dearer' });
    noon('2026-09-12');
  });
  afterAll(() => server.stop());

  it('on the day that was set, and not before', async () => {
    expect((await found('2026-09-11')).reviewDue).toBe(null);
    expect((await found()).reviewDue).toBe('DUE');
    expect((await found('2026-03-12')).hindsight.since.nodes).toEqual([]);
  });

  it('by the world of 12 March: two contexts, three pieces of evidence, 6.5 people', async () => {
    const { hindsight } = await found();
    expect(hindsight).toMatchObject({
      madeAt: '2026-03-12T12:00:00.000Z',
      fte: 6.5,
      decision: {
        confidence: 70,
        evidence: [
          { summary: 'Load test' },
          { summary: 'Talk with the bank' },
          { summary: 'What the last rewrite cost' },
        ],
      },
      contexts: [{ key: 'C-2' }, { key: 'C-9' }],
    });
    const then = await server.ask(
      `{ org(at: "@${hindsight.position}") { decision(id: "D-27") { status } contexts { totalCount } } }`,
    );
    expect(then.org).toEqual({ decision: { status: 'MADE' }, contexts: { totalCount: 3 } });
  });

  it('beside what was learned since: C-15 on 18 August, INC-88, and nothing else', async () => {
    const { hindsight, changed } = await found();
    expect(hindsight.since.nodes).toMatchObject([
      { kind: 'ContextShared', subject: { key: 'C-15' }, at: '2026-08-18T12:00:00.000Z' },
      { kind: 'ContextShared', subject: { key: 'INC-88' }, at: '2026-08-29T12:00:00.000Z' },
    ]);
    expect(changed.nodes).toEqual([{ subject: { key: 'G-101' } }]);
  });

  it('held: the domain is over-confident by 12 points, over ten decisions', async () => {
    expect((await found()).calibration).toMatchObject({ reviewed: 9, held: 5 });
    await server.tell('decisionReview', {
      decisionId: 'D-27',
      verdict: 'HELD',
      learned: 'It held because the bank kept both formats.',
    });
    const { reviews, reviewOn, reviewDue, decisions, calibration } = await found();
    expect({ reviews, reviewOn, reviewDue, decisions }).toEqual({
      reviews: [{ verdict: 'HELD' }],
      reviewOn: null,
      reviewDue: null,
      decisions: 10,
    });
    expect(calibration).toEqual({
      reviewed: 10,
      held: 6,
      partly: 1,
      failed: 3,
      atLeast: 5,
      meanConfidence: 72,
      heldShare: 60,
      gap: 12,
    });
  });

  it('and says nothing of a domain where too few were looked back at', async () => {
    await server.tell('domainDefine', { domainId: 'hiring', name: 'Hiring' });
    await ask('D-50', { domain: 'hiring' });
    await make('D-50', { confidence: 90 });
    await server.tell('decisionReview', { decisionId: 'D-50', verdict: 'FAILED' });
    const { org } = await server.ask(
      '{ org { decisionDomain(id: "hiring") { calibration { reviewed failed meanConfidence heldShare gap } } } }',
    );
    expect(org.decisionDomain.calibration).toEqual({
      reviewed: 1,
      failed: 1,
      meanConfidence: null,
      heldShare: null,
      gap: null,
    });
  });

  it('counts a decision that failed and was made anew as one that failed, too', async () => {
    const { calibration } = await found();
    await server.tell('decisionReopen', { decisionId: 'D-27', newEvidence: 'INC-88 again' });
    await make('D-27', { confidence: 90, reviewOn: '2027-03-12', on: '2026-09-20' });
    await server.tell('decisionReview', { decisionId: 'D-27', verdict: 'FAILED' });
    expect((await found()).calibration).toMatchObject({
      reviewed: calibration.reviewed + 1,
      failed: calibration.failed + 1,
    });
  });
});
