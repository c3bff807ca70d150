import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { holdGate, scheduleGate } from '../words/gates.ts';
import {
  carryOver,
  commit,
  deliver,
  drop,
  health,
  measure,
  moveTarget,
  pause,
  rescope,
  retarget,
  reword,
} from '../words/goals.ts';
import { closeHorizon, rank } from '../words/horizons.ts';

const horizon = 'H1-2026';

/** How it went. The incident of February has a chapter of its own. */
export const course: Chapter = [
  on('2026-01-15 10:00', by.sigrid, because('C-6'), rank(horizon, 'G-94', 3), commit('G-94', 'medium')),
  on('2026-01-21 10:00', by.henrik, because('C-7'), rank(horizon, 'G-90', 1), commit('G-90', 'high')),
  on('2026-01-29 10:00', by.hanne, noReason, measure('G-83', 'o1', 29, '2026-01-28')),
  on(
    '2026-02-13 14:00',
    by.ruben,
    noReason,
    holdGate(
      'G-92',
      'feasibility',
      'failed',
      '2026-02-13',
      [by.ruben, by.hanne, by.zofia],
      'Traffic data alone gets us to 66 %. Without the ramp times of the depots it stays there.',
    ),
    health('G-92', 'off-track', 'The first gate failed. We licence or we stop.', 'low'),
  ),
  on('2026-02-16 09:30', by.camille, noReason, measure('G-85', 'o1', 6, '2026-02-13')),
  on(
    '2026-02-26 15:00',
    by.anouk,
    noReason,
    deliver('G-93', '2026-02-26', 'A grey number does more for the night load than any alert: people ask.'),
  ),
  on(
    '2026-03-02 10:00',
    by.ruben,
    because('D-23'),
    reword('G-92', { title: 'Arrival times right within forty-five minutes' }),
    retarget('G-92', 'o1', 75),
    moveTarget('G-92', '2026-06-29'),
    scheduleGate('G-92', 'feasibility-again', 'feasibility', '2026-03-20', [by.ruben, by.hanne]),
  ),
  on('2026-03-04 10:00', by.ines, because('D-24'), pause('G-87', 'Both people moved to the ledger')),
  on('2026-03-11 16:00', by.wiebke, noReason, measure('G-91', 'o1', 3, '2026-03-11')),
  on(
    '2026-03-13 11:00',
    by.ines,
    because('D-27'),
    holdGate(
      'G-86',
      'feasibility',
      'passed',
      '2026-03-13',
      [by.ines, by.tomasz, by.piotr, by.priya],
      'Receivables can be cut out with one writer and a nightly comparison. Nobody found a table that must move first.',
    ),
    commit('G-86', 'medium'),
    rank(horizon, 'G-86', 2),
  ),
  on(
    '2026-03-16 15:00',
    by.wiebke,
    noReason,
    deliver(
      'G-91',
      '2026-03-16',
      'Reading both copies side by side for three weeks settled what ten weeks of rewriting had not.',
    ),
  ),
  on(
    '2026-03-20 10:00',
    by.ruben,
    noReason,
    holdGate(
      'G-92',
      'feasibility-again',
      'passed',
      '2026-03-20',
      [by.ruben, by.hanne],
      'With licensed ramp times the trial reaches 74 %.',
    ),
    commit('G-92', 'medium'),
  ),
  on('2026-03-24 09:30', by.aiko, noReason, measure('G-83', 'o1', 13, '2026-03-20')),
  on(
    '2026-03-27 16:00',
    by.hanne,
    noReason,
    deliver(
      'G-83',
      '2026-03-27',
      'Drivers forgave a longer tour when they could see why. The reason on the screen was the feature.',
    ),
  ),
  on(
    '2026-03-30 14:00',
    by.sigrid,
    noReason,
    deliver(
      'G-94',
      '2026-03-30',
      'A promised date with a customer at the table made us cut early. We cut the right half.',
    ),
  ),
  on('2026-04-08 10:00', by.camille, because('C-8'), moveTarget('G-84', '2026-05-15')),
  on(
    '2026-04-09 11:00',
    by.priya,
    noReason,
    deliver(
      'G-89',
      '2026-04-09',
      'Changing a secret was rehearsed by removing it. Eleven of 43 turned out to be unused.',
    ),
  ),
  on('2026-04-20 10:30', by.piotr, noReason, measure('G-86', 'o1', 18, '2026-04-17', 'Booking journal')),
  on(
    '2026-04-27 09:00',
    by.ines,
    noReason,
    health('G-86', 'at-risk', 'Credit notes point into tables we meant to leave behind.', 'medium'),
  ),
  on(
    '2026-05-04 11:00',
    by.ines,
    because('D-27'),
    rescope('G-86', 3, { added: ['Credit notes'], removed: ['Export to the auditor'] }),
  ),
  on('2026-05-11 10:00', by.camille, noReason, measure('G-85', 'o1', 16, '2026-05-08')),
  on(
    '2026-05-13 15:00',
    by.oskar,
    noReason,
    measure('G-84', 'o1', 78, '2026-05-12'),
    deliver('G-84', '2026-05-13', 'Holding the price mattered more than finding it fast.'),
  ),
  on(
    '2026-05-21 16:00',
    by.henrik,
    noReason,
    deliver(
      'G-90',
      '2026-05-21',
      'Certification takes four weeks. We sent the papers in week one and had time to be rejected once.',
    ),
  ),
  on(
    '2026-05-26 10:00',
    by.ines,
    because('D-24'),
    drop('G-87', 'The desk solved half of it with a rule: no letter on Mondays, when the bank file is late.'),
  ),
  on('2026-06-01 10:00', by.ines, noReason, moveTarget('G-86', '2026-06-29')),
  on('2026-06-09 10:00', by.tomasz, noReason, measure('G-88', 'o1', 100, '2026-06-08')),
  on(
    '2026-06-10 15:00',
    by.tomasz,
    noReason,
    deliver('G-88', '2026-06-10', 'A drill with a stopwatch and an audience found more than any review.'),
  ),
  on(
    '2026-06-12 14:00',
    by.camille,
    noReason,
    measure('G-85', 'o1', 20, '2026-06-12'),
    deliver(
      'G-85',
      '2026-06-12',
      'We held all twenty and nothing moved. We had measured ourselves and not the forwarders.',
    ),
  ),
  on('2026-06-25 10:00', by.ruben, noReason, measure('G-92', 'o1', 71, '2026-06-24')),
  on(
    '2026-06-26 15:00',
    by.piotr,
    noReason,
    measure('G-86', 'o1', 52, '2026-06-26', 'Booking journal'),
    deliver(
      'G-86',
      '2026-06-26',
      'Running both ledgers for thirty days found four defects, all of them in the old one.',
    ),
  ),
  on(
    '2026-06-29 11:00',
    by.ruben,
    because('The spring timetable broke the model; three more weeks of data are needed.'),
    carryOver('G-92', 'H2-2026'),
  ),
  on(
    '2026-06-30 15:00',
    by.ruth,
    noReason,
    closeHorizon(
      horizon,
      'Ten delivered, among them both promises carried from last year and the first half of the ledger. Arrival times go on, dunning was dropped.',
      'The only goal that was met to the letter and changed nothing was the one that counted our own activity.',
    ),
  ),
];
