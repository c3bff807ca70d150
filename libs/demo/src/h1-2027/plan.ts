import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { scheduleGate } from '../words/gates.ts';
import { goal, outcome, reword } from '../words/goals.ts';
import { openHorizon, order, rank } from '../words/horizons.ts';

const horizon = 'H1-2027';

/** Opened lately: candidates, no promises yet. */
export const plan: Chapter = [
  on(
    '2026-11-02 14:00',
    by.ruth,
    noReason,
    openHorizon(horizon, {
      startsOn: '2027-01-01',
      endsOn: '2027-06-30',
      purpose: 'To be decided with D-39; until then: keep Meridian, and give depots a winter without paper.',
      why: 'The contract of October has dates in it again, and this time we estimated before we signed.',
    }),
  ),
  on('2026-11-03 10:00', by.jonas, because('D-39'), {
    type: 'RescheduleGoal',
    data: { goalId: 'G-98', horizonId: horizon },
  }),
  on(
    '2026-11-03 10:10',
    by.jonas,
    because('Both operators now offer the same interface.'),
    reword('G-98', { title: 'Road and rail in one booking' }),
  ),
  on(
    '2026-11-04 14:00',
    by.sigrid,
    because('C-23'),
    goal('G-113', {
      title: 'Claims settled within ten days',
      why: 'Filing a claim takes four minutes by now. Then it lies for two weeks, because three teams look at it one after the other.',
      horizon,
      team: 'growth',
      track: 'feature',
      done: ['All three see a claim on the first day', 'The shipper knows who has it'],
      outcomes: [outcome('Days until a claim is settled', 'days', 17, 10, 'Claims opened again')],
      days: [35, 50, 80],
      target: '2027-03-12',
    }),
  ),
  on(
    '2026-11-06 14:00',
    by.henrik,
    because('C-10', 'C-26'),
    goal('G-114', {
      title: 'Trusted status for exports through Hamburg',
      why: 'In the pilot a declaration is released in minutes. That is half a day at the terminal.',
      horizon,
      team: 'customs',
      track: 'feature',
      ambitious: true,
      done: ['Accepted as trusted for three months without a complaint'],
      outcomes: [outcome('Exports released within ten minutes', '%', 0, 50, 'Declarations corrected later')],
      days: [60, 100, 160],
      target: '2027-05-28',
    }),
    scheduleGate('G-114', 'feasibility', 'feasibility', '2027-01-22', [by.henrik, by.wiebke, by.ruben]),
  ),
  on(
    '2026-11-12 10:00',
    by.ines,
    because('C-19'),
    goal('G-115', {
      title: 'The old ledger is switched off',
      why: 'Two ledgers cost a person a month in pages. The second one has been right for five months.',
      horizon,
      team: 'payments',
      track: 'maintenance',
      done: ['Nothing reads the old tables for 30 days', 'The auditor has signed the last closing'],
      outcomes: [outcome('Pages from the old ledger', 'pages a month', 26, 0, 'Bookings found wrong')],
      days: [30, 45, 60],
      target: '2027-04-30',
    }),
  ),
  on(
    '2026-11-13 10:00',
    by.ruth,
    because('A first order to argue about, not a plan.'),
    order(horizon, 'G-113', 'G-115', 'G-98', 'G-114'),
  ),
  on('2026-11-18 10:00', by.ruth, noReason, rank(horizon, 'G-115', 1)),
];
