import { Server } from './server.ts';

const goals = {
  'G-101': 'Settle in five currencies',
  'G-102': 'Ledger on-call load',
  'G-103': 'Checkout failures below 1 %',
  'G-104': 'Track and trace for partners',
  'G-105': 'Carrier onboarding in a day',
  'G-106': 'Data residency in the EU',
  'G-107': 'Offline manifests',
  'G-108': 'Search relevance',
  'G-109': 'Cold-chain alerts',
};
export const goalIds = Object.keys(goals);
const teams = { payments: 'Payments', platform: 'Platform', courier: 'Courier' };
const teamOf = (index: number) => Object.keys(teams)[index % 3]!;

const outcome = (goalId: string) => ({
  goalId,
  outcomeId: 'o1',
  measure: 'share of customers',
  baseline: 0,
  target: 90,
});
const estimate = (goalId: string) => ({ goalId, low: 40, likely: 90, high: 120, unit: 'PERSON_DAYS' });

const proposeAll = async (server: Server) => {
  for (const [index, [goalId, title]] of Object.entries(goals).entries()) {
    const proposal = {
      goalId,
      title,
      horizonId: 'H2-2026',
      teamId: teamOf(index),
      track: 'FEATURE',
      why: 'Because customers ask.',
    };
    await server.tell('changeSetApply', {
      commands: [
        { goalPropose: proposal },
        { goalDefineOutcome: outcome(goalId) },
        { goalEstimate: estimate(goalId) },
        { goalSetTarget: { goalId, target: '2026-10-15' } },
        { goalRank: { goalId, toRank: index + 1 } },
      ].slice(0, 4),
    });
    await server.tell('goalRank', { goalId, toRank: index + 1 });
  }
};

/** Harbourline, freight software: teams, people and H2-2026 with nine goals, not yet committed. */
export const harbourline = async (options: Parameters<typeof Server.start>[0] = {}): Promise<Server> => {
  const server = await Server.start(options);
  server.at('2026-06-01T08:00:00Z');
  await server.tell('organisationSetUp', { name: 'Harbourline', timeZone: 'Europe/Berlin' });
  for (const [teamId, name] of Object.entries(teams)) await server.tell('teamForm', { teamId, name });
  for (const [key, name] of [
    ['ruth', 'Ruth Adler'],
    ['aiko', 'Aiko Mori'],
    ['tomasz', 'Tomasz Nowak'],
    ['ines', 'Ines Costa'],
  ])
    await server.tell('personAdd', { key, name });
  await server.tell('teamJoin', { teamId: 'payments', personId: 'ines', role: 'lead' });
  await server.tell('teamJoin', { teamId: 'courier', personId: 'aiko', role: 'lead' });
  await server.tell('teamJoin', { teamId: 'courier', personId: 'tomasz' });
  const horizon = { horizonId: 'H2-2026', name: 'H2-2026', startsOn: '2026-07-01', endsOn: '2026-12-31' };
  await server.tell('horizonOpen', { ...horizon, purpose: 'Freight that settles itself' });
  await server.tell('contextShare', {
    contextId: 'C-12',
    kind: 'customer-commitment',
    statement: 'Contract Meridian Foods',
  });
  await server.tell('contextShare', { contextId: 'C-15', kind: 'budget', statement: 'Budget −8 %' });
  server.at('2026-06-15T08:00:00Z');
  await proposeAll(server);
  return server;
};

/** Puts a decision on the table and makes it. */
export const decide = async (server: Server, decisionId: string, title: string, because: object[] = []) => {
  const options = [
    { optionId: 'do', title },
    { optionId: 'leave', title: 'Leave it as it is' },
  ];
  await server.tell('decisionPropose', {
    decisionId,
    title: `${title}?`,
    deciders: ['ruth'],
    options,
    body: `# ${title}`,
  });
  return server.tell(
    'decisionMake',
    { decisionId, optionId: 'do', reasoning: 'The lesser evil.', because },
    'decision { status choice deciders { name } }',
  );
};
