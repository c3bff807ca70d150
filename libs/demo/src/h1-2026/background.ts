import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { confirm, invalidate, revise, share } from '../words/contexts.ts';

/** What was known of the world outside, January to June 2026. */
export const background: Chapter = [
  on(
    '2026-01-14 11:00',
    by.nadja,
    noReason,
    share(
      'C-6',
      'customer-commitment',
      'Hanse Retail signs for two years if claims can be filed in the portal by the end of March 2026. They file a fifth of all claims.',
      { source: 'Letter of intent, 12 January', teams: ['portal'], confirmBy: '2026-03-15' },
    ),
  ),
  on(
    '2026-01-20 10:30',
    by.henrik,
    noReason,
    share(
      'C-7',
      'compliance',
      'The sixth phase of the transit system is binding from 1 June 2026. Certification takes four weeks and is not faster for anybody.',
      { source: 'Meeting with the customs office in Hamburg', teams: ['customs'], confirmBy: '2026-05-15' },
    ),
  ),
  on(
    '2026-02-06 08:45',
    by.tomasz,
    noReason,
    share(
      'C-8',
      'incident',
      'INC-71: on 5 February the rates database was lost and took 7 hours and 10 minutes to restore. The backup was good. Nobody had ever read one.',
      { source: 'INC-71', teams: ['platform', 'growth'], goals: ['G-88'] },
    ),
  ),
  on(
    '2026-03-03 10:00',
    by.henrik,
    noReason,
    share(
      'C-9',
      'market',
      'Forwarders send us export papers as PDF and type them again for customs. A competitor reads them and wins one tender in four by it.',
      { source: 'Talks with nine forwarders', teams: ['customs'] },
    ),
  ),
  on(
    '2026-04-14 15:00',
    by.henrik,
    noReason,
    share(
      'C-10',
      'compliance',
      'German customs takes part in a pilot: declarations without retyping count as “trusted” and are released in minutes. Places go to whoever is ready by November 2026.',
      { source: 'Conversation at the customs day in Bremen', teams: ['customs'], confirmBy: '2026-10-31' },
    ),
  ),
  on(
    '2026-05-19 11:00',
    by.camille,
    noReason,
    share(
      'C-11',
      'market',
      'Of 412 people who came to a webinar, nine asked for a quote. Of those who asked the portal for a price, every fifth booked.',
      { source: 'Booking data, January to May', teams: ['growth'], goals: ['G-85'] },
    ),
  ),
  on('2026-03-13 09:00', by.nadja, noReason, confirm('C-6', '2026-06-30')),
  on(
    '2026-04-02 10:00',
    by.nadja,
    because('Signed on 1 April.'),
    revise(
      'C-6',
      'Hanse Retail signed for two years on 1 April. Claims can be filed in the portal since 30 March, as promised.',
    ),
  ),
  on(
    '2026-02-02 10:00',
    by.olaf,
    because('Both posts are filled; the new budget holds from today.'),
    invalidate('C-4', '2026-01-31'),
  ),
  on('2026-06-02 09:30', by.henrik, noReason, invalidate('C-7', '2026-06-01')),
];
