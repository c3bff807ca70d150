import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { review } from '../words/weighing.ts';

/** Autumn 2026: ten decisions on data architecture are looked back at. Six held, and their deciders had been surer. */
export const lookingBack: Chapter = [
  review(
    '2026-09-14 14:00',
    by.ines,
    'D-27',
    'held',
    'The strangler held, because it could stop half-way: it did, for five weeks, and nothing was lost. The two ledgers cost more nights than we had said.',
    '2027-03-12',
  ),
  review('2026-10-30 10:00', by.ruben, 'D-4', 'held', 'We would decide it again, and sooner.'),
  review(
    '2026-10-30 10:10',
    by.ruben,
    'D-11',
    'failed',
    'The second store was switched off in June. Nobody had asked who would feed it.',
  ),
  review('2026-10-30 10:20', by.ruben, 'D-18', 'held', 'It held. The work it cost was what had been said.'),
  review(
    '2026-10-30 10:30',
    by.ruben,
    'D-25',
    'partly',
    'Right for prices, wrong for manifests: they change after they are printed.',
  ),
  review('2026-10-30 10:40', by.tariq, 'DAT-1', 'held', 'Two complaints in seven months, both from us.'),
  review(
    '2026-10-30 10:50',
    by.anouk,
    'DAT-2',
    'failed',
    'Four of eleven countries have a table of their own by now. We did not ask Customs.',
  ),
  review('2026-10-30 11:00', by.birk, 'DAT-3', 'held', 'An hour was enough, also in peak season.'),
  review('2026-10-30 11:10', by.zofia, 'DAT-4', 'held', 'Six columns in ten weeks, every one with its test.'),
  review(
    '2026-10-30 11:20',
    by.tariq,
    'DAT-5',
    'failed',
    'It tempted us to count people after all. The load is switched off until it is by team only.',
    '2027-02-26',
  ),
];
