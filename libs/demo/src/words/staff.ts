import type { PersonCommand, TeamCommand } from '@throughline/domain';

export const formTeam = (
  teamId: string,
  name: string,
  mission: string,
  fromTeams: readonly string[] = [],
): TeamCommand => ({ type: 'FormTeam', data: { teamId, name, mission, fromTeams: [...fromTeams] } });

export const appoint = (teamId: string, personId: string): TeamCommand => ({
  type: 'AppointManager',
  data: { teamId, personId },
});
export const join = (teamId: string, personId: string, role = 'member', fte = 1): TeamCommand => ({
  type: 'JoinTeam',
  data: { teamId, personId, role, fte },
});
export const leaveTeam = (teamId: string, personId: string): TeamCommand => ({
  type: 'LeaveTeam',
  data: { teamId, personId },
});
export const changeRole = (teamId: string, personId: string, role: string): TeamCommand => ({
  type: 'ChangeRole',
  data: { teamId, personId, role },
});
export const reorganise = (teamId: string, ...into: readonly string[]): TeamCommand => ({
  type: 'ReorganiseTeam',
  data: { teamId, into: [...into] },
});

export const addPerson = (personId: string): PersonCommand => ({ type: 'AddPerson', data: { personId } });
export const reportsTo = (personId: string, managerId: string): PersonCommand => ({
  type: 'SetReportingLine',
  data: { personId, managerId },
});
export const leave = (personId: string): PersonCommand => ({
  type: 'LeaveOrganisation',
  data: { personId },
});
