import { EventStoreError, type EventStoreErrorCode } from '@throughline/event-store';
import { TimedOut } from './calls.ts';

/**
 * What an error of the client means for a call:
 * `refused`: the server looked at it and said no; sending it again changes nothing.
 * `away`: it was not taken up. Nothing was written.
 * `unsure`: it may have been carried out, only the answer is missing.
 */
export type Fault =
  /** `actual`: where the stream is, also while a read of it does not show that yet. */
  | { readonly kind: 'wrong-revision'; readonly actual: bigint | 'no-stream' }
  | { readonly kind: 'refused'; readonly code: EventStoreErrorCode; readonly detail: string }
  | { readonly kind: 'away' | 'unsure'; readonly detail: string };

/** gRPC's status codes: https://grpc.github.io/grpc/core/md_doc_statuscodes.html */
const statusNames: Readonly<Record<number, string>> = {
  3: 'invalid-argument',
  7: 'access-denied',
  12: 'unimplemented',
  14: 'unavailable',
  16: 'access-denied',
};

/** By `type`, which the client sets also where the message is empty; else by the server's trailer; else by the status. */
const typeOf = ({ type, metadata, code }: ClientError): string =>
  type && type !== 'unknown'
    ? type
    : String(metadata?.get('exception')[0] ?? statusNames[code ?? -1] ?? 'unknown');

type ClientError = {
  readonly type?: string;
  readonly code?: number;
  readonly details?: string;
  readonly message?: string;
  readonly actualVersion?: bigint | string;
  readonly metadata?: { get(name: string): readonly unknown[] };
  /** Where the client keeps what it was told. */
  readonly _raw?: ClientError;
};

export const faultOf = (error: unknown): Fault => {
  if (error instanceof TimedOut) return { kind: 'unsure', detail: error.message };
  const told = error as ClientError;
  const raw = { ...pick(told._raw), ...pick(told) };
  const detail = raw.details ?? raw.message ?? String(error);
  switch (typeOf(raw)) {
    case 'wrong-expected-version':
      return { kind: 'wrong-revision', actual: revisionIn(raw.actualVersion) };
    case 'access-denied':
      return refused('access-denied', 'the server does not let this user do that');
    case 'stream-deleted':
      return refused('invalid-stream', 'somebody deleted the stream for good on the server');
    case 'maximum-append-size-exceeded':
    case 'maximum-append-event-size-exceeded':
      return refused('too-large', `the server takes less: ${detail}`);
    case 'invalid-argument':
    case 'missing-required-metadata-property':
    case 'unimplemented':
      return refused(isInvalidPosition(detail) ? 'invalid-checkpoint' : 'misconfigured', detail);
    case 'not-leader':
      return { kind: 'away', detail: 'the leader is another node' };
    default:
      if (isInvalidPosition(detail)) return refused('invalid-checkpoint', detail);
      return { kind: wasNotTakenUp(detail) ? 'away' : 'unsure', detail };
  }
};

/**
 * The sentences with which servers 22.10 to 25 turn a call away before they touch it, and with which the client says that
 * no call went out. Everything else that fails may have been carried out.
 */
const wasNotTakenUp = (detail: string): boolean =>
  /Server Is Not Ready|Server Is Too Busy|No leader info available|No connection established|Failed to discover|ECONNREFUSED|Channel (?:has been|is) (?:shut|clos)/i.test(
    detail,
  );

/** Status `invalid argument` from a subscription, `unknown` from a read. */
const isInvalidPosition = (detail: string): boolean => /invalid position|InvalidPosition/.test(detail);

const refused = (code: EventStoreErrorCode, detail: string): Fault => ({ kind: 'refused', code, detail });

const revisionIn = (version: bigint | string | undefined): bigint | 'no-stream' =>
  typeof version === 'bigint' && version >= 0n ? version : 'no-stream';

/** Errors keep their fields out of reach of a spread. */
const pick = (error: ClientError | undefined): ClientError => {
  if (!error) return {};
  const { type, code, details, message, metadata, actualVersion } = error;
  return Object.fromEntries(
    Object.entries({ type, code, details, message, metadata, actualVersion }).filter(
      ([, value]) => value !== undefined,
    ),
  );
};

/** For a call that is not repeated any more. `sent`: an attempt may have been carried out. */
export const surrendered = (
  fault: Exclude<Fault, { kind: 'wrong-revision' }>,
  doing: string,
  { sent, cause }: { readonly sent: boolean; readonly cause: unknown },
): EventStoreError => {
  if (fault.kind === 'refused')
    return new EventStoreError(fault.code, `${doing}: ${fault.detail}.`, { cause });
  return sent
    ? new EventStoreError('outcome-unknown', `${doing}: no answer (${fault.detail}).`, { cause })
    : new EventStoreError('unavailable', `${doing}: the event store does not answer (${fault.detail}).`, {
        cause,
      });
};
