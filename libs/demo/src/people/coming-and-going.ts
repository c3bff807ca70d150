import { because, noReason, on, type Chapter } from '../words/change.ts';
import { addPerson, changeRole, join, leave, leaveTeam, reportsTo } from '../words/staff.ts';
import { by } from './people.ts';

/** Why somebody leaves is not the planner's business: only that a team is one fewer. */
export const comingAndGoing: Chapter = [
  on(
    '2025-09-01 09:15',
    by.mei,
    because('Approved in the spring plan: somebody for networks and access.'),
    addPerson(by.noor),
    join('platform', by.noor),
    reportsTo(by.noor, by.tomasz),
  ),
  on(
    '2025-10-01 09:15',
    by.mei,
    because('D-9'),
    addPerson(by.emil),
    join('courier', by.emil),
    reportsTo(by.emil, by.hanne),
  ),
  on(
    '2025-11-03 10:00',
    by.tomasz,
    because('The on-call rota needs a second person who may decide at night.'),
    changeRole('platform', by.kofi, 'lead'),
  ),
  on('2025-12-19 16:30', by.mei, noReason, leaveTeam('growth', by.iker), leave(by.iker)),
  on(
    '2026-01-05 09:20',
    by.mei,
    because('Replaces the colleague who left Growth in December.'),
    addPerson(by.thandi),
    join('growth', by.thandi),
    reportsTo(by.thandi, by.camille),
  ),
  on(
    '2026-02-02 09:10',
    by.mei,
    because('C-4'),
    addPerson(by.birk),
    join('data', by.birk),
    reportsTo(by.birk, by.ruben),
  ),
  on(
    '2026-03-02 09:10',
    by.mei,
    because('C-7'),
    addPerson(by.paulo),
    join('customs', by.paulo),
    reportsTo(by.paulo, by.henrik),
  ),
  on('2026-05-29 17:00', by.mei, noReason, leaveTeam('payments', by.marek), leave(by.marek)),
  on('2026-07-31 17:00', by.mei, noReason, leaveTeam('payments', by.deniz), leave(by.deniz)),
  on(
    '2026-10-05 09:00',
    by.mei,
    because('The contract had been signed in July, before the freeze: a word given is kept.'),
    addPerson(by.lena),
    join('payments', by.lena),
    reportsTo(by.lena, by.ines),
  ),
  on('2026-10-30 17:00', by.mei, noReason, leaveTeam('customs', by.ciaran), leave(by.ciaran)),
  on('2026-11-13 17:00', by.mei, noReason, leave(by.olaf)),
];
