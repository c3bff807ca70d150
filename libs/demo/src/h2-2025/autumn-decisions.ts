import { by } from '../people/people.ts';
import { because, on, type Chapter } from '../words/change.ts';
import { decision, supersede } from '../words/decisions.ts';

/** The company log, October to December 2025. */
export const autumnDecisions: Chapter = [
  decision('D-9', {
    at: '2025-09-16 10:00',
    by: by.hanne,
    question: 'Which post do we fill first with the money of the autumn review?',
    domain: 'staffing',
    reversible: 'hardly',
    deciders: [by.ruth],
    options: {
      courier: ['A mobile engineer for Courier', '+ Proof of delivery lands before peak', '- Data waits'],
      data: ['An analyst for Data', '+ The night load has one father only', '- Nothing burns yet'],
    },
    made: {
      at: '2025-09-18 12:00',
      by: by.ruth,
      choice: 'courier',
      reasoning: 'Peak season decides the year. Data gets the second post in February.',
      confidence: 70,
      review: '2026-04-01',
      because: ['C-4'],
    },
  }),
  decision('D-10', {
    at: '2025-10-02 10:00',
    by: by.tomasz,
    question: 'Do we stop all deploys during peak season again?',
    domain: 'operations',
    deciders: [by.tomasz, by.hanne],
    options: {
      all: [
        'Stop everything from 15 November',
        '+ Nobody is woken by a release',
        '- Fixes wait for Christmas as well',
      ],
      depots: [
        'Stop only what reaches depots',
        '+ Back office keeps improving',
        '- Somebody has to know what reaches depots',
      ],
    },
    made: {
      at: '2025-10-08 16:00',
      choice: 'depots',
      reasoning:
        'Since services can be replaced while they run, the risk sits in the scanners and nowhere else.',
      confidence: 75,
      because: ['HB-1'],
    },
  }),
  on('2026-02-20 11:00', by.tomasz, because('D-20'), supersede('D-10', 'D-20')),
  decision('D-11', {
    at: '2025-10-14 10:00',
    by: by.zofia,
    question: 'How long do we keep tracking points in the warehouse?',
    domain: 'data architecture',
    reversible: 'hardly',
    deciders: [by.ruben],
    options: {
      all: ['For ever', '+ Any question can be asked later', '- The policy says 25 months'],
      policy: [
        '25 months, then daily summaries',
        '+ Within the policy',
        '+ The night load halves',
        '- Hourly patterns are lost',
      ],
    },
    made: {
      at: '2025-10-22 11:00',
      choice: 'policy',
      reasoning: 'Nobody has asked about an hour two years back. A claim never has.',
      confidence: 75,
      review: '2026-10-22',
      because: ['HB-4'],
    },
  }),
  decision('D-5', {
    at: '2025-07-01 15:30',
    by: by.sigrid,
    question: 'Do we build the portal login ourselves?',
    domain: 'architecture',
    reversible: 'with-effort',
    options: {
      own: ['Our own', '+ No fee per user', '- The last one is why we are here'],
      provider: [
        'An identity provider',
        '+ Invitations and second factors are there',
        '- Another bill that grows with use',
      ],
    },
    made: {
      at: '2025-07-02 15:30',
      choice: 'provider',
      reasoning: 'Login is nobody’s reason to choose us, and a hole in it is everybody’s reason to leave.',
      confidence: 85,
      review: '2026-07-01',
      because: ['HB-10'],
    },
  }),
  decision('D-12', {
    at: '2025-11-05 10:00',
    by: by.mei,
    question: 'Do we replace the daily stand-ups by written notes?',
    domain: 'how we work',
    deciders: [by.mei],
    options: {
      written: ['Written notes before ten', '+ Quiet mornings', '- Who is stuck writes least'],
      spoken: [
        'Keep the stand-ups',
        '+ Three minutes settle what ten messages do not',
        '- Eight people, one at a time',
      ],
    },
    withdrawn: {
      at: '2025-11-21 14:00',
      note: 'Each team decides for itself; this was never a question for the company.',
    },
  }),
  decision('D-13', {
    at: '2025-11-13 10:00',
    by: by.ruth,
    question: 'Driving times and pallet quotes will not make December. Cut them or carry them over?',
    domain: 'priorities',
    deciders: [by.ruth, by.hanne, by.camille],
    options: {
      cut: ['Ship what there is', '+ The promise is kept on paper', '- Tours with ferries stay illegal'],
      carry: [
        'Carry both over, ship German quotes now',
        '+ Nothing half-legal on the road',
        '- Two promises broken',
      ],
      people: ['Lend people from Portal', '+ Might just work', '- HB-12 says not in peak season'],
    },
    made: {
      at: '2025-11-17 15:00',
      choice: 'carry',
      reasoning:
        'A tour that is legal except on ferries is not legal. The German quotes are useful on their own and go out this year.',
      confidence: 75,
      because: ['HB-8', 'HB-12'],
    },
  }),
  decision('D-14', {
    at: '2025-12-08 10:00',
    by: by.ruth,
    question: 'What comes first in H1-2026?',
    domain: 'priorities',
    deciders: [by.ruth],
    options: {
      carried: [
        'What was carried over, then transit law, then the ledger',
        '+ Keeps old promises first',
        '- The ledger starts late',
      ],
      ledger: ['The ledger first', '+ It blocks every new way of paying', '- Drivers wait a third half'],
    },
    made: {
      at: '2025-12-17 16:00',
      choice: 'carried',
      reasoning:
        'Promises that were carried once are not carried twice. The ledger question is not ripe: we do not even agree whether to rewrite it.',
      confidence: 70,
    },
  }),
  decision('D-15', {
    at: '2025-12-10 11:00',
    by: by.nadja,
    question: 'Do we sell the driver app to carriers directly?',
    domain: 'customers',
    deciders: [by.ruth],
    options: {
      sell: [
        'Yes, per driver and month',
        '+ Money from what exists',
        '- Support for people who are not our customers',
      ],
      no: ['No', '+ One customer per team', '- Two carriers have asked'],
    },
    declined: {
      at: '2025-12-18 11:00',
      by: by.ruth,
      note: 'Two carriers are two favours, not a market. Ask again when there are ten.',
      because: ['HB-3'],
    },
  }),
];
