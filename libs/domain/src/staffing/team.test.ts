import { describe, expect, it } from 'vitest';
import { given, imported } from '../testing/given.ts';
import type { TeamEvent } from './team-messages.ts';
import { leadsOf, team } from './team.ts';

const teamId = 'courier';
const personId = 'p_aiko';
const mentioned: TeamEvent = { type: 'TeamMentioned', data: { name: 'courier' } };
const formed: Extract<TeamEvent, { type: 'TeamFormed' }> = {
  type: 'TeamFormed',
  data: { name: 'Courier', mission: 'Every parcel on its way', parentId: 'product', fromTeams: [] },
};
const joined: Extract<TeamEvent, { type: 'MemberJoined' }> = {
  type: 'MemberJoined',
  data: { personId, role: 'member', fte: 1, from: '2026-07-06' },
};
const ledByInes: TeamEvent = { type: 'ManagerAppointed', data: { personId: 'p_ines', from: '2026-07-06' } };
const reorganised: TeamEvent = { type: 'TeamReorganised', data: { into: ['mobile', 'logistics'] } };
const disbanded: TeamEvent = { type: 'TeamDisbanded', data: {} };

const form = (data: object = {}) =>
  ({ type: 'FormTeam', data: { teamId, name: 'Courier', ...data } }) as const;
const tell = (type: keyof typeof team.commands, data: object = {}) => ({ type, data: { teamId, ...data } });
const reorganise = (...into: string[]) => tell('ReorganiseTeam', { into });

describe('Forming a team', () => {
  it('says what for and where it belongs', () =>
    given(team)()
      .when(form({ mission: 'Every parcel on its way', parentId: 'product' }))
      .then(formed));

  it('needs only a name', () =>
    given(team)()
      .when(form())
      .then({ ...formed, data: { name: 'Courier', mission: null, parentId: null, fromTeams: [] } }));

  it('keeps who had joined while the team was known by name only', () => {
    const state = given(team)(mentioned, joined, formed).state();
    expect([state.status, [...state.members.keys()]]).toEqual(['active', [personId]]);
  });

  it('anew starts with nobody and nothing', () => {
    given(team)(formed, ledByInes, joined, disbanded)
      .when(form())
      .then({ type: 'TeamFormed', data: { name: 'Courier', mission: null, parentId: null, fromTeams: [] } });
    const state = given(team)(formed, ledByInes, joined, disbanded, formed).state();
    expect([state.members.size, state.managerId]).toEqual([0, null]);
  });

  it('happens once', () => {
    given(team)(formed).when(form()).thenNothing();
    given(team)(formed)
      .when(form({ mission: 'Parcels' }))
      .thenRefused('team-already-formed');
  });

  it('again in history sets what is given and keeps the rest', () => {
    given(team)(formed)
      .when(form({ mission: 'Parcels' }), imported)
      .then({ ...formed, data: { ...formed.data, mission: 'Parcels' } });
    expect(given(team)(formed, joined, formed).state().members.size).toBe(1);
  });

  it('inside itself is refused', () =>
    given(team)()
      .when(form({ parentId: teamId }))
      .thenRefused('team-part-of-itself', 'parentId'));

  it('is mentioned only while nothing is known', () => {
    given(team)()
      .when(tell('MentionTeam', { name: 'courier' }))
      .then(mentioned);
    given(team)(formed)
      .when(tell('MentionTeam', { name: 'courier' }))
      .thenNothing();
  });
});

describe('A team', () => {
  it('gets another name, mission or place', () => {
    given(team)(formed)
      .when(tell('RenameTeam', { name: 'Couriers' }))
      .then({ type: 'TeamRenamed', data: { from: 'Courier', to: 'Couriers' } });
    given(team)(formed)
      .when(tell('ReviseMission', { mission: '' }))
      .then({ type: 'TeamMissionRevised', data: { mission: null } });
    given(team)(formed).when(tell('ReviseMission')).thenNothing();
    given(team)(formed)
      .when(tell('ReparentTeam', { parentId: null }))
      .then({ type: 'TeamReparented', data: { from: 'product', to: null } });
  });

  it('is not part of itself, except in history', () => {
    given(team)(formed)
      .when(tell('ReparentTeam', { parentId: teamId }))
      .thenRefused('team-part-of-itself', 'parentId');
    given(team)(formed)
      .when(tell('ReparentTeam', { parentId: teamId }), imported)
      .thenSomething();
  });

  it('gets a manager', () =>
    given(team)(formed)
      .when(tell('AppointManager', { personId: 'p_ines' }))
      .then(ledByInes));

  it('goes into others and leaves nobody behind', () => {
    given(team)(formed, joined).when(reorganise('mobile', 'logistics')).then(reorganised);
    const state = given(team)(formed, ledByInes, joined, reorganised).state();
    expect([state.members.size, state.managerId, state.into]).toEqual([0, null, ['mobile', 'logistics']]);
  });

  it('is not its own successor, except in history', () => {
    given(team)(formed).when(reorganise(teamId)).thenRefused('team-goes-into-itself', 'into');
    given(team)(formed).when(reorganise(teamId), imported).thenSomething();
  });

  it('is disbanded', () => given(team)(formed).when(tell('DisbandTeam')).then(disbanded));

  const changes = [
    reorganise('payments'),
    tell('RenameTeam', { name: 'Couriers' }),
    tell('ReviseMission', { mission: 'Parcels' }),
    tell('ReparentTeam', { parentId: 'platform' }),
    tell('AppointManager', { personId: 'p_ines' }),
    tell('JoinTeam', { personId }),
  ];
  it.each(changes)('changes no more once it is over: $type', (command) => {
    given(team)(formed, reorganised).when(command).thenRefused('team-over');
    given(team)(formed, disbanded).when(command).thenRefused('team-over');
    given(team)(formed, disbanded).when(command, imported).thenSomething();
  });

  it('is disbanded once more when history had somebody join it afterwards', () => {
    given(team)(formed, disbanded, joined).when(tell('DisbandTeam'), imported).then(disbanded);
    given(team)(formed, joined, disbanded).when(tell('DisbandTeam')).thenNothing();
  });

  it('that went into others is not disbanded as well, except in history', () => {
    given(team)(formed, reorganised).when(tell('DisbandTeam')).thenRefused('team-over');
    given(team)(formed, reorganised).when(tell('DisbandTeam'), imported).then(disbanded);
  });
});

describe('A member', () => {
  const join = (data: object = {}) => tell('JoinTeam', { personId, ...data });
  const roleChanged: TeamEvent = {
    type: 'MemberRoleChanged',
    data: { personId, from: 'member', to: 'lead' },
  };

  it('joins today, for all of the time, unless it says otherwise', () => {
    given(team)(formed).when(join()).then(joined);
    given(team)(formed)
      .when(join({ role: 'lead', fte: 0.5, from: '2026-08-01' }))
      .then({ type: 'MemberJoined', data: { personId, role: 'lead', fte: 0.5, from: '2026-08-01' } });
  });

  it('joins once: told on a later day it says nothing new', () => {
    given(team)(formed, joined).when(join(), { today: '2026-09-01' }).thenNothing();
    given(team)(formed, joined)
      .when(join({ role: 'lead' }))
      .thenRefused('member-already', 'personId');
    given(team)(formed, joined)
      .when(join({ fte: 0.5 }))
      .thenRefused('member-already', 'personId');
  });

  it('who joins twice in history gets the newer role or share', () => {
    given(team)(formed, joined)
      .when(join({ role: 'lead' }), imported)
      .then(roleChanged);
    given(team)(formed, joined)
      .when(join({ fte: 0.5 }), imported)
      .then({ ...joined, data: { ...joined.data, fte: 0.5 } });
  });

  it('becomes a lead', () => {
    given(team)(formed, joined)
      .when(tell('ChangeRole', { personId, role: 'lead' }))
      .then(roleChanged);
    expect(leadsOf(given(team)(formed, joined, roleChanged).state())).toEqual([personId]);
  });

  it('must be there to change role, and is taken to have joined when history says so', () => {
    const lead = tell('ChangeRole', { personId, role: 'lead' });
    given(team)(formed).when(lead).thenRefused('not-a-member', 'personId');
    given(team)(formed)
      .when(lead, imported)
      .then({ ...joined, data: { ...joined.data, role: 'lead' } });
  });

  it('leaves, and a manager with them', () => {
    const leave = (personId: string) => tell('LeaveTeam', { personId });
    const left = (personId: string): TeamEvent => ({
      type: 'MemberLeft',
      data: { personId, on: '2026-07-06' },
    });
    given(team)(formed, joined).when(leave(personId)).then(left(personId));
    given(team)(formed).when(leave(personId)).thenNothing();
    given(team)(formed, ledByInes).when(leave('p_ines')).then(left('p_ines'));
    expect(given(team)(formed, ledByInes, left('p_ines')).state().managerId).toBe(null);
  });
});
