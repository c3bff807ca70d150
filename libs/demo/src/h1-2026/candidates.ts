import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { goal, outcome } from '../words/goals.ts';

/** Ideas that did not make it, and one that waits: a no is worth keeping. */
export const candidates: Chapter = [
  on(
    '2026-01-12 10:00',
    by.fatou,
    noReason,
    goal('G-95', {
      title: 'Hand-held scanners for the small depots',
      why: 'Six depots still scan with a phone camera, at a third of the speed.',
      horizon: 'H1-2026',
      team: 'courier',
      track: 'feature',
      done: ['Six depots equipped'],
    }),
  ),
  on(
    '2026-01-26 10:00',
    by.hanne,
    because('The phones are replaced in autumn anyway, with better cameras.'),
    {
      type: 'DeclineGoal',
      data: { goalId: 'G-95', note: 'Not before the new phones are there' },
    },
  ),
  on(
    '2026-02-24 10:00',
    by.anouk,
    noReason,
    goal('G-96', {
      title: 'Carbon figures for each shipment',
      why: 'Two tenders asked for them. The method is disputed and changes every year.',
      horizon: 'H1-2026',
      team: 'data',
      track: 'feature',
      done: ['A figure per shipment, with the method named'],
      outcomes: [outcome('Tenders answered with figures', '%', 0, 100)],
    }),
  ),
  on('2026-03-10 10:00', by.ruben, because('C-9', 'Two tenders in three years.'), {
    type: 'DeclineGoal',
    data: { goalId: 'G-96', note: 'A spreadsheet answers two tenders' },
  }),
  on(
    '2026-04-07 10:00',
    by.dario,
    noReason,
    goal('G-97', {
      title: 'Drivers and dispatchers write to each other in the app',
      why: 'They do so already, in three messengers, and nobody can find the agreement afterwards.',
      horizon: 'H1-2026',
      team: 'courier',
      track: 'feature',
      done: ['Messages belong to a stop'],
    }),
  ),
  on('2026-05-06 10:00', by.dario, because('The works council wants to see it first, and rightly so.'), {
    type: 'WithdrawGoal',
    data: { goalId: 'G-97', note: 'Comes back when the works council has looked at it' },
  }),
  on(
    '2026-05-20 10:00',
    by.jonas,
    noReason,
    goal('G-98', {
      title: 'A rail leg in the same booking',
      why: 'Verona to Hamburg is cheaper by rail, but has to be booked by telephone.',
      horizon: 'H1-2026',
      team: 'courier',
      track: 'feature',
      done: ['Two rail operators connected', 'One paper for road and rail'],
      outcomes: [outcome('Alpine pallets that take the train', '%', 2, 15, 'Days from door to door')],
      days: [60, 90, 140],
    }),
  ),
];
