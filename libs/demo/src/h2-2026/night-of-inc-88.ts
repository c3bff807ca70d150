import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { share } from '../words/contexts.ts';
import { decision } from '../words/decisions.ts';
import { commit, deliver, goal, health, measure, outcome } from '../words/goals.ts';
import { mix, rank } from '../words/horizons.ts';

/** 29 August, 03:12: the system that nobody had taken with them stands still. Maintenance is lifted for it, again. */
export const nightOfInc88: Chapter = [
  on(
    '2026-08-29 08:30',
    by.hanne,
    noReason,
    share(
      'C-16',
      'incident',
      'INC-88 began on 29 August at 03:12: manifest-sync stood still for four hours and 1,140 pallets left without papers. It had been unowned for 46 days; its last owner was Courier, which became Mobile and Logistics on 14 July. Logistics carried 9 pages and 14.5 hours in August, against 0 planned.',
      { source: 'INC-88', teams: ['mobile', 'logistics'], decisions: ['D-28'] },
    ),
  ),
  decision('D-32', {
    at: '2026-08-31 09:00',
    by: by.ruth,
    question: 'Whose is manifest-sync?',
    domain: 'operations',
    deciders: [by.ruth, by.hanne, by.aiko],
    options: {
      logistics: ['Logistics', '+ Depots notice first', '- Four people, and two rotas already'],
      mobile: ['Mobile', '+ Wrote most of it', '- The app is a reader of it like others'],
      platform: ['Platform', '+ Nights are covered', '- Platform has never read it'],
    },
    made: {
      at: '2026-08-31 11:00',
      choice: 'logistics',
      reasoning:
        'Whoever is hurt first looks first. Mobile writes down what it knows until the end of September. From now on no team ends before each of its systems has a name beside it.',
      confidence: 85,
      review: '2026-11-30',
      because: ['C-16', 'HB-7'],
    },
  }),
  on(
    '2026-08-31 15:00',
    by.hanne,
    because('C-16'),
    goal('G-111', {
      title: 'manifest-sync survives a night alone',
      why: 'It moves every pallet in eleven depots, has no second instance, and the person who wrote it works on something else.',
      horizon: 'H2-2026',
      team: 'logistics',
      track: 'maintenance',
      done: ['A second instance takes over by itself', 'Failure modes are written down and rehearsed'],
      outcomes: [
        outcome('Hours without manifest-sync per month', 'hours', 4, 0, 'Pages per night and person'),
      ],
      days: [20, 30, 45],
      target: '2026-10-30',
    }),
    rank('H2-2026', 'G-111', 3),
  ),
  on('2026-09-01 09:30', by.aiko, because('C-16'), rank('H2-2026', 'G-104', 4)),
  on('2026-09-03 14:00', by.hanne, because('C-16'), commit('G-111', 'high')),
  on(
    '2026-08-31 16:00',
    by.tomasz,
    noReason,
    share(
      'C-17',
      'capacity',
      'Both leads of Platform are on leave until 1 October. Until then whatever they would have decided goes to the manager.',
      { teams: ['platform'], confirmBy: '2026-10-01' },
    ),
  ),
  decision('D-36', {
    at: '2026-09-21 10:00',
    by: by.ruth,
    question: 'Does maintenance get more room in the fourth quarter after INC-88?',
    domain: 'priorities',
    deciders: [by.ruth],
    options: {
      lift: [
        'From 10 to 25 %, taken from features',
        '+ Peak season on systems that stand',
        '- Growth and Customs slow down',
      ],
      stay: ['Leave it', '+ No promise moves', '- We said the same in January'],
    },
    made: {
      at: '2026-10-01 11:00',
      choice: 'lift',
      reasoning:
        'Twice in a year we raised it after the night in question. The review in December asks whether it should have been the rule from the start.',
      confidence: 75,
      review: '2026-12-15',
      because: ['C-16', 'C-8'],
    },
  }),
  on('2026-10-01 11:30', by.ruth, because('D-36', 'C-16'), mix('H2-2026', 45, 20, 25, 10)),
  on('2026-10-14 10:00', by.jonas, noReason, measure('G-111', 'o1', 0.5, '2026-10-12')),
  on(
    '2026-10-21 10:00',
    by.hanne,
    noReason,
    health('G-111', 'on-track', 'The second instance took over twice in a drill.', 'high'),
  ),
  on(
    '2026-10-29 16:00',
    by.hanne,
    noReason,
    deliver(
      'G-111',
      '2026-10-29',
      'Half of the failure modes were known to somebody. None of them was known to the same somebody.',
    ),
  ),
];
