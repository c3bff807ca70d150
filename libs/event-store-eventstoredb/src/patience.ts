/** How long what may take, in ms. Tests hurry. */
export type Patience = {
  /** One append or a small read, with all its retries. */
  readonly call: number;
  /** One attempt of it: long enough for a disk, short enough to try again elsewhere after a node was lost. */
  readonly attempt: number;
  /** A page of the whole log: the server may walk over millions of events of others before it finds one of ours. */
  readonly page: number;
  /** Pauses between attempts: the first, doubled each time up to the longest, and each cut at random. */
  readonly pause: { readonly first: number; readonly longest: number };
  /** How long a subscription may stay silent before somebody looks whether there is something to say. */
  readonly silence: number;
  /** How long calls under way may take to end when the store is closed. */
  readonly closing: number;
};

export const ordinaryPatience: Patience = {
  call: 4_000,
  attempt: 3_000,
  page: 60_000,
  pause: { first: 50, longest: 5_000 },
  silence: 10_000,
  closing: 2_000,
};

/** Full jitter: many clients that lost the same node do not come back together. `attempt` counts from 1. */
export const pauseBefore = (attempt: number, { first, longest }: Patience['pause']): number =>
  Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
