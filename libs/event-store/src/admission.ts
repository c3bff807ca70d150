import { EventStoreError, type ExpectedRevision, type NewEvent, type StoreLimits } from './event-store.ts';
import { checkStreamName, faultInName, shown } from './stream-name.ts';
import { encodeStrictly } from './strict-json.ts';

/** 1 MiB, the least a server accepts unless told otherwise, with a margin for its own framing. */
export const standardLimits: StoreLimits = { maxAppendBytes: 1_000_000, maxEventsPerAppend: 500 };

/** An event that passed: its JSON is encoded once, here, and written as it is. */
export type AdmittedEvent = {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
};

/** What every adapter asks before an append, so that no store is stricter or laxer than another. Throws an {@link EventStoreError}. */
export const admit = (
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
  limits: StoreLimits = standardLimits,
): readonly AdmittedEvent[] => {
  checkStreamName(stream);
  checkExpected(expected);
  checkCount(events.length, limits);
  checkIds(events);
  const admitted = events.map(admitOne);
  checkSize(admitted, limits);
  return admitted;
};

/** Counted as the strictest server counts: data, metadata, and the type twice. */
export const bytesOf = (events: readonly AdmittedEvent[]): number =>
  events.reduce(
    (sum, { type, data, metadata }) =>
      sum + Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * Buffer.byteLength(type),
    0,
  );

const admitOne = ({ id, type, data, metadata }: NewEvent): AdmittedEvent => {
  const fault = faultInName(type);
  if (fault) throw invalid(`The event type ${shown(type)} ${fault}.`);
  return { id, type, data: encodeStrictly(data, 'data'), metadata: encodeStrictly(metadata, 'metadata') };
};

const checkExpected = (expected: ExpectedRevision): void => {
  if (expected === 'no-stream' || (typeof expected === 'bigint' && expected >= 0n)) return;
  throw invalid(`The expected revision must be 'no-stream' or a bigint from 0n on, not ${shown(expected)}.`);
};

const checkCount = (count: number, { maxEventsPerAppend }: StoreLimits): void => {
  if (count === 0) throw invalid('An append needs at least one event.');
  if (count > maxEventsPerAppend)
    throw new EventStoreError(
      'too-large',
      `${count} events in one append; at most ${maxEventsPerAppend} fit.`,
    );
};

const checkIds = (events: readonly NewEvent[]): void => {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (!isEventId(id)) throw invalid(`The event id ${shown(id)} is not a lower-case UUID.`);
    if (seen.has(id)) throw invalid(`The event id ${id} occurs twice in one append.`);
    seen.add(id);
  }
};

const checkSize = (events: readonly AdmittedEvent[], { maxAppendBytes }: StoreLimits): void => {
  const bytes = bytesOf(events);
  if (bytes > maxAppendBytes)
    throw new EventStoreError('too-large', `The append is ${bytes} bytes; at most ${maxAppendBytes} fit.`);
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const nil = '00000000-0000-0000-0000-000000000000';
const isEventId = (id: unknown): boolean => typeof id === 'string' && uuid.test(id) && id !== nil;

const invalid = (message: string): EventStoreError => new EventStoreError('invalid-event', message);
