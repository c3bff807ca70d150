import type { Who } from '@throughline/read-model';
import type { LogConnection, LogEvent } from '../generated/served.ts';
import type { QueryLogArgs } from '../generated/inputs.ts';
import type { House } from '../org/house.ts';
import { pageSize } from '../org/page.ts';
import { clientError } from './errors.ts';
import { eventsAsSeenBy } from './event-as-seen.ts';

/** Where to read on in the store: the checkpoint of the event at a position, found through the view. */
const checkpointAfter = async ({ planner }: House, after: string): Promise<string | undefined> => {
  if (!/^\d{1,18}$/.test(after))
    throw clientError(
      'POSITION_UNREADABLE',
      `"${after}" is no position.`,
      'Send a position as you got it: digits.',
    );
  const address = planner.model.addressUpTo(Number(after));
  if (!address) return undefined;
  const { stream, revision } = address;
  for await (const event of planner.store.readStream(stream, { from: revision, maxCount: 1 }))
    return event.checkpoint;
  return undefined;
};

/** Reads no further than it must: what is hidden is passed over, however much of it there is. */
const eventsAfter = async (
  { planner }: House,
  {
    after,
    size,
    asSeen,
  }: { after: string | undefined; size: number; asSeen: ReturnType<typeof eventsAsSeenBy> },
): Promise<LogEvent[]> => {
  const events: LogEvent[] = [];
  for (let last = after; ;) {
    const maxCount = size - events.length;
    let count = 0;
    for await (const event of planner.store.readAll({
      maxCount,
      ...(last !== undefined && { after: last }),
    })) {
      const seen = asSeen(event);
      if (seen) events.push(seen);
      last = event.checkpoint;
      count++;
    }
    if (count < maxCount || events.length === size) return events;
  }
};

/** The events as they are stored, oldest first, as far as whoever asks may see them. */
export const logPage = async (
  { house, who }: { readonly house: House; readonly who: Who },
  { after, first }: QueryLogArgs,
): Promise<LogConnection> => {
  const size = pageSize(first);
  const checkpoint = after ? await checkpointAfter(house, after) : undefined;
  const asSeen = eventsAsSeenBy(who, house.planner.model);
  const events = await eventsAfter(house, { after: checkpoint, size: size + 1, asSeen });
  const nodes = events.slice(0, size);
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: node.position, node })),
    pageInfo: {
      hasNextPage: events.length > size,
      hasPreviousPage: checkpoint !== undefined,
      startCursor: nodes[0]?.position ?? null,
      endCursor: nodes.at(-1)?.position ?? null,
    },
  };
};
