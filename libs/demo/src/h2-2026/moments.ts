import { berlin } from '../words/berlin-time.ts';
import { by } from '../people/people.ts';
import { noReason, on, type Chapter } from '../words/change.ts';

const moment = (name: string, wallClock: string, title: string) =>
  on(wallClock, by.ruth, noReason, {
    type: 'NameMoment',
    data: { organisationId: 'main', name, title, at: berlin(wallClock) },
  });

/** Places worth coming back to; the demo opens at the turning point. */
export const moments: Chapter = [
  moment('h2-2025-committed', '2025-07-04 14:00', 'H2-2025 committed'),
  moment('inc-71', '2026-02-06 11:00', 'The day after INC-71'),
  moment('strangler', '2026-03-12 15:00', 'The ledger: strangler, not rewrite'),
  moment('meridian-signs', '2026-06-22 11:00', 'Meridian Foods signs'),
  moment('h2-2026-committed', '2026-07-01 09:00', 'H2-2026 committed'),
  moment('courier-split', '2026-07-14 09:30', 'Courier becomes Mobile and Logistics'),
  moment('freeze', '2026-08-18 16:00', 'Hiring freeze'),
  moment('turning-point', '2026-08-29 10:30', 'The night of INC-88, and what it cost'),
  moment('meridian-gone', '2026-09-08 15:00', 'Meridian moves to next year'),
];
