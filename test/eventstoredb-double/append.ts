import type { sendUnaryData, ServerReadableStream, ServiceError } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventStoreDbDouble } from './double.ts';
import type { Fault } from './faults.ts';
import { streamIn } from './messages.ts';
import { expectedIn, Parcel } from './proposed.ts';
import { dropped, noLeaderInfo, notReady, streamDeleted, timedOut } from './rpc-errors.ts';
import { anyRevision, noStream, streamExists, type Outcome } from './server-log.ts';
import { shared, streams } from './wire.ts';

/** The append that is one call: what the client sends when it is given credentials for it. */
export const append = (
  double: EventStoreDbDouble,
  call: ServerReadableStream<AppendReq, AppendResp>,
  callback: sendUnaryData<AppendResp>,
): void => {
  let answered = false;
  const answer = (error: ServiceError | null, response?: AppendResp) => {
    if (answered) return;
    answered = true;
    callback(error, response);
  };
  const refused = double.refusal(call);
  if (refused) return answer(refused);
  const parcel = new Parcel(double.maxAppendSize);
  let options: AppendReq.Options | undefined;
  call.on('data', (request: AppendReq) => {
    try {
      if (request.hasOptions()) options = request.getOptions();
      else parcel.add(request.getProposedMessage()!);
    } catch (error) {
      answer(error as ServiceError);
    }
  });
  call.on('error', () => (answered = true));
  call.on('end', () => {
    if (answered || !options) return;
    const stream = streamIn(options.getStreamIdentifier());
    const expected = expectedIn(options, () => options!.getRevision());
    const fault = double.faults.take('append');
    const refusal = fault && refusalBy(fault);
    if (refusal || fault === 'no-answer') return void (refusal && answer(refusal));
    const outcome = double.log.append(stream, expected, parcel.events);
    if (fault === 'lost-acknowledgement') return answer(timedOut('Commit phase timeout.'));
    if (fault === 'dropped-after') return answer(dropped());
    const respond = () =>
      outcome.kind === 'deleted'
        ? answer(streamDeleted(stream))
        : answer(null, unaryResponse(outcome, expected, double.leavesOutPositions));
    // Nobody is told before it can be read; of a conflict at once.
    const indexed = outcome.kind === 'written' ? double.log.indexLagMs : 0;
    const after = fault === 'slow' ? double.faults.slowMs : indexed;
    if (after > 0) setTimeout(respond, after).unref();
    else respond();
  });
};

/** What is said before anything is written. */
const refusalBy = (fault: Fault): ServiceError | undefined => {
  switch (fault) {
    case 'not-ready':
      return notReady();
    case 'no-leader-known':
      return noLeaderInfo();
    case 'timed-out':
      return timedOut('Prepare phase timeout.');
    case 'dropped':
      return dropped();
    default:
      return undefined;
  }
};

const unaryResponse = (
  outcome: Exclude<Outcome, { kind: 'deleted' }>,
  expected: bigint,
  leavesOutPositions: boolean,
): AppendResp => {
  const response = new streams.AppendResp();
  if (outcome.kind === 'wrong-revision') {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (expected === anyRevision) wrong.setExpectedAny(new shared.Empty());
    else if (expected === noStream) wrong.setExpectedNoStream(new shared.Empty());
    else if (expected === streamExists) wrong.setExpectedStreamExists(new shared.Empty());
    else wrong.setExpectedRevision(String(expected));
    if (outcome.current < 0n) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(outcome.current));
    response.setWrongExpectedVersion(wrong);
    return response;
  }
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined || (leavesOutPositions && outcome.kind === 'idempotent'))
    success.setNoPosition(new shared.Empty());
  else {
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
  }
  response.setSuccess(success);
  return response;
};
