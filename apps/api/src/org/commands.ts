/** Which command each mutation tells. */
export const organisationCommands = {
  organisationSetUp: 'SetUpOrganisation',
  organisationRename: 'RenameOrganisation',
  calendarSet: 'SetCalendar',
  policySet: 'SetPolicy',
  momentName: 'NameMoment',
} as const;
