import { EventStoreError, type Checkpoint, type Position } from './event-store.ts';

/** `sqlite:123`: the checkpoints of an adapter whose positions are plain numbers. */
export const checkpointAt = (scheme: string, position: Position | number): Checkpoint =>
  `${scheme}:${position}`;

/** The position after which to resume; `end` is the last one this log ever gave out. */
export const positionAfter = (scheme: string, after: Checkpoint | undefined, end: Position): Position => {
  if (after === undefined) return 0n;
  const [prefix, digits, ...rest] = String(after).split(':');
  if (prefix !== scheme || !/^\d{1,18}$/.test(digits ?? '') || rest.length > 0)
    throw new EventStoreError(
      'invalid-checkpoint',
      `${JSON.stringify(after)} is no checkpoint of this store.`,
    );
  const position = BigInt(digits as string);
  if (position > end)
    throw new EventStoreError('invalid-checkpoint', beyond(after, checkpointAt(scheme, end)));
  return position;
};

const beyond = (after: Checkpoint, end: Checkpoint) =>
  `The checkpoint ${after} lies beyond the end of the log (${end}): the log was restored from a backup or is another one. Start again from the beginning.`;
