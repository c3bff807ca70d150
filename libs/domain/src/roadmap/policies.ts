import { z } from 'zod';

/** Stored format. The rules an organisation may set for itself, each with the value it starts with. */
export const Policies = z.object({
  /** What a change to the committed plan needs: `refuse` a decision or context, `note` at least a note, `later` nothing yet. */
  reasonRequired: z.enum(['refuse', 'note', 'later']).default('later'),
  /** May a goal be committed with activity measures alone? */
  activityOnlyGoals: z.enum(['refuse', 'allow']).default('refuse'),
});
export type Policies = z.infer<typeof Policies>;

export const defaultPolicies: Policies = Policies.parse({});
