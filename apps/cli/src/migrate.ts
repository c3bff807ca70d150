import { redactedBy } from '@throughline/domain';
import { copyLog, isSound, verifyLog, type Copied, type Verification } from '@throughline/event-store';
import type { LogPlace } from './log-place.ts';
import { openToCopy, openToFill, serverPatience, whileReachable } from './open-log.ts';
import { plainWay, redactingWay, type RedactionWish } from './redact-on-the-way.ts';

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
      /** Events that lack a text in the copy only. */
      readonly redacted: number;
    };

export type MigrationStep = 'checking the source' | 'comparing' | 'copying' | 'checking the target';

/** `total` is known once the source was checked. */
type OnProgress = (step: MigrationStep, events: number, total?: number) => void;

/**
 * Copies a log to another place, without the texts that `wish` names: the source is verified first, the target afterwards.
 * Run again after whatever end, it goes on from what the target holds. Rejects with an EventStoreError, OtherEvents among
 * them, with StoreAway, or with NothingToRedact.
 */
export const migrate = async (
  from: LogPlace,
  to: LogPlace,
  onProgress: OnProgress,
  wish?: RedactionWish,
): Promise<Migration> => {
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
    const way = wish ? await redactingWay(store, copy, wish) : plainWay(store, copy);
    const copied = await copyLog(way.from, way.to, {
      timeoutMs: serverPatience,
      onProgress: (held, step) => onProgress(step, held, total),
    });
    await way.finish();
    const target = await verifyLog(copy, {
      redactedBy,
      anchor: source,
      onProgress: ({ events }) => onProgress('checking the target', events, total),
    });
    const isWhole = copied.isAll && copied.events === source.events && copied.digest === source.digest;
    const hasMore =
      target.events - source.events === way.more && target.streams - source.streams === way.more;
    const redacted = way.plan?.events.length ?? 0;
    return isWhole && hasMore && isSound(target)
      ? { is: 'done', source, target, copied, redacted }
      : { is: 'different', source, target };
  });
};
