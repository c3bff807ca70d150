import { by } from '../people/people.ts';
import { because, on, type Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';
import { transfer } from '../words/goals.ts';
import { appoint, changeRole, formTeam, join, reorganise, reportsTo } from '../words/staff.ts';

const split = because('D-28');

/** 14 July 2026. Nobody asked who looks after manifest-sync from now on. */
export const splitOfCourier: Chapter = [
  decision('D-28', {
    at: '2026-06-08 10:00',
    by: by.ruth,
    question: 'Should Courier stay one team now that it has eight people and two kinds of customer?',
    domain: 'organisation',
    reversible: 'hardly',
    decideBy: '2026-06-30',
    deciders: [by.ruth],
    drivers: ['A team should have one customer', 'Eight people in one stand-up'],
    body: [
      'Consulted: the manager and the lead of Courier, the manager of Platform.',
      'Courier keeps six systems running. Five of them clearly belong to the phone or to the depot.',
    ].join('\n\n'),
    options: {
      stay: [
        'Stay one team',
        '+ No hand-over, no new rota',
        '- Depot work has waited behind the driver app since March',
      ],
      split: [
        'Split into Mobile and Logistics on 14 July',
        '+ Mobile answers to drivers, Logistics to depots and dispatchers',
        '+ Both teams stay below six people',
        '- Two on-call rotas of four people',
        '- Somebody has to go through all six systems and say whose they are',
      ],
      lend: [
        'Keep one team and lend two people to the depot for a half',
        '+ Easily undone',
        '- We did that in 2024 and they were never given back',
      ],
    },
    made: {
      at: '2026-06-26 15:00',
      choice: 'split',
      reasoning:
        'Depot goals have slipped in both halves because the driver app shouts louder. Two teams with one customer each will argue in the open, about ranks, and no longer inside one stand-up. Doing it before the summer holidays leaves the autumn to the new teams.',
      confidence: 75,
      review: '2026-12-15',
      because: ['HB-3'],
    },
  }),
  on(
    '2026-07-14 09:30',
    by.ruth,
    split,
    formTeam('mobile', 'Mobile', 'A driver needs one hand, one app and no second try.', ['courier']),
    formTeam('logistics', 'Logistics', 'Depots and dispatchers know where every pallet is.', ['courier']),
    reorganise('courier', 'mobile', 'logistics'),
    join('mobile', by.aiko, 'manager'),
    appoint('mobile', by.aiko),
    join('mobile', by.svea, 'lead'),
    join('mobile', by.dario),
    join('mobile', by.tilda),
    join('logistics', by.hanne, 'manager'),
    appoint('logistics', by.hanne),
    join('logistics', by.jonas, 'lead'),
    join('logistics', by.fatou),
    join('logistics', by.emil),
    reportsTo(by.aiko, by.ruth),
    [by.svea, by.dario, by.tilda].map((id) => reportsTo(id, by.aiko)),
    transfer('G-104', 'mobile'),
    transfer('G-110', 'mobile'),
    transfer('G-107', 'logistics'),
    transfer('G-98', 'logistics'),
  ),
  on(
    '2026-08-03 09:15',
    by.hanne,
    because('The lead stands in for the manager during the August holidays.'),
    changeRole('logistics', by.fatou, 'lead'),
  ),
];
