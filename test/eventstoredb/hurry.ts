import type { Patience } from '@throughline/event-store-eventstoredb';

/** The adapter as it is, with less patience: what takes seconds with a server far away takes tenths here. */
export const hurry: Partial<Patience> = {
  attempt: 1_000,
  pause: { first: 2, longest: 50 },
  silence: 200,
  closing: 500,
};
