import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { rank } from '../words/horizons.ts';
import { askWhy, giveReason } from '../words/reasons.ts';

const horizon = 'H1-2026';

/** Quotes, arrival times and restores change places all spring. */
export const churn: Chapter = [
  on('2026-02-02 15:00', by.ruth, because('D-13'), rank(horizon, 'G-84', 2)),
  on('2026-03-23 11:00', by.ruth, noReason, rank(horizon, 'G-92', 4)),
  on('2026-03-24 16:00', by.camille, [], askWhy('2026-03-23 11:00', 'Why do arrival times overtake quotes?')),
  on('2026-04-13 11:00', by.ruth, because('C-2'), rank(horizon, 'G-84', 3)),
  on(
    '2026-05-08 16:00',
    by.ruth,
    [],
    askWhy('2026-05-08 10:10', 'Ninety-eight instead of a hundred: which two per cent?'),
  ),
  on(
    '2026-05-11 09:00',
    by.tomasz,
    [],
    giveReason(
      '2026-05-08 10:10',
      'The archive. It is rebuilt from files and never restored, so it can never count.',
    ),
  ),
  on('2026-05-18 11:00', by.ruth, noReason, rank(horizon, 'G-88', 1)),
  on('2026-06-01 15:00', by.ruth, because('D-27'), rank(horizon, 'G-86', 1)),
];
