import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { confirm, invalidate, revise, share } from '../words/contexts.ts';

const page = (n: number) => ({ source: `Handbook, page ${n}` });

/** Pages of the old handbook that explain more than any ticket: what was known before the first goal. */
export const handbook: Chapter = [
  on(
    '2025-07-01 10:00',
    by.mei,
    noReason,
    share(
      'HB-1',
      'policy',
      'Nothing is deployed to the depots between 15 November and 24 December. In 2022 a Friday release stopped 340 scanners in peak week.',
      { ...page(4), confirmBy: '2026-10-01' },
    ),
    share(
      'HB-2',
      'history',
      'The ledger sits inside the monolith because the first customer paid by bank file. Every later way of paying was bent to look like that file.',
      { ...page(11), teams: ['payments', 'platform'] },
    ),
    share(
      'HB-3',
      'policy',
      'A team has one customer, at most seven people and one rota. What does not fit is a reason to talk, not to stretch.',
      page(2),
    ),
    share(
      'HB-4',
      'policy',
      'Tracking data is kept for 25 months: two statutory years and a month to answer a claim.',
      { ...page(17), teams: ['data'], confirmBy: '2026-06-30' },
    ),
  ),
  on(
    '2025-07-01 10:20',
    by.mei,
    noReason,
    share(
      'HB-5',
      'market',
      'Small forwarders choose in a week and leave in a month. Whoever answers first with a price usually gets the pallet.',
      { ...page(23), teams: ['growth'] },
    ),
    share(
      'HB-6',
      'history',
      'Tariff codes were copied by hand from three gazettes until 2023. Two of the copies are still in use, and they disagree on 214 codes.',
      { ...page(14), teams: ['customs'] },
    ),
    share(
      'HB-7',
      'policy',
      'Whoever builds it answers the pager for it, day and night, until another team says in writing that it has taken over.',
      page(6),
    ),
    share(
      'HB-8',
      'market',
      'Driving and resting times are checked at the roadside. A fine goes to the driver first, and drivers talk to each other about which app caused it.',
      { ...page(27), teams: ['courier'] },
    ),
  ),
  on(
    '2025-07-01 10:40',
    by.mei,
    noReason,
    share(
      'HB-9',
      'policy',
      'We do not promise a customer a date before the team that has to keep it has estimated the work.',
      page(3),
    ),
    share(
      'HB-10',
      'history',
      'The portal began as a student project and was never given a login of its own: it borrows sessions from the booking form.',
      { ...page(19), teams: ['portal'] },
    ),
    share(
      'HB-11',
      'policy',
      'One hour a week of every engineer goes into learning. It is not a reserve for late goals.',
      page(8),
    ),
    share(
      'HB-12',
      'policy',
      'Peak season, October to Christmas, is three fifths of the yearly volume. Staff no launch with people who are needed in it.',
      { ...page(5), confirmBy: '2026-09-01' },
    ),
  ),
  on('2026-06-24 14:00', by.ruben, noReason, confirm('HB-4', '2027-06-30')),
  on('2026-08-26 09:00', by.mei, noReason, confirm('HB-12', '2027-09-01')),
  on(
    '2026-02-20 11:30',
    by.tomasz,
    because('D-20'),
    revise(
      'HB-1',
      'Between 15 November and 24 December releases reach the depots on Tuesdays only, with somebody from the releasing team on the phone.',
    ),
  ),
  on('2026-09-30 09:00', by.mei, noReason, confirm('HB-1', '2027-10-01')),
  on(
    '2026-03-17 10:00',
    by.henrik,
    because('G-91 is done: all three gazettes are read by one service.'),
    invalidate('HB-6', '2026-03-16'),
  ),
];
