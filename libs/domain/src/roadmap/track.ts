import { z } from 'zod';

/** Which side of the balance a goal is on. */
export const Track = z.enum(['feature', 'infrastructure', 'maintenance', 'operations']);
export type Track = z.infer<typeof Track>;

const percent = z.int().min(0).max(100);

/** How the capacity of a horizon is meant to be shared, in whole percent. */
export const TrackMix = z.object({
  feature: percent,
  infrastructure: percent,
  maintenance: percent,
  operations: percent,
});
export type TrackMix = z.infer<typeof TrackMix>;
