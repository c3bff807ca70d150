/**
 * The one place history is kept. Every adapter implements this port; one contract (./contract.ts) judges them all.
 * It knows streams, revisions and positions, and nothing of goals.
 */
export interface EventStore {
  readonly capabilities: StoreCapabilities;
  /**
   * Adds events to the end of one stream, all or none. Rejects with an {@link EventStoreError}. The same ids at the same
   * expected revision are a retry, for ever: it gets the first result. Some of them, or elsewhere, are a conflict. Ids are
   * compared with those at the revisions where the append would have gone, as on a server: at the end there are none, so
   * who decides anew for a new revision takes new ids.
   */
  append(stream: string, events: readonly NewEvent[], options: AppendOptions): Promise<Appended>;
  /** A stream never written, truncated away or deleted yields nothing. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;
  lastRevision(stream: string): Promise<Revision | undefined>;
  /** Every event of every stream, in the order of the log. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;
  /** Pull-based, in order, at least once; catch-up, then live. Ends only through `signal`. */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem>;
  /** The newest event's place, or undefined in an empty log. */
  head(): Promise<Head | undefined>;
  /** Hides the events of one stream below `before`. */
  truncate(stream: string, before: Revision): Promise<void>;
  /** Empties a stream. A later append, as `no-stream`, continues its numbering: revisions never restart. */
  deleteStream(stream: string, options: { readonly expected: Revision }): Promise<void>;
  health(): Promise<{ readonly ok: boolean; readonly detail?: string }>;
  close(): Promise<void>;
}

/** Place within one stream: 0-based and gap-free. */
export type Revision = bigint;
/** Place in the whole log: strictly increasing, gaps allowed, no arithmetic. Not portable between stores. */
export type Position = bigint;
/** Where to resume, exclusive. Means something only to the adapter that issued it: `sqlite:123`, `esdb:<commit>/<prepare>`. */
export type Checkpoint = string;

/** `any` is absent on purpose: only an explicit revision makes a retry durably idempotent on every store. */
export type ExpectedRevision = 'no-stream' | Revision;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

export type NewEvent = {
  /** A lower-case UUID chosen before the first attempt and reused on every retry. */
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
};

export type RecordedEvent = NewEvent & {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly checkpoint: Checkpoint;
};

export type AppendOptions = {
  readonly expected: ExpectedRevision;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
};

export type Appended = {
  /** Of the last event. */
  readonly revision: Revision;
  /** Of the last event: what a reader waits for to read his own writing. */
  readonly position: Position;
};

export type ReadStreamOptions = {
  /** Inclusive. Default: the first event forwards, the last one backwards. */
  readonly from?: Revision;
  readonly direction?: 'forwards' | 'backwards';
  readonly maxCount?: number;
  /** A read that is cancelled fails with `unavailable`: half a stream must not pass for a whole one. */
  readonly signal?: AbortSignal;
};

export type ReadAllOptions = {
  /** Exclusive. */
  readonly after?: Checkpoint;
  /** Absent or empty = every stream. */
  readonly streamPrefixes?: readonly string[];
  readonly maxCount?: number;
  readonly signal?: AbortSignal;
};

export type SubscribeOptions = {
  /** Exclusive; absent = from the beginning. */
  readonly after?: Checkpoint;
  /** Absent or empty = every stream. */
  readonly streamPrefixes?: readonly string[];
  /** Ends it quietly. A store that closes ends it with `closed`. */
  readonly signal: AbortSignal;
};

export type SubscriptionItem =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  /** Everything up to here that matches was yielded and consumed. */
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  /** May repeat. */
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'fell-behind' }
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly cause: EventStoreError };

export type Head = { readonly position: Position; readonly checkpoint: Checkpoint };

export type StoreLimits = {
  readonly maxAppendBytes: number;
  readonly maxEventsPerAppend: number;
};

export type StoreCapabilities = {
  readonly adapter: 'memory' | 'sqlite' | 'eventstoredb';
  readonly physicalErasure: 'immediate' | 'after-scavenge';
  /** A store opened read-only answers every append with `read-only`. */
  readonly readOnly: boolean;
  /** Others write to it while we look: what is read once does not stay all there is. */
  readonly othersMayWrite: boolean;
  /** Appends that are called without waiting for each other are written in the order of the calls. */
  readonly ordersAppends: boolean;
  readonly limits: StoreLimits;
};

/**
 * `conflict`: nothing written, decide again. `outcome-unknown`: retry with the same ids and the same revision.
 * `unavailable`: nothing sent. The others name a mistake or a state that a retry does not mend.
 */
export type EventStoreErrorCode =
  | 'conflict'
  | 'outcome-unknown'
  | 'unavailable'
  | 'disk-full'
  | 'read-only'
  | 'too-large'
  | 'invalid-event'
  | 'invalid-stream'
  | 'invalid-checkpoint'
  | 'damaged'
  /** Written by a later release than this one; the message names it. */
  | 'newer-format'
  | 'in-use'
  /** The address, or something it names, is wrong: no retry helps before somebody has mended it. */
  | 'misconfigured'
  | 'access-denied'
  | 'closed';

export class EventStoreError extends Error {
  override name = 'EventStoreError';
  readonly code: EventStoreErrorCode;
  /** For `conflict`: where the stream really is. */
  readonly actual: Revision | 'no-stream' | undefined;

  constructor(
    code: EventStoreErrorCode,
    message: string,
    details: { cause?: unknown; actual?: Revision | 'no-stream' } = {},
  ) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.code = code;
    this.actual = details.actual;
  }
}
