import type { Team } from '@throughline/domain';
import type { ScopeKeys } from '../scope.ts';

export const teamScopes = {
  person: ({ members }) => [...members.keys()],
  parent: ({ parentId }) => [parentId],
} satisfies Record<string, ScopeKeys<Team>>;
