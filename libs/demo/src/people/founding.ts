import { because, noReason, on, type Chapter } from '../words/change.ts';
import { addPerson, appoint, formTeam, join, reportsTo } from '../words/staff.ts';
import { by } from './people.ts';

const asItStood = because('The organisation as it stood when planning moved into Throughline.');

const team = (
  id: string,
  name: string,
  mission: string,
  manager: string,
  lead: string,
  ...members: string[]
) => [
  formTeam(id, name, mission),
  join(id, manager, 'manager'),
  appoint(id, manager),
  reportsTo(manager, by.ruth),
  join(id, lead, 'lead'),
  ...members.map((member) => join(id, member)),
  ...[lead, ...members].map((member) => reportsTo(member, manager)),
];

const there = [
  [by.ruth, by.nadja, by.olaf, by.mei],
  [by.ines, by.piotr, by.sanna, by.yusuf, by.greta, by.marek, by.deniz],
  [by.tomasz, by.priya, by.kofi, by.bjarne, by.elif, by.mattis],
  [by.hanne, by.aiko, by.jonas, by.svea, by.dario, by.fatou, by.tilda],
  [by.henrik, by.wiebke, by.ciaran, by.agnieszka],
  [by.ruben, by.zofia, by.anouk, by.tariq],
  [by.camille, by.oskar, by.maren, by.iker],
  [by.sigrid, by.bela, by.luca, by.hyejin],
].flat();

/** 1 July 2025: seven teams, their managers and leads. Ruth runs product and engineering. */
export const founding: Chapter = [
  on('2025-07-01 08:30', by.ruth, noReason, {
    type: 'SetUpOrganisation',
    data: {
      organisationId: 'main',
      name: 'Harbourline',
      timeZone: 'Europe/Berlin',
      fiscalYearStartsOn: '01-01',
      horizonQuarters: 2,
    },
  }),
  on('2025-07-01 08:40', by.mei, noReason, ...there.map(addPerson)),
  on(
    '2025-07-01 08:50',
    by.mei,
    asItStood,
    [by.nadja, by.olaf, by.mei].map((id) => reportsTo(id, by.ruth)),
    team(
      'payments',
      'Payments',
      'Freight is paid once, in full and on the day it was promised.',
      by.ines,
      by.piotr,
      by.sanna,
      by.yusuf,
      by.marek,
      by.deniz,
    ),
    join('payments', by.greta, 'member', 0.5),
    reportsTo(by.greta, by.ines),
    team(
      'platform',
      'Platform',
      'Other teams ship on any weekday and sleep at night.',
      by.tomasz,
      by.priya,
      by.kofi,
      by.bjarne,
      by.elif,
      by.mattis,
    ),
    team(
      'courier',
      'Courier',
      'Everything a driver and a depot need between pick-up and proof of delivery.',
      by.hanne,
      by.aiko,
      by.jonas,
      by.svea,
      by.dario,
      by.fatou,
      by.tilda,
    ),
    team(
      'customs',
      'Customs',
      'Goods cross borders without anybody typing the same line twice.',
      by.henrik,
      by.wiebke,
      by.ciaran,
      by.agnieszka,
    ),
    team(
      'data',
      'Data',
      'One number per question, and it is there by breakfast.',
      by.ruben,
      by.zofia,
      by.anouk,
      by.tariq,
    ),
    team(
      'growth',
      'Growth',
      'A forwarder who hears of us on Monday books a pallet on Friday.',
      by.camille,
      by.oskar,
      by.maren,
      by.iker,
    ),
    team(
      'portal',
      'Portal',
      'Shippers and consignees find out for themselves instead of ringing the desk.',
      by.sigrid,
      by.bela,
      by.luca,
      by.hyejin,
    ),
  ),
];
