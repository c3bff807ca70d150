import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { rank } from '../words/horizons.ts';

const horizon = 'H2-2026';

/** October and November, after the quarter that everybody compares. */
export const churn: Chapter = [
  on('2026-10-21 11:00', by.ruth, because('C-25', 'C-14'), rank(horizon, 'G-107', 7)),
  on('2026-10-28 10:00', by.tomasz, because('The auditor comes on 16 November.'), rank(horizon, 'G-106', 3)),
  on('2026-11-04 11:00', by.ruth, because('C-26'), rank(horizon, 'G-102', 2)),
  on('2026-11-09 11:00', by.ruth, noReason, rank(horizon, 'G-109', 6)),
];
