import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';

/** The company log up to the ledger. From here on it holds only what touches more than one team. */
export const springDecisions: Chapter = [
  decision('D-23', {
    at: '2026-02-17 10:00',
    by: by.ruben,
    question: 'Arrival times: build on our own data, licence ramp times, or stop?',
    domain: 'customers',
    reversible: 'with-effort',
    deciders: [by.ruben, by.ruth],
    options: {
      build: ['Our own data only', '+ No bill', '- The gate failed at 66 %'],
      licence: [
        'Licence ramp times, promise 45 minutes',
        '+ 74 % in the trial',
        '- A promise that is 15 minutes weaker',
      ],
      stop: ['Stop', '+ Data returns to the night load', '- Ramps are the question customers ask most'],
    },
    made: {
      at: '2026-02-27 15:00',
      choice: 'licence',
      reasoning:
        'A promise of 45 minutes that holds beats one of 30 that does not. The licence can be ended each quarter.',
      confidence: 60,
      review: '2026-09-30',
    },
  }),
  decision('D-24', {
    at: '2026-02-23 10:00',
    by: by.ines,
    question: 'Who works on the ledger if nobody joins Payments?',
    domain: 'staffing',
    deciders: [by.ines],
    options: {
      pause: ['Pause dunning', '+ Two people who know the tables', '- The desk keeps its Monday calls'],
      split: ['Everybody half and half', '+ Nothing stops', '- Nothing ends'],
    },
    made: {
      at: '2026-03-03 16:00',
      choice: 'pause',
      reasoning: 'Half a person on a ledger is a person who reads the same table every morning.',
      confidence: 80,
    },
  }),
  decision('D-25', {
    at: '2026-02-26 10:00',
    by: by.zofia,
    question: 'Does the warehouse move to the second data centre?',
    domain: 'data architecture',
    reversible: 'with-effort',
    deciders: [by.ruben],
    options: {
      move: ['Move', '+ The night load no longer competes with bookings', '- Two weeks of double loads'],
      stay: ['Stay', '+ Nothing to do', '- Bookings are slow from three to five every night'],
    },
    made: {
      at: '2026-03-05 11:00',
      choice: 'move',
      reasoning:
        'The competition for disks is measured: 40 % slower bookings while drivers in the north start their shift.',
      confidence: 80,
      review: '2026-09-05',
    },
  }),
  decision('D-26', {
    at: '2026-03-03 09:00',
    by: by.mei,
    question: 'Which decisions belong in the company log?',
    domain: 'how we work',
    deciders: [by.ruth],
    options: {
      all: ['All of them', '+ One place', '- Twenty-five entries in eight months, half of them for one team'],
      shared: [
        'What touches more than one team',
        '+ Short enough to be read',
        '- Teams must keep logs of their own',
      ],
    },
    made: {
      at: '2026-03-05 14:00',
      by: by.ruth,
      choice: 'shared',
      reasoning:
        'A log nobody reads is a diary. Teams keep their own: ADR for Platform, and one each for Payments, Customs, Data, Mobile, Logistics and Growth.',
      confidence: 85,
    },
  }),
  decision('D-27', {
    at: '2026-03-04 10:00',
    by: by.ines,
    question: 'The ledger: write it anew, or let a new one grow around the old (strangler)?',
    domain: 'data architecture',
    reversible: 'hardly',
    decideBy: '2026-03-13',
    deciders: [by.ines, by.tomasz],
    drivers: ['No customer waits for a rewrite', 'To the cent', 'What failed with the tariff lookup'],
    body: 'Known on the day: Payments has 6.5 full-time people. Nobody expects the number to fall.',
    options: {
      rewrite: [
        'Write it anew and switch over once',
        '+ Clean tables',
        '+ One hard weekend instead of a year of two ledgers',
        '- Nothing to show before autumn',
        '- G-78 again, with money',
      ],
      strangler: [
        'Strangler: receivables first, the old ledger shrinks until nothing is left',
        '+ Every month something is live',
        '+ Can stop half-way without loss',
        '- Two ledgers to run, and to page about, for a year',
      ],
      nothing: ['Leave it', '+ No risk this half', '- Every currency costs 61 tables'],
    },
    weighed: {
      at: '2026-03-11 16:00',
      by: by.ines,
      affects: { teams: ['payments'] },
      evidence: {
        tables: ['reading', 'All 61 tables read: 23 are written from more than one place.'],
        trial: [
          'trial',
          'Credit notes with one writer and a nightly comparison agreed to the cent after four days.',
        ],
        'g-78': ['history', 'What was learned from G-78, the rewrite that was given up after ten weeks.'],
      },
      consulted: [
        [by.piotr, 'Strangler. Nobody here has read the whole of the old one, and I have tried.'],
        [by.priya, 'Either, as long as it is one pager and not two.'],
        [by.ruben, 'Strangler: we can compare every night and stop when it differs.'],
      ],
      objections: {
        weekend: [
          by.yusuf,
          'One hard weekend is honest. A year of two ledgers is a year in which nobody knows which one is right.',
          'mitigated',
          'The old ledger stays right until receivables have agreed for thirty days.',
        ],
      },
      risks: {
        nights: ['Two ledgers page the same three people.', 'severe', by.ruth],
        'half-way': ['It stops half-way and stays there.', 'medium'],
      },
    },
    made: {
      at: '2026-03-12 15:00',
      choice: 'strangler',
      reasoning:
        'We do not understand the old ledger well enough to write it anew, and the last time we rewrote what we did not understand we gave up after ten weeks. Two ledgers cost pages at night; that is a price we can see.',
      confidence: 70,
      assumptions: [
        'Payments keeps its 6.5 people until receivables are over',
        'The bank keeps both file formats until autumn',
      ],
      informed: [by.ruth, by.nadja],
      review: '2026-09-12',
      because: ['HB-2', 'HB-7'],
    },
  }),
];
