import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { confirm, invalidate, revise, share } from '../words/contexts.ts';

/** What was known of the world outside, July to December 2025. */
export const background: Chapter = [
  on(
    '2025-07-01 14:00',
    by.nadja,
    noReason,
    share(
      'C-1',
      'customer-commitment',
      'Nordwind Logistik renewed for three years on the promise that from 31 October 2025 its invoices follow the weighbridge.',
      { source: 'Renewal contract, annex 2', confirmBy: '2025-10-15', teams: ['payments'] },
    ),
    share(
      'C-2',
      'market',
      'Two competitors quote pallets online in under a minute. In lost-deal calls price is named less often than the wait.',
      { source: 'Lost-deal calls, first half of 2025', teams: ['growth'] },
    ),
  ),
  on(
    '2025-07-01 16:00',
    by.henrik,
    noReason,
    share(
      'C-3',
      'compliance',
      'Swiss customs switches its old export interface off on 31 December 2025. There will be no grace period.',
      {
        source: 'Circular of the Swiss customs office, May 2025',
        teams: ['customs'],
        confirmBy: '2025-11-30',
      },
    ),
  ),
  on(
    '2025-09-15 10:30',
    by.olaf,
    noReason,
    share(
      'C-4',
      'budget',
      'Two further posts are approved for this year: one in Courier from October, one in Data from February. Everything else waits for the new budget.',
      { source: 'Autumn review of the budget', teams: ['courier', 'data'], confirmBy: '2026-01-31' },
    ),
  ),
  on(
    '2025-10-09 11:00',
    by.nadja,
    noReason,
    share(
      'C-5',
      'market',
      'Three of our ten largest consignees have moved their dispatch to Brno and Łódź. They expect to be written to in their own language.',
      { source: 'Account reviews, September', teams: ['portal'], goals: ['G-82'] },
    ),
  ),
  on('2025-10-13 09:00', by.nadja, noReason, confirm('C-1', '2025-11-15')),
  on(
    '2025-12-02 15:30',
    by.nadja,
    because('Numbers of the November review.'),
    revise(
      'C-5',
      'Five of our ten largest consignees dispatch from Brno, Łódź or Poznań. Calls from there have overtaken those from Austria.',
    ),
  ),
  on(
    '2025-11-17 09:30',
    by.nadja,
    because('Kept: the first invoices by weighbridge went out on 30 October.'),
    invalidate('C-1', '2025-11-15'),
  ),
  on(
    '2026-01-05 10:00',
    by.henrik,
    because('The date has passed, and all exports run on the new system.'),
    invalidate('C-3', '2025-12-31'),
  ),
];
