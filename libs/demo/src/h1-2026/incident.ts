import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';
import { health, measure, moveTarget, retarget } from '../words/goals.ts';
import { mix, rank } from '../words/horizons.ts';

/** INC-71, 5 February 2026: a good backup that nobody had ever read. Maintenance is lifted for the rest of the half. */
export const incident: Chapter = [
  decision('D-21', {
    at: '2026-02-06 10:00',
    by: by.ruth,
    question: 'Does maintenance get more room after INC-71, and who pays for it?',
    domain: 'priorities',
    deciders: [by.ruth],
    drivers: ['Seven hours without prices', 'Twelve more databases nobody has restored'],
    options: {
      lift: [
        'Maintenance from 15 to 30 % until June',
        '+ Restores are rehearsed this half',
        '- Webinars and dunning give way',
      ],
      task: [
        'A task force of three for four weeks',
        '+ Short',
        '- Afterwards nobody restores anything again',
      ],
      nothing: ['Leave the plan as it is', '+ No promise moves', '- The next one may not be the rates'],
    },
    made: {
      at: '2026-02-09 14:00',
      choice: 'lift',
      reasoning:
        'A task force ends and habits do not begin. The fifteen points come from features that nobody was promised.',
      confidence: 80,
      because: ['C-8'],
    },
  }),
  on('2026-02-09 14:30', by.ruth, because('D-21', 'C-8'), mix('H1-2026', 42, 18, 30, 10)),
  on(
    '2026-02-09 14:40',
    by.ruth,
    because('D-21', 'C-8'),
    rank('H1-2026', 'G-88', 2),
    rank('H1-2026', 'G-85', 12),
  ),
  on('2026-02-10 10:00', by.tomasz, because('D-21'), moveTarget('G-88', '2026-05-29')),
  on(
    '2026-02-10 10:15',
    by.tomasz,
    noReason,
    health('G-88', 'at-risk', 'Two of fourteen restored, and now everybody is looking.', 'medium'),
  ),
  decision('D-22', {
    at: '2026-02-11 10:00',
    by: by.tomasz,
    question: 'How often do we rehearse a restore?',
    domain: 'operations',
    deciders: [by.tomasz],
    options: {
      month: ['Every month, one database, drawn by lot', '+ Becomes a habit', '- A day a month'],
      half: ['Twice a year, all of them', '+ Can be planned', '- Half a year is long enough to forget'],
    },
    made: {
      at: '2026-02-13 11:00',
      choice: 'month',
      reasoning: 'The lot is the point: whoever may be drawn tomorrow keeps the steps in order today.',
      confidence: 85,
      review: '2026-08-13',
      because: ['C-8'],
    },
  }),
  on('2026-03-06 15:00', by.priya, noReason, measure('G-88', 'o1', 36, '2026-03-06')),
  on('2026-04-17 15:00', by.priya, noReason, measure('G-88', 'o1', 64, '2026-04-17')),
  on(
    '2026-04-24 09:30',
    by.tomasz,
    noReason,
    health('G-88', 'on-track', 'Nine of fourteen in under an hour. The archive is the hard one.', 'high'),
  ),
  on(
    '2026-05-08 10:00',
    by.tomasz,
    because('The archive is rebuilt from files, not restored: agreed with Data.'),
    moveTarget('G-88', '2026-06-12'),
  ),
  on('2026-05-08 10:10', by.tomasz, noReason, retarget('G-88', 'o1', 98)),
];
