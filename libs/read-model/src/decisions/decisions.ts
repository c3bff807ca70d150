import type { Decision } from '@throughline/domain';
import type { ScopeField } from '../scope.ts';

export const decisionScopes = {
  /** Decisions that a given one replaced. */
  supersededBy: ({ supersededBy }) => supersededBy,
} satisfies Record<string, ScopeField<Decision>>;
