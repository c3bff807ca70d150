import grpc, { type ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventStoreDbDouble } from './double.ts';
import { streamIdentifier, streamIn, uuid } from './messages.ts';
import { expectedIn, Parcel } from './proposed.ts';
import { dropped } from './rpc-errors.ts';
import { anyRevision, noStream, streamExists } from './server-log.ts';
import { any, googleEmpty, shared, status, streams } from './wire.ts';

type Batch = {
  readonly options: BatchAppendReq.Options;
  readonly parcel: Parcel;
  readonly timer: ReturnType<typeof setTimeout>;
};

/** The append that is part of a conversation: what the client does unless told otherwise. Deadlines go by the server's clock. */
export const batchAppend = (
  double: EventStoreDbDouble,
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
): void => {
  const refused = double.refusal(call);
  if (refused) return void call.emit('error', refused);
  const open = new Map<string, Batch>();
  const answer = (id: string, fill: (response: BatchAppendResp) => void) => {
    const batch = open.get(id);
    if (!batch) return;
    open.delete(id);
    clearTimeout(batch.timer);
    const response = new streams.BatchAppendResp();
    response.setCorrelationId(uuid(id));
    response.setStreamIdentifier(batch.options.getStreamIdentifier());
    fill(response);
    call.write(response);
  };
  const fail = (id: string, failure: BatchFailure) =>
    answer(id, (response) => response.setError(statusOf(failure)));
  call.on('data', (request: BatchAppendReq) => {
    const id = request.getCorrelationId()!.getString();
    const options = request.getOptions();
    if (options && !open.has(id)) {
      const until = options.hasDeadline() ? options.getDeadline()!.toDate().getTime() : Infinity;
      const left = Math.min(until - (Date.now() + double.clockSkewMs), 2_000);
      const timer = setTimeout(() => fail(id, tooLate()), Math.max(0, left));
      timer.unref();
      open.set(id, { options, parcel: new Parcel(double.maxAppendSize), timer });
      if (left <= 0) return fail(id, tooLate());
    }
    const batch = open.get(id);
    if (!batch) return;
    try {
      for (const message of request.getProposedMessagesList()) batch.parcel.add(message);
    } catch (error) {
      return fail(id, batchFailure(3, 'BadRequest', badRequest((error as Error).message)));
    }
    if (!request.getIsFinal()) return;
    const stream = streamIn(batch.options.getStreamIdentifier());
    const expected = expectedIn(batch.options, () => String(batch.options.getStreamPosition()));
    const fault = double.faults.take('append');
    // Sic: a status 0 with nothing in it, which the client takes for an unknown error.
    if (fault === 'not-ready')
      return fail(id, {
        code: 0,
        message: 'Server Is Not Ready',
        type: 'google.protobuf.Empty',
        detail: new googleEmpty.Empty(),
      });
    if (fault === 'no-answer') return void open.delete(id);
    if (fault === 'dropped') return void call.emit('error', dropped());
    const outcome = double.log.append(stream, expected, batch.parcel.events);
    if (fault === 'lost-acknowledgement') return fail(id, tooLate());
    if (outcome.kind === 'wrong-revision') return fail(id, batchWrongRevision(outcome.current, expected));
    if (outcome.kind === 'deleted') return fail(id, batchFailure(5, 'StreamDeleted', deletedDetail(stream)));
    answer(id, (response) => response.setSuccess(batchSuccess(outcome)));
  });
  call.on('end', () => call.end());
  call.on('error', () => undefined);
};

type BatchFailure = {
  readonly code: number;
  readonly message: string;
  readonly type: string;
  readonly detail: { serializeBinary(): Uint8Array };
};

const batchFailure = (code: number, name: string, detail: BatchFailure['detail']): BatchFailure => ({
  code,
  message: name,
  type: `event_store.client.${name}`,
  detail,
});

const tooLate = () => batchFailure(grpc.status.DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout());

const badRequest = (message: string) => {
  const bad = new shared.BadRequest();
  bad.setMessage(message);
  return bad;
};

const deletedDetail = (stream: string) => {
  const deleted = new shared.StreamDeleted();
  deleted.setStreamIdentifier(streamIdentifier(stream));
  return deleted;
};

const batchWrongRevision = (current: bigint, expected: bigint): BatchFailure => {
  const wrong = new shared.WrongExpectedVersion();
  if (current < 0n) wrong.setCurrentNoStream(new googleEmpty.Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === anyRevision) wrong.setExpectedAny(new googleEmpty.Empty());
  else if (expected === noStream) wrong.setExpectedNoStream(new googleEmpty.Empty());
  else if (expected === streamExists) wrong.setExpectedStreamExists(new googleEmpty.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return batchFailure(6, 'WrongExpectedVersion', wrong);
};

const batchSuccess = ({ revision, position }: { revision: bigint; position: bigint | undefined }) => {
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision(String(revision));
  if (position !== undefined) {
    const place = new shared.AllStreamPosition();
    place.setCommitPosition(String(position));
    place.setPreparePosition(String(position));
    success.setPosition(place);
  }
  return success;
};

const statusOf = ({ code, message, type, detail }: BatchFailure) => {
  const error = new status.Status();
  const details = new any.Any();
  details.pack(detail.serializeBinary(), type);
  error.setCode(code);
  error.setMessage(message);
  error.setDetails(details);
  return error;
};
