import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventStoreDbDouble } from './double.ts';
import { filterIn } from './filter.ts';
import { eventMessage, streamIn, streamNotFoundMessage } from './messages.ts';
import { Outlet, ReaderLeft, type ReadCall } from './outlet.ts';
import { dropped, notReady, streamDeleted } from './rpc-errors.ts';
import type { ServerLog, ServerRecord } from './server-log.ts';
import { subscribe } from './subscribe.ts';

const backwards = 1;

export const read = (double: EventStoreDbDouble, call: ReadCall): void => {
  const options = call.request.getOptions()!;
  const refused = double.refusal(call);
  if (refused) return void call.emit('error', refused);
  double.opened(call);
  const reading = options.hasSubscription()
    ? subscribe(double, call, options)
    : readOnce(double, call, options);
  reading.catch((error: unknown) => {
    if (!(error instanceof ReaderLeft) && !call.cancelled) call.emit('error', error);
  });
};

const readOnce = async (
  double: EventStoreDbDouble,
  call: ReadCall,
  options: ReadReq.Options,
): Promise<void> => {
  const fault = double.faults.take('read');
  if (fault === 'not-ready') throw notReady();
  if (fault === 'no-answer') return;
  const outlet = new Outlet(call);
  let left = Number(BigInt(options.getCount()));
  for (const record of options.hasStream()
    ? recordsOfStream(double.log, options)
    : recordsOfLog(double.log, options)) {
    if (left-- <= 0) break;
    if (record === 'not-found')
      await outlet.send(streamNotFoundMessage(streamIn(options.getStream()!.getStreamIdentifier())));
    else await outlet.send(eventMessage(record));
    if (fault === 'dropped' && outlet.sent === 3) throw dropped();
  }
  if (fault === 'dropped') throw dropped();
  call.end();
};

function* recordsOfStream(log: ServerLog, options: ReadReq.Options): Generator<ServerRecord | 'not-found'> {
  const part = options.getStream()!;
  const stream = streamIn(part.getStreamIdentifier());
  if (log.isTombstoned(stream)) throw streamDeleted(stream);
  const { records, from } = log.visible(stream);
  if (!log.has(stream) || records.length === 0) return yield 'not-found';
  const isBackwards = options.getReadDirection() === backwards;
  const asked = part.hasStart() ? 0 : part.hasEnd() ? records.length - 1 : Number(BigInt(part.getRevision()));
  if (isBackwards) for (let at = Math.min(asked, records.length - 1); at >= from; at--) yield records[at]!;
  else for (let at = Math.max(asked, from); at < records.length; at++) yield records[at]!;
}

/** Forwards a place is inclusive; backwards it is the end of a record, so that the record at it is not among them. */
function* recordsOfLog(log: ServerLog, options: ReadReq.Options): Generator<ServerRecord> {
  const all = options.getAll()!;
  const { allows } = filterIn(options);
  const { records, indexed } = log;
  const position = all.getPosition()?.getCommitPosition();
  const at =
    position === undefined ? (all.hasEnd() ? indexed : 0) : Math.min(log.indexAt(BigInt(position)), indexed);
  if (options.getReadDirection() === backwards)
    for (let i = at - 1; i >= 0; i--) if (allows(records[i]!)) yield records[i]!;
  if (options.getReadDirection() !== backwards)
    for (let i = at; i < indexed; i++) if (allows(records[i]!)) yield records[i]!;
}
