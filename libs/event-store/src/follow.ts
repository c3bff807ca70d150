import type { Bell } from './bell.ts';
import type {
  Checkpoint,
  Position,
  RecordedEvent,
  SubscribeOptions,
  SubscriptionItem,
} from './event-store.ts';

/** What an embedded log offers so that it can be followed. Everything throws `closed` once it is. */
export type FollowedLog = {
  positionAfter(after: Checkpoint | undefined): Position;
  checkpointAt(position: Position): Checkpoint;
  pageAfter(position: Position, streamPrefixes: readonly string[] | undefined): LogPage;
  /** Rung after every change. */
  readonly bell: Bell;
  /** How often to look without being rung, when someone else's process may write. */
  readonly pollMs?: number | undefined;
};

export type LogPage = {
  /** Those that match. */
  readonly events: readonly RecordedEvent[];
  /** How far the page reaches, matching or not. */
  readonly last: Position;
  /** Nothing was behind this page when it was read. */
  readonly atEnd: boolean;
};

/**
 * Catch-up and live are the same loop: read on from where the consumer is, wait when there is nothing. Being a generator it
 * stands still until the consumer asks, hence no buffer, no gap between the two phases, and no checkpoint ahead of him.
 */
export async function* follow(log: FollowedLog, options: SubscribeOptions): AsyncGenerator<SubscriptionItem> {
  const { signal, streamPrefixes } = options;
  let position = log.positionAfter(options.after);
  while (!signal.aborted) {
    const { rings } = log.bell;
    const page = log.pageAfter(position, streamPrefixes);
    for (const event of page.events) {
      yield { kind: 'event', event };
      if (signal.aborted) return;
    }
    if (page.last !== position) yield { kind: 'checkpoint', checkpoint: log.checkpointAt(page.last) };
    position = page.last;
    if (!page.atEnd) continue;
    if (!signal.aborted) yield { kind: 'caught-up' };
    await log.bell.after(rings, signal, log.pollMs);
  }
}
