import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';

/** The company log, July to September 2025. */
export const decisions: Chapter = [
  decision('D-1', {
    at: '2025-07-01 09:10',
    by: by.ruth,
    question: 'How far ahead do we plan, and how often do we promise?',
    domain: 'how we work',
    reversible: 'with-effort',
    options: {
      quarter: [
        'Quarter by quarter',
        '+ Short promises are easier to keep',
        '- Customs law moves in half-years',
      ],
      half: [
        'Two quarters at a time',
        '+ One promise a half, changed in the open',
        '- A wrong promise stands longer',
      ],
      year: ['A yearly plan', '+ Fits the budget', '- Nobody looked at the last one after March'],
    },
    made: {
      at: '2025-07-01 09:50',
      choice: 'half',
      reasoning:
        'Peak season and customs dates both live in half-years. What changes in between is not hidden in a new plan but recorded with its reason.',
      confidence: 80,
      review: '2026-01-31',
    },
  }),
  decision('D-2', {
    at: '2025-07-01 12:00',
    by: by.ruth,
    question: 'What comes first in H2-2025 when not everything fits?',
    domain: 'priorities',
    deciders: [by.ruth],
    drivers: ['Customers we must not lose', 'Law before comfort'],
    options: {
      invoices: [
        'Invoices first, then borders, then comfort',
        '+ Pays back before Christmas',
        '- Growth waits',
      ],
      growth: ['Growth first', '+ The market is moving', '- More customers with wrong invoices'],
    },
    made: {
      at: '2025-07-01 17:30',
      choice: 'invoices',
      reasoning: 'A new customer who gets a wrong invoice is a former customer by spring.',
      confidence: 75,
      because: ['HB-12'],
    },
  }),
  decision('D-3', {
    at: '2025-07-01 13:00',
    by: by.tomasz,
    question: 'Who answers the pager at night?',
    domain: 'operations',
    reversible: 'with-effort',
    deciders: [by.tomasz, by.ruth],
    options: {
      platform: ['Platform for everybody', '+ One rota', '- Platform wakes up for code it has never read'],
      teams: [
        'The team that built it',
        '+ Noisy alerts get fixed by who hears them',
        '- Small teams have thin rotas',
      ],
    },
    made: {
      at: '2025-07-02 09:00',
      choice: 'teams',
      reasoning:
        'An alert is repaired fastest by whoever it wakes. Teams below five people share a rota with a neighbour.',
      confidence: 85,
      review: '2026-01-15',
      because: ['HB-7'],
    },
  }),
  decision('D-7', {
    at: '2025-08-15 10:00',
    by: by.ines,
    question: 'Do we collect direct debits ourselves or through a provider?',
    domain: 'payments',
    reversible: 'with-effort',
    deciders: [by.ines, by.olaf],
    options: {
      self: [
        'Our own licence with the Dutch bank',
        '+ Cheaper from 900 debits a month',
        '- The second audit costs a month',
      ],
      provider: ['A payment provider', '+ Live in three weeks', '- Eighty cents a debit, for ever'],
    },
    made: {
      at: '2025-08-21 14:30',
      choice: 'self',
      reasoning:
        'We expect 2,000 debits a month by spring. A month of delay is cheaper than a fee without end, and no customer was promised November.',
      confidence: 70,
      review: '2026-03-31',
      because: ['HB-9'],
    },
  }),
  decision('D-6', {
    at: '2025-07-14 10:00',
    by: by.henrik,
    question: 'Norway or Switzerland next?',
    domain: 'compliance',
    options: {
      norway: ['Norway', '+ Two salmon exporters are waiting', '- No deadline'],
      swiss: [
        'Switzerland',
        '+ The old interface closes at the end of the year',
        '- Four export types at once',
      ],
    },
    made: {
      at: '2025-07-16 11:00',
      choice: 'swiss',
      reasoning: 'One has a deadline that is not ours to move.',
      confidence: 95,
      because: ['C-3'],
    },
  }),
  decision('D-4', {
    at: '2025-07-01 15:00',
    by: by.ruben,
    question: 'Where is a shipment defined: in each service or in one shared schema?',
    domain: 'data architecture',
    reversible: 'hardly',
    deciders: [by.ruben, by.tomasz],
    options: {
      shared: [
        'One shared schema, owned by Data',
        '+ One number per question',
        '- A change needs a conversation',
      ],
      local: [
        'Each service its own, mapped at night',
        '+ Teams stay free',
        '- The mapping is where the three counts came from',
      ],
    },
    made: {
      at: '2025-07-02 14:00',
      choice: 'shared',
      reasoning: 'We tried mapping for two years and got three truths. The conversation is the point.',
      confidence: 80,
      review: '2026-01-15',
    },
  }),
  decision('D-8', {
    at: '2025-09-15 10:00',
    by: by.henrik,
    question: 'Do we go on with the new tariff lookup?',
    domain: 'priorities',
    deciders: [by.henrik, by.ruth],
    options: {
      on: ['Go on until December', '+ Ten weeks are already in it', '- They are gone either way'],
      stop: [
        'Stop and put everybody on Switzerland',
        '+ Switzerland gets two more people',
        '- The 214 codes stay wrong',
      ],
    },
    made: {
      at: '2025-09-19 15:00',
      choice: 'stop',
      reasoning:
        'The rewrite gets further from the gazette, not closer. A border that closes on a fixed day outranks a lookup that has been wrong for years.',
      confidence: 80,
      because: ['C-3', 'HB-6'],
    },
  }),
];
