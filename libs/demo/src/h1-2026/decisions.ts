import { by } from '../people/people.ts';
import { because, on, type Chapter } from '../words/change.ts';
import { decision, reopen } from '../words/decisions.ts';

/** The company log, January and February 2026. */
export const decisions: Chapter = [
  decision('D-16', {
    at: '2026-01-05 10:00',
    by: by.nadja,
    question: 'What does access to our interface cost a customer?',
    domain: 'customers',
    deciders: [by.nadja, by.olaf],
    options: {
      free: ['Nothing', '+ Every integration keeps a customer', '- We pay for their polling'],
      fee: ['A monthly fee above 10,000 calls', '+ Stops the polling', '- A price to explain'],
      share: ['Part of the freight price', '+ No bill', '- Nobody sees what it costs'],
    },
    made: {
      at: '2026-01-19 11:00',
      choice: 'fee',
      reasoning: 'Four customers make three quarters of the calls and none of them needs to.',
      confidence: 60,
      review: '2026-07-19',
    },
  }),
  on(
    '2026-10-19 10:00',
    by.nadja,
    because('Two of the four have left the interface altogether.'),
    reopen(
      'D-16',
      'Since the fee two of the four heavy users send files by mail again, and the desk types them in.',
    ),
  ),
  decision('D-17', {
    at: '2026-01-05 14:00',
    by: by.camille,
    question: 'May Growth promise a goal that only counts what it does?',
    domain: 'how we work',
    deciders: [by.ruth],
    options: {
      allow: ['Allow it for one half', '+ Growth can start', '- We may be busy and learn nothing'],
      refuse: ['Refuse', '+ Every goal says what changes', '- Nobody knows yet what a webinar changes'],
    },
    made: {
      at: '2026-01-06 09:00',
      by: by.ruth,
      choice: 'allow',
      reasoning:
        'We do not know what a webinar is worth. One half is a fair price for finding out, if we look at the end of it.',
      confidence: 40,
      review: '2026-06-15',
    },
  }),
  on('2026-01-06 09:15', by.ruth, because('D-17'), {
    type: 'SetPolicy',
    data: { organisationId: 'main', policy: 'activityOnlyGoals', value: 'allow' },
  }),
  on('2026-06-15 10:00', by.ruth, because('C-11'), {
    type: 'SetPolicy',
    data: { organisationId: 'main', policy: 'activityOnlyGoals', value: 'refuse' },
  }),
  on(
    '2026-06-15 09:45',
    by.ruth,
    because('C-11'),
    reopen(
      'D-17',
      'Nine quotes from 412 guests. The half is over and the question is answered by the numbers.',
    ),
  ),
  on('2026-06-15 09:50', by.ruth, because('C-11'), {
    type: 'MakeDecision',
    data: {
      decisionId: 'D-17',
      optionId: 'refuse',
      reasoning: 'We were busy and learned one thing: to ask what should change before we are busy.',
      deciders: [by.ruth],
      confidence: 90,
    },
  }),
  decision('D-18', {
    at: '2026-01-13 10:00',
    by: by.priya,
    question: 'What carries events between services?',
    domain: 'data architecture',
    reversible: 'hardly',
    deciders: [by.tomasz, by.ruben],
    options: {
      broker: ['A broker cluster', '+ Made for it', '- Three machines and a person who knows them'],
      table: [
        'A table in each database, read in order',
        '+ Restored with the rest',
        '- A ceiling we may reach in two years',
      ],
    },
    made: {
      at: '2026-01-27 15:00',
      choice: 'table',
      reasoning:
        'We move 40 events a second. A thing that is backed up with the data is worth more than one that could move forty thousand.',
      confidence: 65,
      review: '2027-01-27',
    },
  }),
  decision('D-19', {
    at: '2026-01-22 10:00',
    by: by.henrik,
    question: 'Transit: our own gateway, or the one of a vendor?',
    domain: 'compliance',
    reversible: 'with-effort',
    deciders: [by.henrik],
    options: {
      own: ['Our own', '+ We know what we sent', '- Certification is on us'],
      vendor: ['A vendor', '+ Certified already', '- Rejections reach us a day late'],
    },
    made: {
      at: '2026-01-26 11:00',
      choice: 'own',
      reasoning:
        'A truck at a border cannot wait a day for a vendor’s mail. The four weeks fit before June if the papers leave now.',
      confidence: 75,
      review: '2026-06-30',
      because: ['C-7'],
    },
  }),
  decision('D-20', {
    at: '2026-02-03 10:00',
    by: by.tomasz,
    question: 'Is a peak-season stop still right now that deploys are small?',
    domain: 'operations',
    deciders: [by.tomasz],
    options: {
      stop: ['Keep the stop for depots', '+ Known', '- In December a fix for scanners waited nine days'],
      tuesdays: [
        'Tuesdays only, with the team on the phone',
        '+ A fix waits a week at most',
        '- Somebody sits by the phone',
      ],
    },
    made: {
      at: '2026-02-20 10:30',
      choice: 'tuesdays',
      reasoning:
        'The stop was written for releases of a week. Ours are of an hour; what hurt in December was the stop.',
      confidence: 70,
      review: '2027-01-15',
      because: ['HB-1'],
    },
  }),
];
