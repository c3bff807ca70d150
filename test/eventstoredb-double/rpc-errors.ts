import grpc, { type ServiceError } from '@grpc/grpc-js';

/** What a server says when it does not do something: status, sentence and trailers as in EventStoreDB's RpcExceptions.cs. */
const rpcError = (
  code: grpc.status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new grpc.Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

const { status } = grpc;

export const notReady = () => rpcError(status.UNAVAILABLE, 'Server Is Not Ready');
export const dropped = () => rpcError(status.UNAVAILABLE, 'Connection dropped');
export const timedOut = (what: string) => rpcError(status.ABORTED, `Operation timed out: ${what}`);
export const accessDenied = () =>
  rpcError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const invalidPosition = () =>
  rpcError(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
export const noLeaderInfo = () => rpcError(status.UNKNOWN, 'No leader info available in response');

export const notLeader = (leader: { readonly host: string; readonly port: number }) =>
  rpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });

export const streamDeleted = (stream: string) =>
  rpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const appendTooLarge = (most: number) =>
  rpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(most),
  });

export const propertyMissing = (property: string) =>
  rpcError(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

export const wrongRevision = (operation: string, stream: string, expected: bigint, actual: bigint) =>
  rpcError(
    status.FAILED_PRECONDITION,
    `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    },
  );
