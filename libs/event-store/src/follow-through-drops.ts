import type { EventStore } from './event-store.ts';

export type Drops = {
  readonly streamPrefixes: readonly string[];
  readonly eventCount: number;
  /** How often the connection is to break, at random places. */
  readonly drops: number;
  readonly random: () => number;
  drop(): void;
};

/** What a consumer sees whose connection breaks again and again. */
export const followThroughDrops = async (
  store: EventStore,
  { streamPrefixes, eventCount, drops, random, drop }: Drops,
): Promise<{ readonly ids: readonly string[]; readonly dropped: number; readonly reconnected: number }> => {
  const caller = new AbortController();
  const ids: string[] = [];
  let [dropped, reconnected] = [0, 0];
  for await (const item of store.subscribe({ streamPrefixes, signal: caller.signal })) {
    if (item.kind === 'reconnecting') reconnected++;
    if (item.kind !== 'event') continue;
    ids.push(item.event.id);
    if (dropped < drops && random() < 0.3) {
      dropped++;
      drop();
    }
    if (ids.length === eventCount) caller.abort();
  }
  return { ids, dropped, reconnected };
};
