import { redactedBy } from '@throughline/domain';
import { copyLog, isSound, verifyLog, type Copied, type Verification } from '@throughline/event-store';
import type { LogPlace } from './log-place.ts';
import { openToCopy, openToFill, serverPatience, whileReachable } from './open-log.ts';

export type Migration =
  /** Nothing was written. */
  | { readonly is: 'source-damaged'; readonly source: Verification }
  /** Somebody wrote to one of them meanwhile, or the copy is not what was sent. */
  | { readonly is: 'different'; readonly source: Verification; readonly target: Verification }
  | {
      readonly is: 'done';
      readonly source: Verification;
      readonly target: Verification;
      readonly copied: Copied;
    };

export type MigrationStep = 'checking the source' | 'comparing' | 'copying' | 'checking the target';

/** `total` is known once the source was checked. */
type OnProgress = (step: MigrationStep, events: number, total?: number) => void;

/**
 * Copies a log to another place: the source is verified first, the target afterwards. Run again after whatever end, it
 * goes on from what the target holds. Rejects with an EventStoreError, OtherEvents among them, or with StoreAway.
 */
export const migrate = async (from: LogPlace, to: LogPlace, onProgress: OnProgress): Promise<Migration> => {
  await using open = new AsyncDisposableStack();
  const store = open.adopt(await openToCopy(from), (log) => log.close());
  const copy = open.adopt(await openToFill(to), (log) => log.close());
  return await whileReachable([from, to], async () => {
    const source = await verifyLog(store, {
      redactedBy,
      onProgress: ({ events }) => onProgress('checking the source', events),
    });
    if (!isSound(source)) return { is: 'source-damaged', source };
    const total = source.events;
    const copied = await copyLog(store, copy, {
      timeoutMs: serverPatience,
      onProgress: (held, step) => onProgress(step, held, total),
    });
    const target = await verifyLog(copy, {
      redactedBy,
      onProgress: ({ events }) => onProgress('checking the target', events, total),
    });
    const isWhole = copied.isAll && isSame(source, copied);
    const isEqual = isSound(target) && isSame(source, target) && source.streams === target.streams;
    return isWhole && isEqual ? { is: 'done', source, target, copied } : { is: 'different', source, target };
  });
};

const isSame = (a: { events: number; digest: string }, b: { events: number; digest: string }) =>
  a.events === b.events && a.digest === b.digest;
