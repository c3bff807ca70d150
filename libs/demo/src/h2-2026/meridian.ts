import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { invalidate, share } from '../words/contexts.ts';
import { decision, supersede } from '../words/decisions.ts';
import { moveTarget } from '../words/goals.ts';
import { join, leaveTeam } from '../words/staff.ts';

/** A contract arrives, a plan is bent around it, and on 8 September it is no longer true. */
export const meridian: Chapter = [
  on(
    '2026-06-22 11:00',
    by.nadja,
    noReason,
    share(
      'C-12',
      'customer-commitment',
      'Meridian Foods has signed. From 30 September 2026 it settles with its carriers through us, in euro, zloty, koruna, krona and pound. After that day it may withdraw.',
      {
        source: 'Contract with Meridian Foods, section 7',
        horizons: ['H2-2026'],
        teams: ['payments'],
        confirmBy: '2026-09-15',
      },
    ),
  ),
  decision('D-29', {
    at: '2026-07-16 10:00',
    by: by.ines,
    question:
      'Two people of Mobile know the currency screens. Do they help Payments until the end of September?',
    domain: 'staffing',
    deciders: [by.ruth],
    drivers: ['30 September is in a contract'],
    body: 'Mobile names the price: the start of the app moves to the end of October, and not earlier.',
    options: {
      lend: [
        'Lend both, half of their time, until 30 September',
        '+ Nobody else can change the screens in time',
        '- Mobile is two days old and already lends',
      ],
      hire: [
        'Wait for the open post',
        '+ Mobile stays whole',
        '- The post is filled in September at the earliest',
      ],
      cut: ['Four currencies', '+ No loan', '- The contract says five'],
    },
    weighed: {
      at: '2026-07-17 15:00',
      by: by.ines,
      affects: { goals: ['G-101'], teams: ['mobile', 'payments'] },
      evidence: { section: ['contract', 'Section 7 names the day, and what Meridian may do after it.'] },
      consulted: [
        [by.aiko, 'Not happily. If it has an end that is written down, yes.'],
        [by.piotr, 'Without them the screens are ready in November.'],
      ],
      risks: { app: ['The start of the app moves a second time.', 'medium'] },
    },
    made: {
      at: '2026-07-20 14:00',
      choice: 'lend',
      reasoning:
        'The date is the customer’s and the loan has an end. Mobile gets the two back on 1 October, whatever happens.',
      confidence: 65,
      assumptions: ['The contract stands'],
      informed: [by.nadja],
      because: ['C-12'],
    },
  }),
  on(
    '2026-07-21 09:30',
    by.aiko,
    because('C-12'),
    [by.dario, by.tilda].flatMap((id) => [
      leaveTeam('mobile', id),
      join('mobile', id, 'member', 0.5),
      join('payments', id, 'on loan', 0.5),
    ]),
  ),
  on(
    '2026-08-05 11:00',
    by.nadja,
    noReason,
    share(
      'C-14',
      'customer',
      'Two of Meridian’s depots, Poznań and Malmö, have no signal on the ramp. They ask for manifests that open without a network; the contract does not.',
      { source: 'Depot visits in July', goals: ['G-107'] },
    ),
  ),
  on(
    '2026-09-03 09:00',
    by.nadja,
    noReason,
    share(
      'C-20',
      'customer-commitment',
      'Whatever becomes of the contract, Meridian runs the pilot with twelve markets and pays for it until the end of the year.',
      { source: 'Letter of the logistics board, 2 September', goals: ['G-103'], confirmBy: '2026-12-15' },
    ),
  ),
  decision('D-33', {
    at: '2026-09-01 10:00',
    by: by.sigrid,
    question:
      'Meridian asks for two more weeks before the pilot. Do we wait for its markets or begin with other consignees?',
    domain: 'customers',
    deciders: [by.sigrid, by.nadja],
    options: {
      wait: [
        'Wait two weeks',
        '+ Twelve markets that booked the time',
        '- The end of September becomes mid-October',
      ],
      others: ['Begin with others', '+ Starts on Monday', '- Two pilots to look after'],
    },
    made: {
      at: '2026-09-03 11:00',
      choice: 'wait',
      reasoning: 'They pay for the pilot with or without the contract, and the delay is theirs.',
      confidence: 80,
      because: ['C-12', 'C-20'],
    },
  }),
  on('2026-09-03 11:30', by.sigrid, because('C-12', 'C-20'), moveTarget('G-103', '2026-10-14')),
  on('2026-09-08 15:00', by.nadja, because('Contract renegotiated to Q1'), invalidate('C-12', '2026-09-08')),
  decision('D-35', {
    at: '2026-09-14 10:00',
    by: by.aiko,
    question: 'The contract moved to next year. Does the loan to Payments still make sense?',
    domain: 'staffing',
    deciders: [by.ruth],
    options: {
      end: [
        'End it on Friday',
        '+ The app gets its two people six weeks before its date',
        '- Payments loses the screens',
      ],
      keep: [
        'Keep it to the end of the month, as agreed',
        '+ A word is a word',
        '- The reason for the word is gone',
      ],
    },
    made: {
      at: '2026-09-18 11:00',
      choice: 'end',
      reasoning:
        'The loan named one reason and that reason ended on 8 September. The screens are done except for the krona.',
      confidence: 80,
      because: ['C-12 ended on 8 September.'],
    },
  }),
  on('2026-09-18 11:10', by.ruth, because('D-35'), supersede('D-29', 'D-35')),
  on(
    '2026-09-18 16:00',
    by.aiko,
    because('D-35'),
    [by.dario, by.tilda].flatMap((id) => [
      leaveTeam('payments', id),
      leaveTeam('mobile', id),
      join('mobile', id),
    ]),
  ),
];
