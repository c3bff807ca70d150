import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { revise, share } from '../words/contexts.ts';
import { decision } from '../words/decisions.ts';
import { drop, moveTarget, rescope } from '../words/goals.ts';
import { rank } from '../words/horizons.ts';

const freeze = because('D-30', 'C-15');

/** 18 August: eight per cent less. What was frozen, cut and postponed for it. */
export const budget: Chapter = [
  decision('D-30', {
    at: '2026-08-13 10:00',
    by: by.olaf,
    question: 'How do we spend eight per cent less without letting anybody go?',
    domain: 'budget',
    reversible: 'with-effort',
    deciders: [by.ruth],
    drivers: ['Nobody is let go', 'The saving has to begin this quarter'],
    body: 'The posts concerned: one in Payments, one in Platform, one in Logistics, one in Data.',
    options: {
      freeze: [
        'Hiring freeze F-2: no open post is filled from 18 August',
        '+ Reaches the eight per cent by itself',
        '+ Can be lifted in a day',
        '- The post in Payments was half of G-101',
      ],
      travel: ['Travel and licences', '+ No plan moves', '- Reaches two per cent'],
      hours: ['Four-day week until Christmas', '+ Shared by all', '- In peak season'],
    },
    weighed: {
      at: '2026-08-17 17:30',
      by: by.olaf,
      affects: { teams: ['payments', 'platform', 'logistics', 'data'], horizons: ['H2-2026'] },
      evidence: {
        posts: ['calculation', 'Four posts, six months each: eight per cent to the decimal.'],
        bank: ['letter', 'The bank looks at the year as a whole and at nothing smaller.'],
      },
      consulted: [
        [by.ines, 'The post is half of G-101. The date will move.'],
        [by.tomasz, 'We can wait until spring.'],
        [by.ruben, 'We lose the one who was to load history.'],
      ],
      objections: {
        data: [
          by.ruben,
          'Data had its post promised in writing in May.',
          'dissent',
          'The promise is broken, and it is written down here that it was one.',
        ],
      },
      risks: {
        peak: ['Peak season with the people of last year and the depots of this one.', 'severe', by.ruth],
      },
    },
    made: {
      at: '2026-08-18 16:00',
      choice: 'freeze',
      reasoning:
        'It is the only one that adds up and that we can take back. Contracts that are signed are kept. Every goal that counted on a post is looked at within two weeks.',
      confidence: 70,
      review: '2026-12-15',
      because: ['C-15'],
    },
  }),
  on(
    '2026-08-18 11:00',
    by.olaf,
    noReason,
    share(
      'C-15',
      'budget',
      'The budget for the rest of 2026 and for 2027 is cut by 8 %. Two shippers have moved volume to rail, and the bank looks at the year as a whole.',
      { source: 'Board meeting, 17 August', horizons: ['H2-2026'], confirmBy: '2026-10-15' },
    ),
  ),
  decision('D-31', {
    at: '2026-08-25 10:00',
    by: by.hanne,
    question:
      'Offline manifests counted on the post that is frozen. Postpone them, cut them, or take somebody from elsewhere?',
    domain: 'priorities',
    reversible: 'with-effort',
    decideBy: '2026-08-31',
    deciders: [by.ruth, by.hanne],
    drivers: ['Peak season begins in October', 'Meridian asks for it, but the contract does not'],
    options: {
      postpone: [
        'Postpone from 15 October to 12 February',
        '+ Nobody learns a new manifest in peak season',
        '+ manifest-sync is repaired first',
        '- Eleven depots go on printing for a winter',
      ],
      cut: ['Reading only, in October', '+ Something in time', '- Half of it has to be built twice'],
      borrow: ['Borrow from Data', '+ The date stays', '- Data has lost its post as well'],
    },
    weighed: {
      at: '2026-08-28 16:00',
      by: by.hanne,
      affects: { goals: ['G-107'], teams: ['mobile', 'logistics'] },
      evidence: {
        visits: ['visit', 'Two of eleven depots have no signal on the ramp; nine have it most of the day.'],
      },
      consulted: [
        [by.aiko, 'February is a date that three people can keep.'],
        [by.tomasz, 'Not on the system that fails every other week.'],
      ],
      objections: {
        reading: [
          by.svea,
          'Reading without a network could ship in October, and writing in February.',
          'dissent',
          'Half of it would have to be built twice. The depots would have liked it better.',
        ],
      },
      risks: { winter: ['Eleven depots go on printing for a winter.', 'low'] },
    },
    made: {
      at: '2026-08-29 10:00',
      choice: 'postpone',
      reasoning:
        'Without the post, October means two people in peak season on the system that failed this very night. February is a date that three people can keep.',
      confidence: 75,
      assumptions: ['The post stays frozen until the end of the year'],
      informed: [by.nadja, by.sigrid],
      review: '2026-11-30',
      because: ['C-15'],
    },
  }),
  on(
    '2026-08-29 10:30',
    by.hanne,
    because('D-31', 'C-15'),
    moveTarget('G-107', '2027-02-12'),
    rank('H2-2026', 'G-107', 10),
  ),
  on(
    '2026-08-31 14:00',
    by.camille,
    freeze,
    rescope('G-109', -5, { removed: ['Credit check without a letter'] }),
  ),
  on('2026-09-02 10:00', by.aiko, freeze, drop('G-110')),
  on(
    '2026-09-07 14:00',
    by.aiko,
    noReason,
    share(
      'C-21',
      'history',
      'What G-110 taught before it was dropped: returns are lost at the depot and not at the door. Of 40 that we followed, 36 were written down properly by the driver.',
      { source: 'Two weeks with nine drivers', goals: ['G-110'], teams: ['logistics'] },
    ),
  ),
  on('2026-09-22 10:00', by.sigrid, freeze, moveTarget('G-103', '2026-10-28')),
  on(
    '2026-10-09 09:00',
    by.olaf,
    because('The third quarter closed better than feared.'),
    revise(
      'C-15',
      'The budget for the rest of 2026 stays cut by 8 %. For 2027 the board now speaks of 6 %, to be decided on 10 December.',
    ),
  ),
];
