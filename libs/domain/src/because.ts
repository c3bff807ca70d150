import { z } from 'zod';
import { ownSentence, ref } from './schema.ts';

/** Stored format. The reason of a change: what it rests on, or a note when there is nothing to point at. */
export const Because = z.union([
  z.strictObject({ decision: ref('decision') }),
  z.strictObject({ context: ref('context') }),
  z.strictObject({ note: ownSentence(2000) }),
]);
export type Because = z.infer<typeof Because>;
