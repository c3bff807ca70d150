import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
const told = (fields: string) => `{ org { decision(id: "D-27") { ${fields} } } }`;
const d27 = async (fields: string, at = ''): Promise<Loose> => {
  const { org } = await server.ask(told(fields).replace('org', at === '' ? 'org' : `org(at: "${at}")`));
  return org.decision;
};
const make = {
  decisionId: 'D-27',
  optionId: 'strangle',
  reasoning: 'The old ledger stays readable while the new one grows around it.',
  deciders: ['tomasz'],
  confidence: 70,
  assumptions: ['The bank keeps both formats until autumn'],
  reviewOn: '2026-09-12',
};

describe('Payments decides how the ledger is replaced', () => {
  beforeAll(async () => {
    server = await harbourline();
    server.at('2026-06-20T09:00:00Z');
    await server.tell('decisionPropose', {
      decisionId: 'D-27',
      title: 'Rewrite the ledger or strangle it?',
      reversible: 'HARDLY',
      decideBy: '2026-07-01',
      deciders: ['tomasz'],
      affects: { goals: ['G-101'], teams: ['payments'] },
      options: [
        { optionId: 'rewrite', title: 'Rewrite it', cons: ['Nothing ships for two quarters'] },
        { optionId: 'strangle', title: 'Strangler, not rewrite', pros: ['Currencies one by one'] },
      ],
    });
  });
  afterAll(() => server.stop());

  it('with evidence, people who were asked, a risk and an objection', async () => {
    await server.tell('decisionAttachEvidence', {
      decisionId: 'D-27',
      evidenceId: 'load-test',
      kind: 'measurement',
      summary: 'Both ledgers side by side cost 4 ms a booking',
      link: 'https://example.org/load-test',
    });
    await server.tell('decisionConsult', { decisionId: 'D-27', personId: 'ines', view: 'Strangle it.' });
    await server.tell('decisionInform', { decisionId: 'D-27', people: ['ruth'] });
    const risk = { decisionId: 'D-27', riskId: 'books', what: 'The books differ', severity: 'SEVERE' };
    await server.tell('decisionIdentifyRisk', { ...risk, escalateTo: 'ruth' });
    const objection = { decisionId: 'D-27', objectionId: 'twice', what: 'Twice the on-call load' };
    await server.tell('decisionRaiseObjection', { ...objection, by: 'aiko' });
    expect(
      await d27(
        `affects { key } evidence { kind summary link } consulted { person { name } on view } informed { name }
         objections { by { name } what resolved } risks { what severity isOpen escalateTo { name } }`,
      ),
    ).toEqual({
      affects: [{ key: 'G-101' }, { key: 'payments' }],
      evidence: [
        {
          kind: 'measurement',
          summary: 'Both ledgers side by side cost 4 ms a booking',
          link: 'https://example.org/load-test',
        },
      ],
      consulted: [{ person: { name: 'Ines Costa' }, on: '2026-06-20', view: 'Strangle it.' }],
      informed: [{ name: 'Ruth Adler' }],
      objections: [{ by: { name: 'Aiko Mori' }, what: 'Twice the on-call load', resolved: null }],
      risks: [
        { what: 'The books differ', severity: 'SEVERE', isOpen: true, escalateTo: { name: 'Ruth Adler' } },
      ],
    });
  });

  it('but not while an objection is open, and not by a link that runs a script', async () => {
    expect((await server.try('decisionMake', make)).userErrors).toMatchObject([
      { code: 'objection-open', message: expect.stringContaining('Twice the on-call load') },
    ]);
    const script = {
      decisionId: 'D-27',
      evidenceId: 'x',
      kind: 'x',
      summary: 'x',
      link: 'javascript:alert(1)',
    };
    expect((await server.try('decisionAttachEvidence', script)).userErrors).toMatchObject([
      { code: 'invalid-input', path: ['input', 'link'] },
    ]);
  });

  it('records the dissent, decides, and escalates the risk afterwards', async () => {
    server.at('2026-06-24T09:00:00Z');
    const note = 'She would rather stop feature work for a quarter.';
    await server.tell('decisionResolveObjection', {
      decisionId: 'D-27',
      objectionId: 'twice',
      how: 'DISSENT',
      note,
    });
    await server.tell('decisionMake', make);
    await server.tell('decisionEscalateRisk', { decisionId: 'D-27', riskId: 'books', to: 'ruth' });
    expect(await d27('status confidence assumptions objections { resolved note } risks { isOpen }')).toEqual({
      status: 'MADE',
      confidence: 70,
      assumptions: ['The bank keeps both formats until autumn'],
      objections: [{ resolved: 'DISSENT', note }],
      risks: [{ isOpen: false }],
    });
    const late = { decisionId: 'D-27', evidenceId: 'later', kind: 'x', summary: 'Found later' };
    expect((await server.try('decisionAttachEvidence', late)).userErrors).toMatchObject([
      { code: 'decision-made-stays' },
    ]);
  });

  it('reads in its story and in a comparison what was weighed', async () => {
    const { diff } = await server.ask(
      '{ diff(from: "2026-06-20T12:00:00Z", filter: { category: DECISION }) { differences { nodes { subject { key } fields { field before after } } } } }',
    );
    const fields = (diff.differences.nodes as Loose[]).flatMap((node) => node.fields);
    expect(fields).toContainEqual({
      field: 'objections',
      before: 'Twice the on-call load',
      after: 'Twice the on-call load (recorded as dissent)',
    });
    expect(fields).toContainEqual({
      field: 'risks',
      before: 'The books differ (severe)',
      after: 'The books differ (severe, escalated)',
    });
  });

  it('is replaced in part and stays in force; then it is looked back at', async () => {
    server.at('2026-09-12T09:00:00Z');
    await server.tell('decisionPropose', { decisionId: 'D-40', title: 'Only for the krona?' });
    await server.tell('decisionSupersede', { decisionId: 'D-27', by: ['D-40'], partly: true });
    await server.tell('decisionReview', {
      decisionId: 'D-27',
      verdict: 'HELD',
      learned: 'The bank kept its word.',
      nextReviewOn: '2027-03-12',
    });
    expect(
      await d27(
        'status reviewOn partlySupersededBy { key } reviews { verdict learned on confidence madeOn }',
      ),
    ).toEqual({
      status: 'MADE',
      reviewOn: '2027-03-12',
      partlySupersededBy: [{ key: 'D-40' }],
      reviews: [
        {
          verdict: 'HELD',
          learned: 'The bank kept its word.',
          on: '2026-09-12',
          confidence: 70,
          madeOn: '2026-06-24',
        },
      ],
    });
    expect(await d27('reviews { verdict } reviewOn', '2026-07-01')).toEqual({
      reviews: [],
      reviewOn: '2026-09-12',
    });
  });
});

describe('Who decides', () => {
  beforeAll(async () => {
    server = await harbourline();
    server.at('2026-06-20T09:00:00Z');
  });
  afterAll(() => server.stop());

  it('is written down: a domain, and the rights in it', async () => {
    await server.tell('domainDefine', { domainId: 'data-architecture', name: 'Data architecture' });
    const right = { domainId: 'data-architecture', guardrails: ['Reversible within a quarter'] };
    await server.tell('domainGrantRight', { ...right, to: { person: 'tomasz' }, escalateWhen: 'It is not' });
    await server.tell('domainGrantRight', { ...right, to: { team: 'payments' } });
    await server.tell('domainGrantRight', { domainId: 'data-architecture', to: { role: 'manager' } });
    await server.tell('domainRevokeRight', { domainId: 'data-architecture', from: { team: 'payments' } });
    const { org } = await server.ask(
      '{ org { decisionDomains { nodes { key name rights { kind person { name } team { key } role guardrails escalateWhen } } } } }',
    );
    expect(org.decisionDomains.nodes).toEqual([
      {
        key: 'data-architecture',
        name: 'Data architecture',
        rights: [
          {
            kind: 'PERSON',
            person: { name: 'Tomasz Nowak' },
            team: null,
            role: null,
            guardrails: ['Reversible within a quarter'],
            escalateWhen: 'It is not',
          },
          { kind: 'ROLE', person: null, team: null, role: 'manager', guardrails: [], escalateWhen: null },
        ],
      },
    ]);
  });

  it('unites words from elsewhere with a domain that is defined under them', async () => {
    const filedIn = '{ org { decision(id: "D-1") { domain filedIn { name } } } }';
    await server.tell('decisionPropose', { decisionId: 'D-1', title: 'One store?', domain: 'Old words' });
    expect((await server.ask(filedIn)).org.decision).toEqual({ domain: 'Old words', filedIn: null });
    await server.tell('domainDefine', { domainId: 'Old words', name: 'Storage' });
    expect((await server.ask(filedIn)).org.decision).toEqual({
      domain: 'Old words',
      filedIn: { name: 'Storage' },
    });
  });
});
