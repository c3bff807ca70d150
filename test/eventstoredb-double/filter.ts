import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerRecord } from './server-log.ts';

export type Filter = {
  readonly allows: (record: ServerRecord) => boolean;
  /** How many records are looked at in one go. */
  readonly window: number;
  /** After how many of them a subscription says how far it got; 0 = never. */
  readonly interval: number;
};

export const batchSize = 32;

export const filterIn = (options: ReadReq.Options): Filter => {
  const filter = options.getFilter();
  if (!filter) return { allows: () => true, window: Infinity, interval: 0 };
  const onType = filter.hasEventType();
  const expression = (onType ? filter.getEventType() : filter.getStreamIdentifier())!;
  const key = onType ? 'type' : 'stream';
  const pattern = expression.getRegex() ? new RegExp(expression.getRegex()) : undefined;
  const prefixes = expression.getPrefixList();
  const window = filter.hasMax() ? filter.getMax() : batchSize;
  return {
    allows: (record) =>
      pattern ? pattern.test(record[key]) : prefixes.some((prefix) => record[key].startsWith(prefix)),
    window,
    interval: filter.getCheckpointintervalmultiplier() * window,
  };
};
