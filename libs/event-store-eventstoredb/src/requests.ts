import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LogPlace } from './log-place.ts';

type Direction = 'forwards' | 'backwards';

/** How many events of others the server passes before it says how far it got. */
const eventsBetweenCheckpoints = 500;

/** A part of one stream. `from` is inclusive; without one the read begins at the end it comes from. */
export const readStreamRequest = (
  stream: string,
  direction: Direction,
  from: bigint | undefined,
  count: number,
): ReadReq => {
  const part = new streams.ReadReq.Options.StreamOptions();
  part.setStreamIdentifier(identifierOf(stream));
  if (from !== undefined) part.setRevision(String(from));
  else if (direction === 'forwards') part.setStart(new shared.Empty());
  else part.setEnd(new shared.Empty());
  return request((options) => {
    options.setStream(part);
    options.setNoFilter(new shared.Empty());
    options.setReadDirection(directions[direction]);
    options.setCount(String(count));
  });
};

/** A part of the log, filtered by the server. `from` is inclusive. */
export const readLogRequest = (
  prefixes: readonly string[],
  direction: Direction,
  from: LogPlace | undefined,
  count: number,
): ReadReq =>
  request((options) => {
    options.setAll(placeIn(direction, from));
    options.setFilter(filterOn(prefixes));
    options.setReadDirection(directions[direction]);
    options.setCount(String(count));
  });

/** The log from `after`, exclusive, for ever. */
export const subscribeRequest = (prefixes: readonly string[], after: LogPlace | undefined): ReadReq =>
  request((options) => {
    options.setAll(placeIn('forwards', after));
    options.setFilter(filterOn(prefixes));
    options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  });

const directions = { forwards: 0, backwards: 1 } as const;

const request = (fill: (options: ReadReq.Options) => void): ReadReq => {
  const options = new streams.ReadReq.Options();
  const uuid = new streams.ReadReq.Options.UUIDOption();
  uuid.setString(new shared.Empty());
  options.setUuidOption(uuid);
  // Links lead to events that stand elsewhere in the log already.
  options.setResolveLinks(false);
  fill(options);
  const made = new streams.ReadReq();
  made.setOptions(options);
  return made;
};

const identifierOf = (stream: string) => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  return identifier;
};

const placeIn = (direction: Direction, place: LogPlace | undefined) => {
  const all = new streams.ReadReq.Options.AllOptions();
  if (place) {
    const position = new streams.ReadReq.Options.Position();
    position.setCommitPosition(String(place.commit));
    position.setPreparePosition(String(place.prepare));
    all.setPosition(position);
  } else if (direction === 'forwards') all.setStart(new shared.Empty());
  else all.setEnd(new shared.Empty());
  return all;
};

const filterOn = (prefixes: readonly string[]) => {
  const names = new streams.ReadReq.Options.FilterOptions.Expression();
  names.setPrefixList([...prefixes]);
  const filter = new streams.ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(names);
  filter.setMax(eventsBetweenCheckpoints);
  filter.setCheckpointintervalmultiplier(1);
  return filter;
};
