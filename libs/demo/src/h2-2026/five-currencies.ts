import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { share } from '../words/contexts.ts';
import { decision } from '../words/decisions.ts';
import { holdGate } from '../words/gates.ts';
import { commit, deliver, estimate, health, measure, moveTarget, rescope } from '../words/goals.ts';

/**
 * G-101 slips 55 days, from 26 September to 20 November: +4 drift, +15 frozen position, +12 load of two ledgers,
 * +9 drift, +7 scope, +8 dependency. The forecast saw it early; the date stood as long as the contract did.
 */
export const fiveCurrencies: Chapter = [
  on('2026-07-06 10:00', by.ines, because('C-12'), moveTarget('G-101', '2026-09-26')),
  on(
    '2026-07-06 10:30',
    by.ines,
    noReason,
    holdGate(
      'G-101',
      'feasibility',
      'passed',
      '2026-07-06',
      [by.ines, by.tomasz, by.piotr],
      'Receivables in five currencies were booked and reversed in the trial. 90 person-days with one and a half people end on 26 September, four days before the contract does.',
    ),
    estimate(
      'G-101',
      [70, 90, 125],
      '1.5 full-time people: one of Payments, half of the open post from August.',
    ),
    commit('G-101', 'medium'),
  ),
  on(
    '2026-07-27 10:00',
    by.piotr,
    noReason,
    health(
      'G-101',
      'on-track',
      'Rounding rules of the krona took four days we had not planned. Forecast 30 September.',
      'medium',
    ),
  ),
  on(
    '2026-08-10 10:00',
    by.piotr,
    noReason,
    measure('G-101', 'o1', 12, '2026-08-07', 'Trial with three carriers'),
  ),
  on(
    '2026-08-20 11:00',
    by.ines,
    noReason,
    health(
      'G-101',
      'at-risk',
      'The post that was to carry half of this is frozen. Forecast 15 October.',
      'low',
    ),
  ),
  on(
    '2026-09-01 14:00',
    by.nadja,
    noReason,
    share(
      'C-18',
      'compliance',
      'Payments in zloty above 15,000 must be split: net amount and tax go to two accounts. Our auditor says that this applies to carriers too.',
      { source: 'Opinion of the auditor in Warsaw, 28 August', goals: ['G-101'] },
    ),
  ),
  on(
    '2026-09-02 17:00',
    by.ines,
    noReason,
    share(
      'C-19',
      'operations',
      'Two ledgers cost Payments 26 pages and 31 hours in August, against 8 hours planned. It stays so until the second half has left the monolith.',
      {
        source: 'Pager log, August',
        teams: ['payments'],
        goals: ['G-101', 'G-105'],
        confirmBy: '2026-12-11',
      },
    ),
  ),
  on('2026-09-10 11:00', by.piotr, noReason, moveTarget('G-101', '2026-09-30')),
  on('2026-09-14 10:00', by.ines, because('D-30', 'C-15'), moveTarget('G-101', '2026-10-15')),
  on('2026-09-24 10:00', by.ines, because('C-19'), moveTarget('G-101', '2026-10-27')),
  on(
    '2026-09-24 10:10',
    by.ines,
    noReason,
    health('G-101', 'off-track', 'One day in five goes to the pager of the old ledger.', 'low'),
  ),
  on('2026-10-02 15:00', by.piotr, noReason, moveTarget('G-101', '2026-11-05')),
  decision('D-37', {
    at: '2026-10-05 10:00',
    by: by.tomasz,
    question: 'Payments needs the rate service by 19 October; Platform can give it on the 27th. Who moves?',
    domain: 'priorities',
    deciders: [by.tomasz, by.ines],
    options: {
      platform: [
        'Platform drops the work on rights for a week',
        '+ G-101 stays',
        '- G-106 slips a second time',
      ],
      payments: [
        'Payments waits eight days',
        '+ Rights are done before the audit',
        '- Five currencies end on 20 November',
      ],
    },
    made: {
      at: '2026-10-09 16:00',
      choice: 'payments',
      reasoning:
        'The contract starts next year; the audit is in November. Eight days cost less here than there.',
      confidence: 75,
      because: ['The auditor comes on 16 November.'],
    },
  }),
  on(
    '2026-10-07 10:00',
    by.ines,
    because('C-18'),
    rescope('G-101', 2, { added: ['Split payments in zloty'] }),
    moveTarget('G-101', '2026-11-12'),
  ),
  on('2026-10-12 09:10', by.ines, because('D-37'), moveTarget('G-101', '2026-11-20')),
  on(
    '2026-10-12 09:20',
    by.ines,
    noReason,
    health(
      'G-101',
      'at-risk',
      'Forecast 20 November, 55 days after the date we committed to. No further dependency is open.',
      'medium',
    ),
  ),
  on('2026-10-26 10:00', by.piotr, noReason, measure('G-101', 'o1', 61, '2026-10-23', 'Booking journal')),
  on(
    '2026-11-09 10:00',
    by.piotr,
    noReason,
    measure('G-101', 'o1', 88, '2026-11-06', 'Booking journal'),
    health('G-101', 'on-track', 'Only the krona is still reconciled by hand.', 'high'),
  ),
  on(
    '2026-11-20 14:00',
    by.ines,
    noReason,
    measure('G-101', 'o1', 96, '2026-11-19', 'Booking journal'),
    deliver(
      'G-101',
      '2026-11-20',
      'Of 55 days late, 13 were ours. The other 42 each had a reason we could have named in August, and did name only when the date moved.',
    ),
  ),
];
