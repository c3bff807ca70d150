import type { RecordedEvent } from '@throughline/event-store';
import type { LogConnection, LogEvent } from '../generated/served.ts';
import type { QueryLogArgs } from '../generated/inputs.ts';
import type { House } from '../org/house.ts';
import { pageSize } from '../org/page.ts';
import { clientError } from './errors.ts';

const logEvent = ({ id, stream, revision, position, type, data, metadata }: RecordedEvent): LogEvent => ({
  id,
  stream,
  revision: Number(revision),
  position: String(position),
  type,
  data,
  metadata,
});

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

/** The events as they are stored, oldest first. */
export const logPage = async (house: House, { after, first }: QueryLogArgs): Promise<LogConnection> => {
  const size = pageSize(first);
  const checkpoint = after ? await checkpointAfter(house, after) : undefined;
  const events: LogEvent[] = [];
  const wanted = { maxCount: size + 1, ...(checkpoint && { after: checkpoint }) };
  for await (const event of house.planner.store.readAll(wanted)) events.push(logEvent(event));
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
