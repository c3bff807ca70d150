import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import {
  carryOver,
  deliver,
  drop,
  estimate,
  health,
  measure,
  moveTarget,
  pause,
  rescope,
  resume,
} from '../words/goals.ts';
import { closeHorizon, rank } from '../words/horizons.ts';

const horizon = 'H2-2025';

/** How it went: a good autumn, a late debit, a rewrite that was given up. */
export const course: Chapter = [
  on('2025-07-28 10:00', by.piotr, noReason, measure('G-71', 'o1', 5.8, '2025-07-25', 'Desk statistics')),
  on('2025-08-01 10:00', by.tomasz, noReason, measure('G-74', 'o1', 6, '2025-08-01')),
  on(
    '2025-08-11 09:30',
    by.priya,
    noReason,
    health(
      'G-73',
      'on-track',
      'Seven of 31 services are replaced while they run. The ledger will be last.',
      'high',
    ),
  ),
  on(
    '2025-08-14 11:00',
    by.ines,
    noReason,
    health(
      'G-72',
      'at-risk',
      'The Dutch bank wants a second security audit before it lets us collect.',
      'medium',
    ),
  ),
  on('2025-08-21 15:00', by.ines, because('D-7'), moveTarget('G-72', '2025-12-19')),
  on('2025-08-25 10:10', by.ruth, because('D-7'), rank(horizon, 'G-72', 8)),
  on(
    '2025-08-28 14:00',
    by.ruben,
    because('The only person who knows the depot tables is on parental leave until October.'),
    pause('G-79', 'Waits for the depot tables'),
  ),
  on('2025-09-01 10:30', by.bela, noReason, measure('G-81', 'o1', 41, '2025-08-31')),
  on('2025-09-08 10:00', by.wiebke, noReason, measure('G-77', 'o1', 30, '2025-09-05', 'Declaration log')),
  on(
    '2025-09-12 16:00',
    by.henrik,
    noReason,
    health(
      'G-78',
      'off-track',
      'After ten weeks the new lookup agrees on fewer codes than the old one.',
      'low',
    ),
  ),
  on(
    '2025-09-22 10:00',
    by.henrik,
    because('D-8'),
    drop(
      'G-78',
      'We rewrote what we did not understand. The rules were in the exceptions, and the exceptions were in nobody’s head. Next time: read both copies side by side first.',
    ),
  ),
  on('2025-09-24 09:40', by.ruth, because('D-8'), rank(horizon, 'G-77', 1)),
  on(
    '2025-09-26 16:30',
    by.sigrid,
    noReason,
    deliver(
      'G-81',
      '2025-09-26',
      'Letting shippers remove their own people ended the password tickets at once. We had estimated that part at zero value.',
    ),
  ),
  on(
    '2025-09-30 15:00',
    by.tomasz,
    noReason,
    deliver(
      'G-74',
      '2025-09-30',
      'Four of the nine services had no users and were switched off. Asking “who owns this?” was cheaper than owning it.',
    ),
  ),
  on(
    '2025-10-06 09:30',
    by.ruben,
    because('The colleague is back and has given us three mornings.'),
    resume('G-79', 'Depot tables explained'),
    moveTarget('G-79', '2025-12-05'),
  ),
  on(
    '2025-10-10 10:00',
    by.aiko,
    noReason,
    measure('G-75', 'o1', 61, '2025-10-10', 'App telemetry, depots north'),
  ),
  on('2025-10-13 14:00', by.tomasz, noReason, moveTarget('G-73', '2025-10-29')),
  on(
    '2025-10-20 10:00',
    by.hanne,
    noReason,
    health(
      'G-76',
      'at-risk',
      'Ferries break the rules: a crossing counts as rest only with a cabin booked.',
      'low',
    ),
    estimate('G-76', [90, 130, 180], 'With ferries and double crews, which nobody had asked about in July.'),
  ),
  on(
    '2025-10-29 17:00',
    by.priya,
    noReason,
    deliver(
      'G-73',
      '2025-10-29',
      'Releasing often made each release boring. The window had been protecting us from the size of our own batches.',
    ),
  ),
  on('2025-10-30 16:00', by.ines, noReason, measure('G-71', 'o1', 2.4, '2025-10-30', 'Desk statistics')),
  on(
    '2025-10-31 15:00',
    by.ines,
    noReason,
    deliver(
      'G-71',
      '2025-10-31',
      'The scales were easy; agreeing on whose weight counts took six weeks. Ask that question first.',
    ),
  ),
  on('2025-11-03 09:30', by.hanne, because('HB-1'), moveTarget('G-75', '2025-11-13')),
  on(
    '2025-11-12 16:00',
    by.hanne,
    noReason,
    deliver('G-75', '2025-11-12', 'Two photos are enough. The third was asked for by us, never by a claim.'),
  ),
  on(
    '2025-11-14 12:00',
    by.henrik,
    noReason,
    deliver(
      'G-77',
      '2025-11-14',
      'Writing the fallback form first calmed everybody, and we never needed it.',
    ),
  ),
  on(
    '2025-11-18 10:00',
    by.camille,
    because('D-13'),
    rescope('G-80', -4, { removed: ['Austria', 'Prices that hold for 48 hours'] }),
  ),
  on('2025-11-19 11:00', by.camille, noReason, moveTarget('G-80', '2025-12-18')),
  on('2025-11-24 10:00', by.ruth, because('C-5'), rank(horizon, 'G-82', 3)),
  on(
    '2025-12-01 15:00',
    by.luca,
    noReason,
    deliver(
      'G-82',
      '2025-12-01',
      'Machine drafts read by a native speaker took a third of the time. The mails mattered more than the pages.',
    ),
  ),
  on('2025-12-04 10:00', by.zofia, noReason, measure('G-79', 'o1', 15, '2025-12-04')),
  on(
    '2025-12-05 15:30',
    by.ruben,
    noReason,
    deliver(
      'G-79',
      '2025-12-05',
      'Switching the old reports off was the goal; the table was only the excuse.',
    ),
  ),
  on(
    '2025-12-09 11:30',
    by.ines,
    noReason,
    health('G-72', 'on-track', 'The audit is through. First forty mandates are signed.', 'high'),
  ),
  on(
    '2025-12-18 16:00',
    by.ines,
    noReason,
    measure('G-72', 'o1', 23, '2025-12-17'),
    deliver(
      'G-72',
      '2025-12-18',
      'A bank answers in weeks, so ask it in week one. Everything else we could have moved.',
    ),
  ),
  on('2025-12-19 10:00', by.hanne, because('D-13'), carryOver('G-76', 'H1-2026')),
  on('2025-12-19 10:20', by.camille, because('D-13'), carryOver('G-80', 'H1-2026')),
  on(
    '2025-12-22 15:00',
    by.ruth,
    noReason,
    closeHorizon(
      horizon,
      'Nine of twelve delivered, five of them by the date first promised. Two carried over, one given up. In peak season 190 invoices were corrected by hand, after 2,300 the year before.',
      'We estimate code well and everything else badly: a bank, a ferry line, a leave and the calm before peak season cost us more than any defect.',
    ),
  ),
];
