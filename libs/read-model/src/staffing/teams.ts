import type { Team } from '@throughline/domain';
import type { ScopeField } from '../scope.ts';

export const teamScopes = {
  person: ({ members }) => members,
  manager: ({ managerId }) => managerId,
  parent: ({ parentId }) => parentId,
} satisfies Record<string, ScopeField<Team>>;
