import type { TokenScope } from '../../generated/documents.ts';

export const scopes: readonly { readonly value: TokenScope; readonly label: string }[] = [
  { value: 'READ', label: 'Read: questions only' },
  { value: 'WRITE', label: 'Write: whatever a member may do' },
  { value: 'ADMIN', label: 'Administer: whatever an administrator may do, but for accounts and tokens' },
];

export const scopeLabel = (scope: TokenScope): string =>
  ({ READ: 'read', WRITE: 'write', ADMIN: 'administer' })[scope];
