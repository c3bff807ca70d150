import type { Reason } from '@throughline/domain';
import type { ScopeField } from '../scope.ts';

/** Reasons that came later, by what they name. */
export const reasonScopes = {
  decision: ({ given, reaffirmed }) =>
    [...given, ...reaffirmed].flatMap((reason) => ('decision' in reason ? [reason.decision] : [])),
  context: ({ given, reaffirmed }) =>
    [...given, ...reaffirmed].flatMap((reason) => ('context' in reason ? [reason.context] : [])),
} satisfies Record<string, ScopeField<Reason>>;
