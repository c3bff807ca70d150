import type { Role } from '../generated/documents.ts';

/** What a role may do, in few words. */
export const roles: readonly { readonly value: Role; readonly label: string; readonly means: string }[] = [
  { value: 'VIEWER', label: 'Viewer', means: 'Leadership: reads everything that is for everybody' },
  { value: 'MEMBER', label: 'Member', means: 'Proposes, comments and does the own work' },
  { value: 'ADMIN', label: 'Administrator', means: 'Runs the organisation' },
];

export const roleLabel = (role: Role): string => roles.find(({ value }) => value === role)?.label ?? role;
