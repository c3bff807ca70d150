import type { Random } from './random.ts';

const verbs = [
  'Move',
  'Open',
  'Rebuild',
  'Shorten',
  'Retire',
  'Automate',
  'Split',
  'Prove',
  'Secure',
  'Measure',
];
const things = [
  'the ledger',
  'customs manifests',
  'five-currency checkout',
  'the booking calendar',
  'container tracking',
  'invoice export',
  'the on-call rota',
  'search in the port directory',
  'tenant migration',
  'offline mode on the quay',
  'partner pricing',
  'the renewal forecast',
];
const results = [
  'so that month-end closes in a day',
  'so that shippers stop calling support',
  'so that a new market opens by autumn',
  'before the old vendor contract ends',
  'so that pages at night fall by half',
  'without a freeze for the other teams',
];
const customers = ['Acme', 'Northwind', 'Tidewater', 'Bluefin', 'Gullwing', 'Saltmarsh'];
const circumstances = [
  'renewed on the condition that this ships before the audit',
  'loses two hours a day to the workaround and says so in every review',
  'is the last of the large shippers still on the old platform',
  'will measure us by it when the contract is up in spring',
];
const consequences = [
  'the budget behind the hiring freeze rules out the vendor option',
  'two teams would otherwise carry the same integration twice',
  'the postmortem of the March outage names it as the first cause',
  'the migration cannot start before the schema is settled',
  'we promised it in the plan of last year and moved it once already',
];

export const title = (random: Random): string =>
  `${random.pick(verbs)} ${random.pick(things)} ${random.pick(results)}`;

/** One sentence of 80 to 140 characters. */
export const sentence = (random: Random): string =>
  `${random.pick(customers)} ${random.pick(circumstances)}; ${random.pick(consequences)}.`;

export const paragraph = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ');

export const thing = (random: Random): string => random.pick(things);

export const teamName = (random: Random, n: number): string =>
  `${random.pick(['Payments', 'Platform', 'Mobile', 'Logistics', 'Customs', 'Pricing', 'Data'])} ${n}`;
