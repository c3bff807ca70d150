import type { Because } from '@throughline/domain';
import type { Sight } from './sight.ts';

/** Does it name something that its reader may not see? Then there is a reason, and that is all he is told of it. */
export const isRestricted = (reason: Because, sight: Sight): boolean => {
  if ('note' in reason) return false;
  return 'context' in reason
    ? sight.hidesCalled('context', reason.context)
    : sight.hidesCalled('decision', reason.decision);
};
