import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type {
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { EventStoreDbDouble } from './double.ts';
import { streamIn } from './messages.ts';
import { expectedIn } from './proposed.ts';
import { notReady, streamDeleted, timedOut, wrongRevision } from './rpc-errors.ts';
import { streams } from './wire.ts';

const answered = <Message extends DeleteResp | TombstoneResp>(
  response: Message,
  position: DeleteResp.Position | TombstoneResp.Position,
  at: bigint,
): Message => {
  position.setCommitPosition(String(at));
  position.setPreparePosition(String(at));
  (response as DeleteResp).setPosition(position as DeleteResp.Position);
  return response;
};

/** `make` makes the empty answer and the place in it: the two kinds of deletion have one each. */
const deleting =
  <Request extends DeleteReq | TombstoneReq, Response extends DeleteResp | TombstoneResp>(
    hard: boolean,
    make: () => [Response, DeleteResp.Position | TombstoneResp.Position],
  ) =>
  (
    double: EventStoreDbDouble,
    call: ServerUnaryCall<Request, Response>,
    callback: sendUnaryData<Response>,
  ): void => {
    const refused = double.refusal(call);
    if (refused) return callback(refused);
    const fault = double.faults.take('delete');
    if (fault === 'not-ready') return callback(notReady());
    const options = call.request.getOptions()!;
    const stream = streamIn(options.getStreamIdentifier());
    const expected = expectedIn(options, () => options.getRevision());
    const outcome = double.log.delete(stream, expected, hard);
    if (fault === 'lost-acknowledgement') return callback(timedOut('Commit phase timeout.'));
    if (outcome.kind === 'deleted') return callback(streamDeleted(stream));
    if (outcome.kind === 'wrong-revision')
      return callback(wrongRevision('Delete', stream, expected, outcome.current));
    callback(null, answered(...make(), outcome.position ?? 0n));
  };

export const softDelete = deleting<DeleteReq, DeleteResp>(false, () => [
  new streams.DeleteResp(),
  new streams.DeleteResp.Position(),
]);

export const tombstone = deleting<TombstoneReq, TombstoneResp>(true, () => [
  new streams.TombstoneResp(),
  new streams.TombstoneResp.Position(),
]);
