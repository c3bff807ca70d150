import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { askWhy, giveReason } from '../words/reasons.ts';
import { rank } from '../words/horizons.ts';

const horizon = 'H2-2025';

/** Priorities wander. In the first half some of it was never explained, and once somebody asked. */
export const churn: Chapter = [
  on('2025-07-14 15:00', by.tomasz, noReason, rank(horizon, 'G-73', 4)),
  on(
    '2025-08-04 11:00',
    by.ruth,
    because('Three depots asked for legal tours in the same week.'),
    rank(horizon, 'G-76', 5),
  ),
  on('2025-09-18 14:00', by.ruth, because('D-9'), rank(horizon, 'G-75', 2)),
  on('2025-10-20 15:00', by.ruth, noReason, rank(horizon, 'G-76', 9)),
  on(
    '2025-10-21 09:10',
    by.hanne,
    [],
    askWhy('2025-10-20 15:00', 'Legal tours fell four places. Is this about the ferries?'),
  ),
  on(
    '2025-10-22 08:40',
    by.ruth,
    [],
    giveReason(
      '2025-10-20 15:00',
      'Yes: with ferries it is twice the work, and proof of delivery comes first before peak.',
      'HB-12',
    ),
  ),
  on('2025-11-03 15:00', by.camille, because('C-2'), rank(horizon, 'G-80', 4)),
];
