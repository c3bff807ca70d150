import { z } from 'zod';
import type { Chunks } from './lines.ts';
import { checkSealed, readSealed, writeSealed, type Format, type Header } from './sealed-file.ts';

/**
 * The whole log as a file, nothing added and nothing lost. *Stored format*, version 1: a sealed file
 * (`sealed-file.ts`) whose records are events in the order of the log:
 *
 *     {"stream":"goal-G-1","revision":0,"id":"…","type":"GoalProposed","data":{…},"metadata":{…}}
 *
 * `metadata` is what the store holds: at, recordedAt, because, changeSet, salt, digest, hash and the rest. Positions are
 * left out, since they mean nothing in another store. Appended in this order to an empty store, each stream from
 * revision 0 on, the events have the same ids, metadata and hashes. Names of people are not in the log: they are a file
 * of their own (`people-file.ts`).
 */
export type LoggedEvent = {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
};

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
type JsonObject = { readonly [name: string]: Json };

/** As it stands: a schema that walked through it would leave out a field called `__proto__`. */
const json = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);

const format: Format<LoggedEvent> = {
  name: 'throughline-log',
  version: 1,
  record: z.strictObject({
    stream: z.string().min(1),
    revision: z.int().nonnegative().transform(BigInt),
    id: z.string().min(1),
    type: z.string().min(1),
    data: json,
    metadata: json,
  }),
};

/** The lines of the file; `header` says when and by which release it was written. */
export const writeLog = (events: AsyncIterable<LoggedEvent>, header: Header = {}): AsyncGenerator<string> =>
  writeSealed(format, header, recordsOf(events));

async function* recordsOf(events: AsyncIterable<LoggedEvent>): AsyncGenerator<object> {
  for await (const { stream, revision, id, type, data, metadata } of events)
    yield { stream, revision: Number(revision), id, type, data, metadata };
}

/** Throws a {@link FileDamaged} where the file is not whole; {@link checkLog} first, then read it for good. */
export const readLog = (chunks: Chunks): AsyncGenerator<LoggedEvent, Header> => readSealed(format, chunks);

export const checkLog = (chunks: Chunks) => checkSealed(format, chunks);
