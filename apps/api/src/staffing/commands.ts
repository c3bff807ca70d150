/** Which command each mutation tells. */
export const teamCommands = {
  teamForm: 'FormTeam',
  teamRename: 'RenameTeam',
  teamReviseMission: 'ReviseMission',
  teamReparent: 'ReparentTeam',
  teamReorganise: 'ReorganiseTeam',
  teamDisband: 'DisbandTeam',
  teamAppointManager: 'AppointManager',
  teamJoin: 'JoinTeam',
  teamChangeRole: 'ChangeRole',
  teamLeave: 'LeaveTeam',
} as const;

export const personCommands = {
  personAdd: 'AddPerson',
  personSetReportingLine: 'SetReportingLine',
  personLeave: 'LeaveOrganisation',
} as const;
