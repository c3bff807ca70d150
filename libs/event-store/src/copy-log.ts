import { appendInOrder, type FillableStore } from './append-in-order.ts';
import { hashIn } from './chain.ts';
import { EventStoreError, type EventStore, type RecordedEvent } from './event-store.ts';
import { extendDigest, emptyDigest, type LogDigest } from './verify-log.ts';

export type Copied = LogDigest & {
  /** How many of them the target held before. */
  readonly heldBefore: number;
  /** The source ends with the last event that was copied. */
  readonly isAll: boolean;
};

export type CopyOptions = {
  /** Called for events found in the target, then for those written: how many it holds by now. */
  readonly onProgress?: (held: number, step: 'comparing' | 'copying') => void;
  /** How long one append may take with all its retries, ms. */
  readonly timeoutMs?: number;
};

/** What a target that holds something else is refused with. */
export class OtherEvents extends EventStoreError {
  override name = 'OtherEvents';
  constructor(held: number, there: RecordedEvent) {
    const place = `event ${there.revision} of ${there.stream} (position ${there.position})`;
    const same = held === 0 ? '' : ` Its first ${held} events are the same.`;
    super('conflict', `The target holds other events: ${place} is not the source's.${same}`);
  }
}

/**
 * Copies a log with ids, types, data, metadata, and the order within streams and overall; only positions are the target's
 * own. A target that holds the beginning of the source is continued: that is all there is to resuming after a kill, since
 * a copy is a beginning of its source at every moment. Rejects with {@link OtherEvents} before anything is written.
 */
export const copyLog = async (
  source: Pick<EventStore, 'readAll' | 'head'>,
  target: FillableStore,
  { onProgress = () => undefined, timeoutMs }: CopyOptions = {},
): Promise<Copied> => {
  const events = source.readAll()[Symbol.asyncIterator]();
  let [read, digest, last] = [0, emptyDigest, undefined as RecordedEvent | undefined];
  const next = async (): Promise<RecordedEvent | undefined> => {
    const { done, value } = await events.next();
    if (done) return undefined;
    [read, digest, last] = [read + 1, extendDigest(digest, value), value];
    return value;
  };
  try {
    for await (const there of target.readAll()) {
      const here = await next();
      if (!here || !isSame(here, there)) throw new OtherEvents(here ? read - 1 : read, there);
      onProgress(read, 'comparing');
    }
    const heldBefore = read;
    let held = read;
    const rest = async function* () {
      for (let event = await next(); event; event = await next()) yield event;
    };
    await appendInOrder(target, rest(), {
      ...(timeoutMs !== undefined && { timeoutMs }),
      onEvents: (count) => onProgress((held += count), 'copying'),
    });
    const head = await source.head();
    return { events: read, digest, heldBefore, isAll: head?.position === last?.position };
  } finally {
    await events.return?.();
  }
};

/**
 * The hash stands for data and metadata; whether they are what it says is for a verification to find. Of redacted events,
 * which have the hash of the whole ones, the salts tell what is gone.
 */
const isSame = (here: RecordedEvent, there: RecordedEvent): boolean =>
  here.id === there.id &&
  here.stream === there.stream &&
  here.revision === there.revision &&
  here.type === there.type &&
  hashIn(here) === hashIn(there) &&
  saltsIn(here) === saltsIn(there);

const saltsIn = ({ metadata: { salts } }: RecordedEvent): string => JSON.stringify(salts ?? null);
