import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { entry } from './entry.ts';

const runtime = 'platform: runtime';
const delivery = 'platform: delivery';
const access = 'platform: access';
const tomasz = { deciders: [by.tomasz] };

/** September 2026: both leads are on leave, and everything waits for the manager. */
export const platformSeptember: Chapter = [
  entry(
    'ADR-19',
    runtime,
    by.mattis,
    ['2026-08-27', '2026-09-07'],
    'manifest-sync: second instance by copy, or by election?',
    ['Election', '+ Nobody has to wake up', '- A library to trust'],
    ['A warm copy', '+ Simple', '- Somebody switches at 03:12'],
    'The night showed how long switching by hand takes.',
    { ...tomasz, because: ['C-16', 'D-32'] },
  ),
  entry(
    'ADR-20',
    delivery,
    by.elif,
    ['2026-09-03', '2026-09-09'],
    'Do depots get releases by ring or all at once?',
    ['Three rings, a day apart', '+ A fault stays in one ring', '- Three versions for two days'],
    ['All at once', '+ One version', '- Eleven depots'],
    'One depot told us within ten minutes last time; ten more need not have known.',
    { ...tomasz, because: ['HB-1'] },
  ),
  entry(
    'ADR-21',
    access,
    by.noor,
    ['2026-09-01', '2026-09-15'],
    'Rights for the auditor: a copy of the data, or a view?',
    ['A view, for three weeks', '+ Nothing leaves the house', '- Slow in the evening'],
    ['A copy', '+ Fast', '- Copies stay'],
    'The copy of 2024 was found in spring, on a shared drive.',
    tomasz,
  ),
  entry(
    'ADR-22',
    runtime,
    by.bjarne,
    ['2026-09-16', '2026-09-21'],
    'Who serves the rates for G-101?',
    ['A service of Platform', '+ Others will ask for it', '- Not before the end of October'],
    ['Payments itself', '+ In time', '- A third copy of the rates'],
    'Two copies of tariff codes kept us busy for three years.',
    { ...tomasz, because: ['HB-2'], confidence: 65 },
  ),
  entry(
    'ADR-23',
    delivery,
    by.mattis,
    ['2026-09-16', '2026-09-24'],
    'Do we rehearse going back before peak season?',
    [
      'Every team, once, in October',
      '+ Five minutes is measured, not believed',
      '- Half a day for eight teams',
    ],
    ['Platform for all', '+ Half a day in all', '- It is the others who will do it'],
    'Whoever presses the button in December should have pressed it in October.',
    tomasz,
  ),
];
