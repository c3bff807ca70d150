import { describe, expect, it } from 'vitest';
import { asPicks } from '../../../recording/picks.ts';
import { disband, reorganise, type Ending } from './endings.ts';
import { leaveOrganisation, type Person } from './person.ts';
import type { Team } from './team.ts';

const person = (key: string) => ({ id: `person:${key}`, key, name: key, category: 'PERSON' as const });
const named = (key: string) => ({
  ...{ id: `team:${key}`, key, name: key, category: 'TEAM' as const, status: 'ACTIVE' as const },
});

const courier: Team = {
  ...named('courier'),
  revision: 7,
  mission: null,
  manager: { ...person('mei'), reports: [] },
  parent: null,
  subteams: [named('depots')],
  fromTeams: [],
  into: [],
  members: [
    { role: 'lead', fte: 1, from: '2025-07-01', person: person('ada') },
    { role: 'member', fte: 0.5, from: '2025-07-01', person: person('bo') },
  ],
};

const ending: Ending = {
  goals: [{ id: 'goal:G-1', key: 'G-1', title: 'Offline manifests' }],
  teams: [
    { id: 'team:mobile', key: 'mobile', name: 'Mobile', manager: null, members: [{ person: person('bo') }] },
  ],
};

const byName = (commands: ReturnType<ReturnType<typeof reorganise>['command']>, name: string) =>
  [commands]
    .flat()
    .flatMap((command) => (name in command ? [(command as Record<string, unknown>)[name]] : []));

describe('a team that ends in others', () => {
  const { command, more, check } = reorganise(courier, ending);

  it('is split: new teams come from it, and each of its people and goals goes somewhere', () => {
    const told = command(courier, {
      names: 'Mobile\nLogistics',
      into: '',
      'person:bo': 'logistics',
      'goal:G-1': '-',
    });
    // The name is taken already: the new team gets a key of its own.
    expect(byName(told, 'teamForm')).toEqual([
      { teamId: 'mobile-2', name: 'Mobile', parentId: null, fromTeams: ['courier'] },
      { teamId: 'logistics', name: 'Logistics', parentId: null, fromTeams: ['courier'] },
    ]);
    expect(byName(told, 'teamJoin')).toEqual([
      { teamId: 'mobile-2', personId: 'ada', role: 'lead', fte: 1 },
      { teamId: 'logistics', personId: 'bo', role: 'member', fte: 0.5 },
    ]);
    expect(byName(told, 'teamAppointManager')).toEqual([{ teamId: 'mobile-2', personId: 'mei' }]);
    expect(byName(told, 'goalTransfer')).toEqual([{ goalId: 'G-1', teamId: null }]);
    expect(byName(told, 'teamReparent')).toEqual([{ teamId: 'depots', parentId: 'mobile-2' }]);
    expect([told].flat().at(-1)).toEqual({
      teamReorganise: { teamId: 'courier', into: ['mobile-2', 'logistics'] },
    });
  });

  it('is merged: who is there already does not join again, and nobody is made manager of others', () => {
    const told = command(courier, { names: '', into: asPicks([{ key: 'mobile', title: 'Mobile' }]) });
    expect(byName(told, 'teamJoin')).toEqual([{ teamId: 'mobile', personId: 'ada', role: 'lead', fte: 1 }]);
    expect(byName(told, 'teamAppointManager')).toEqual([]);
  });

  it('forgets a choice of a team that was written away', () => {
    const told = command(courier, { names: 'Sea', into: '', 'person:bo': 'logistics' });
    expect(byName(told, 'teamJoin')).toContainEqual({
      teamId: 'sea',
      personId: 'bo',
      role: 'member',
      fte: 0.5,
    });
  });

  it('has to be followed by something', () => {
    expect(check?.({ names: ' \n', into: '' }).map(({ path }) => path)).toEqual([['names']]);
    expect(check?.({ names: 'Sea', into: '' })).toEqual([]);
  });

  it('asks where things go only once it is said into what', () => {
    expect(more?.({ names: '', into: '' })).toEqual([]);
    expect(more?.({ names: 'Sea', into: '' }).map(({ label }) => label)).toEqual([
      ...['ada', 'bo', 'mei', 'Offline manifests', 'depots'],
    ]);
  });
});

it('a team that is disbanded leaves its goals to somebody, and its parts to its parent', () => {
  const { command } = disband(courier, ending);
  expect(command(courier, { goalsTo: asPicks([{ key: 'mobile', title: 'Mobile' }]) })).toEqual([
    { goalTransfer: { goalId: 'G-1', teamId: 'mobile' } },
    { teamReparent: { teamId: 'depots', parentId: null } },
    { teamDisband: { teamId: 'courier' } },
  ]);
});

it('somebody who leaves hands over reports and questions, and leaves every team', () => {
  const mei: Person = {
    ...person('mei'),
    ...{ status: 'ACTIVE', revision: 2, manager: person('ruth'), reports: [person('ada')], teams: [] },
  };
  const contacts = [
    { id: 'person:mei', key: 'mei' },
    { id: 'person:bo', key: 'bo' },
  ];
  const goal = { ...ending.goals[0]!, contacts };
  const { command, values } = leaveOrganisation(mei, {
    goals: [
      { ...goal, status: 'COMMITTED' },
      { ...goal, id: 'goal:G-2', key: 'G-2', status: 'DELIVERED' },
    ],
    teams: [{ ...named('courier'), manager: { id: 'person:mei', key: 'mei' }, members: [] }],
  });
  const written = { ...values(mei), askInstead: asPicks([{ key: 'ada', title: 'Ada' }]) };
  expect(command(mei, written)).toEqual([
    { teamLeave: { teamId: 'courier', personId: 'mei', on: null } },
    { personSetReportingLine: { personId: 'ada', managerId: 'ruth' } },
    { goalNameContacts: { goalId: 'G-1', contacts: ['bo', 'ada'] } },
    { personLeave: { personId: 'mei', on: null } },
  ]);
});
