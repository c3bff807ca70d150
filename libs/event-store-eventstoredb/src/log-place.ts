import { EventStoreError, type Checkpoint } from '@throughline/event-store';

/**
 * A place in the server's log. Both numbers count: after catching up a server names the place where the next record will
 * begin as (there, 0), and the event that comes to stand there is at (there, there). Whoever kept the first number only
 * would take that event for one he has seen.
 */
export type LogPlace = { readonly commit: bigint; readonly prepare: bigint };

export const isAfter = (a: LogPlace, b: LogPlace | undefined): boolean =>
  b === undefined || a.commit > b.commit || (a.commit === b.commit && a.prepare > b.prepare);

export const checkpointOf = ({ commit, prepare }: LogPlace): Checkpoint => `esdb:${commit}/${prepare}`;

/** Throws `invalid-checkpoint` for anything that `checkpointOf` did not write. */
export const placeOf = (checkpoint: Checkpoint | undefined): LogPlace | undefined => {
  if (checkpoint === undefined) return undefined;
  const [, commit, prepare] = /^esdb:(\d{1,19})\/(\d{1,19})$/.exec(checkpoint) ?? [];
  if (commit === undefined || prepare === undefined)
    throw new EventStoreError(
      'invalid-checkpoint',
      `${JSON.stringify(checkpoint)} is no checkpoint of this store.`,
    );
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};
