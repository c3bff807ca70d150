import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
const keysOf = async (filter: string, at = ''): Promise<string[]> => {
  const { org } = await server.ask(
    `{ org${at && `(at: "${at}")`} { decisions(filter: { ${filter} }) { nodes { key } } } }`,
  );
  return org.decisions.nodes.map(({ key }: Loose) => key);
};
const one = async (key: string, fields: string): Promise<Loose> =>
  (await server.ask(`{ org { decision(id: "${key}") { ${fields} } } }`)).org.decision;

beforeAll(async () => {
  server = await harbourline();
  server.at('2026-06-20T09:00:00Z');
  await server.tell('domainDefine', { domainId: 'staffing', name: 'Who works where' });
  await server.tell('domainGrantRight', { domainId: 'staffing', to: { person: 'ruth' } });
  await decide(server, 'D-29', 'Lend two people');
  await server.tell('decisionFile', { decisionId: 'D-29', domain: 'staffing' });
  await decide(server, 'D-30', 'Freeze hiring');
  await server.tell('decisionPropose', { decisionId: 'D-50', title: 'Where do we meet?' });
});
afterAll(() => server.stop());

describe('Decisions argued over again', () => {
  it('are found with what that cost: thirty days open, nothing new known', async () => {
    server.at('2026-07-10T09:00:00Z');
    await server.tell('decisionReopen', { decisionId: 'D-29' });
    expect(await one('D-29', 'reopenings { daysAfter daysOpen newEvidence relitigation }')).toEqual({
      reopenings: [{ daysAfter: 20, daysOpen: 0, newEvidence: null, relitigation: true }],
    });
    server.at('2026-08-09T10:00:00Z');
    expect(await one('D-29', 'stalled reopenings { daysOpen }')).toEqual({
      stalled: true,
      reopenings: [{ daysOpen: 30 }],
    });
    await server.tell('decisionMake', {
      decisionId: 'D-29',
      optionId: 'do',
      reasoning: 'Still.',
      deciders: ['ruth'],
    });
    server.at('2026-08-20T10:00:00Z');
    expect(await one('D-29', 'stalled reopenings { daysOpen relitigation }')).toEqual({
      stalled: false,
      reopenings: [{ daysOpen: 30, relitigation: true }],
    });
    expect(await keysOf('relitigated: true')).toEqual(['D-29']);
    expect(await keysOf('relitigated: true', '2026-07-01')).toEqual([]);
  });

  it('are not those that were opened for something new, or long after', async () => {
    await server.tell('decisionReopen', { decisionId: 'D-30', newEvidence: 'The freeze ended' });
    expect(await one('D-30', 'reopenings { relitigation newEvidence }')).toEqual({
      reopenings: [{ relitigation: false, newEvidence: 'The freeze ended' }],
    });
    expect(await keysOf('relitigated: true')).toEqual(['D-29']);
  });
});

describe('Questions that stand still', () => {
  it('are open past their day, or for more than a week where no day is set', async () => {
    expect(await keysOf('stalled: true', '2026-06-27T08:00:00Z')).toEqual([]);
    expect(await keysOf('stalled: true', '2026-06-28T10:00:00Z')).toEqual(['D-50']);
    await server.tell('decisionPropose', { decisionId: 'D-51', title: 'And when?', decideBy: '2026-09-30' });
    server.at('2026-09-15T10:00:00Z');
    expect(await keysOf('stalled: true')).toEqual(['D-50', 'D-30']);
    server.at('2026-10-01T10:00:00Z');
    expect(await keysOf('stalled: true')).toEqual(['D-51', 'D-50', 'D-30']);
  });
});

describe('What is in force', () => {
  it('is asked as of any day', async () => {
    expect(await keysOf('inForce: true', '2026-07-01')).toEqual(['D-30', 'D-29']);
    expect(await keysOf('inForce: true', '2026-07-15')).toEqual(['D-30']);
    expect(await keysOf('inForce: true')).toEqual(['D-29']);
  });

  it('and how one decision came from another, to the end of the chain', async () => {
    server.at('2026-10-02T10:00:00Z');
    await decide(server, 'D-60', 'End the loan');
    await decide(server, 'D-61', 'Half a loan');
    await server.tell('decisionSupersede', { decisionId: 'D-29', by: ['D-60'] });
    await server.tell('decisionSupersede', { decisionId: 'D-60', by: ['D-61'], partly: true });
    const chain = 'lineage { key status supersededBy { key } partlySupersededBy { key } }';
    const all = [
      { key: 'D-29', status: 'SUPERSEDED', supersededBy: [{ key: 'D-60' }], partlySupersededBy: [] },
      { key: 'D-60', status: 'MADE', supersededBy: [], partlySupersededBy: [{ key: 'D-61' }] },
      { key: 'D-61', status: 'MADE', supersededBy: [], partlySupersededBy: [] },
    ];
    for (const key of ['D-29', 'D-60', 'D-61']) expect((await one(key, chain)).lineage).toEqual(all);
    expect(await keysOf('inForce: true')).toEqual(['D-61', 'D-60']);
  });
});

describe('Rights', () => {
  it('show what was decided by somebody without one, by the rights and teams of that day', async () => {
    await server.tell('domainGrantRight', { domainId: 'staffing', to: { team: 'courier' } });
    for (const [decisionId, decider] of Object.entries({ 'D-70': 'ruth', 'D-71': 'ines', 'D-72': 'aiko' })) {
      const options = ['do', 'leave'].map((optionId) => ({ optionId, title: optionId }));
      const title = 'Who goes where?';
      const deciders = [decider];
      await server.tell('decisionPropose', { decisionId, title, domain: 'staffing', deciders, options });
      await server.tell('decisionMake', { decisionId, optionId: 'do', reasoning: 'So.' });
    }
    expect(await keysOf('outsideRight: true')).toEqual(['D-71']);
    await server.tell('teamLeave', { teamId: 'courier', personId: 'aiko' });
    await server.tell('domainGrantRight', { domainId: 'staffing', to: { person: 'ines' } });
    expect(await keysOf('outsideRight: true')).toEqual(['D-71']);
    expect(await one('D-71', 'outsideRight filedIn { name }')).toEqual({
      outsideRight: true,
      filedIn: { name: 'Who works where' },
    });
  });
});

describe('The list', () => {
  it('is searched by words in question, field and deciders', async () => {
    expect(await keysOf('text: "ruth who works"')).toEqual(['D-70', 'D-29']);
    expect(await keysOf('text: "d-7", domain: "staffing"')).toEqual(['D-72', 'D-71', 'D-70']);
    expect(await keysOf('text: "loan", inForce: true')).toEqual(['D-61', 'D-60']);
  });

  it('knows how many there are of each', async () => {
    const { org } = await server.ask(
      `{ org { decisionTally { open inForce superseded ended reviewDue stalled outsideRight relitigated overObjection
           fields { domain name decisions defined } } } }`,
    );
    expect(org.decisionTally).toEqual({
      open: 3,
      inForce: 5,
      superseded: 1,
      ended: 0,
      reviewDue: 0,
      stalled: 3,
      outsideRight: 1,
      relitigated: 1,
      overObjection: 0,
      fields: [{ domain: 'staffing', name: 'Who works where', decisions: 4, defined: true }],
    });
  });
});

describe('A decision about to be made', () => {
  it('is held against a checklist, which keeps nobody from deciding', async () => {
    const decisionId = 'D-80';
    const options = ['do', 'leave'].map((optionId) => ({ optionId, title: optionId }));
    await server.tell('decisionPropose', {
      decisionId,
      title: 'Move the ledger?',
      reversible: 'HARDLY',
      deciders: ['ruth'],
      affects: { goals: ['G-101'], teams: ['platform'] },
      options,
    });
    const remarks = async () =>
      (await one(decisionId, 'quality { remarks { code sentence teams { key } } }')).quality.remarks;
    const codes = async () => (await remarks()).map(({ code }: Loose) => code);
    expect(await remarks()).toEqual([
      { code: 'NOBODY_CONSULTED', sentence: 'Nobody was asked.', teams: [] },
      { code: 'NO_EVIDENCE', sentence: 'No evidence is attached.', teams: [] },
      {
        code: 'AFFECTED_TEAM_NOT_CONSULTED',
        sentence: 'It affects teams of which nobody was asked: Payments, Platform.',
        teams: [{ key: 'payments' }, { key: 'platform' }],
      },
      { code: 'NO_REVIEW_DATE', sentence: 'No day is set to look at it again.', teams: [] },
    ]);
    await server.tell('decisionConsult', { decisionId, personId: 'ines' });
    const risk = { decisionId, riskId: 'r', what: 'The books differ', severity: 'SEVERE' };
    await server.tell('decisionIdentifyRisk', risk);
    expect(await codes()).toEqual([
      'NO_EVIDENCE',
      'OPEN_SEVERE_RISK',
      'AFFECTED_TEAM_NOT_CONSULTED',
      'NO_REVIEW_DATE',
      'HARD_TO_REVERSE_FEW_CONSULTED',
    ]);
    await server.tell('decisionEscalateRisk', { decisionId, riskId: 'r', to: 'ruth' });
    await server.tell('decisionMake', {
      decisionId,
      optionId: 'do',
      reasoning: 'So.',
      reviewOn: '2027-01-01',
    });
    expect(await codes()).toEqual([
      'NO_EVIDENCE',
      'AFFECTED_TEAM_NOT_CONSULTED',
      'HARD_TO_REVERSE_FEW_CONSULTED',
    ]);
  });
});
