import type { Because } from '@throughline/domain';
import type { ReasonInput } from '../generated/inputs.ts';
import { bareKey } from '../org/global-id.ts';

/** `@oneOf`: exactly one of the three is there. */
export const becauseOf = (reasons: readonly ReasonInput[] | null | undefined): Because[] =>
  (reasons ?? []).map(({ decision, context, note }) =>
    decision
      ? { decision: bareKey('decision', decision) }
      : context
        ? { context: bareKey('context', context) }
        : { note: note ?? '' },
  );
