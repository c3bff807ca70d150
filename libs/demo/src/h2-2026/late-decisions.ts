import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';

/** The company log, October and November 2026: some of it is still open. */
export const lateDecisions: Chapter = [
  decision('D-38', {
    at: '2026-10-12 14:00',
    by: by.tomasz,
    question: 'Most decisions in Platform waited for one person in the last quarter. Who may decide what?',
    domain: 'how we work',
    deciders: [by.tomasz],
    body: 'From July to September 23 decisions were made in the log of Platform, 19 of them by the manager alone. Both leads were on leave until 1 October.',
    options: {
      leads: [
        'Leads decide runtime and delivery alone',
        '+ The wait falls to days',
        '- Two opinions on one subject may both be law',
      ],
      two: ['Any two of three', '+ Nobody is missed', '- A vote is not a reason'],
      stay: ['It was the holidays', '+ True', '- It was so in spring as well'],
    },
    made: {
      at: '2026-10-29 11:00',
      choice: 'leads',
      reasoning:
        'A decision that waits nine days to be agreed with was not worth asking about. Rights stay with the manager until the audit is over.',
      confidence: 70,
      review: '2027-02-01',
    },
  }),
  decision('D-39', {
    at: '2026-10-26 10:00',
    by: by.ruth,
    question: 'What is the first half of 2027 for?',
    domain: 'priorities',
    decideBy: '2026-12-11',
    deciders: [by.ruth],
    options: {
      depots: [
        'Depots: offline manifests, rail, returns',
        '+ Meridian’s contract asks for it',
        '- Customs waits for the second time',
      ],
      borders: ['Borders: the pilot, then Norway', '+ Nobody else is in the pilot', '- One person knows why'],
      calm: ['Calm: finish the ledger, pay back, hire', '+ What every review asked for', '- Hard to sell'],
    },
  }),
  decision('D-40', {
    at: '2026-11-02 10:00',
    by: by.ruth,
    question: 'Does the hiring freeze F-2 end with the year?',
    domain: 'budget',
    reversible: 'with-effort',
    decideBy: '2026-12-15',
    deciders: [by.ruth],
    options: {
      end: [
        'End it on 31 December',
        '+ Payments and Logistics hire before spring',
        '- The budget is a draft',
      ],
      april: ['Keep it until April', '+ Fits the draft', '- February goals are kept by three people'],
      part: ['Lift it for Logistics only', '+ Where it hurts most', '- Three managers who will ask why'],
    },
  }),
  decision('D-41', {
    at: '2026-11-05 10:00',
    by: by.piotr,
    question: 'Do we go on with the rates of the central banks, or buy a feed?',
    domain: 'payments',
    decideBy: '2026-12-04',
    deciders: [by.ines, by.tomasz],
    options: {
      banks: [
        'Central banks, once a day',
        '+ Free, and nobody disputes them',
        '- On Mondays they are three days old',
      ],
      feed: [
        'A feed, by the minute',
        '+ The rate of the delivery',
        '- A bill, and one more thing that can stand still',
      ],
    },
  }),
  decision('D-42', {
    at: '2026-11-09 10:00',
    by: by.nadja,
    question: 'Do we sell offline manifests as an option of its own?',
    domain: 'customers',
    deciders: [by.ruth],
    options: {
      option: ['Yes, per depot', '+ Eleven depots would pay', '- We sell what is postponed'],
      part: ['No, it is part of the product', '+ One product', '- Nobody pays for the winter of work'],
    },
    withdrawn: {
      at: '2026-11-16 15:00',
      note: 'Meridian has it in its contract by now; a price beside it would only start a quarrel.',
      because: ['C-25'],
    },
  }),
];
