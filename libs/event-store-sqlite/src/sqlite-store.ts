import {
  admit,
  Bell,
  checkpointAt,
  checkStreamName,
  encodeStrictly,
  EventStoreError,
  follow,
  paged,
  positionAfter,
  standardLimits,
  type Appended,
  type AppendOptions,
  type Checkpoint,
  type EventStore,
  type ExpectedRevision,
  type FollowedLog,
  type Head,
  type LogPage,
  type NewEvent,
  type NextPage,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type Revision,
  type StoreCapabilities,
  type SubscribeOptions,
  type SubscriptionItem,
} from '@throughline/event-store';
import type { Connection } from './connection.ts';
import { GroupCommit } from './group-commit.ts';
import { LogReader } from './log-reader.ts';
import { LogWriter } from './log-writer.ts';

export type StoreParts = {
  readonly reader: Connection;
  /** Absent: the store can only be read, and others may write it. */
  readonly writer?: Connection;
  readonly onClosed?: () => void;
};

/** The append that says what was redacted, and why. */
export type Redaction = {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
};

/** How often a reader looks for what another process wrote. */
const pollMs = 200;

export class SqliteStore implements EventStore {
  readonly capabilities: StoreCapabilities;
  readonly #reader: LogReader;
  readonly #writer: LogWriter | undefined;
  readonly #commits: GroupCommit | undefined;
  readonly #bell = new Bell();
  readonly #onClosed: () => void;
  #closed = false;

  constructor({ reader, writer, onClosed = () => undefined }: StoreParts) {
    this.#reader = new LogReader(reader, () => this.#assertOpen());
    this.#writer = writer && new LogWriter(writer);
    this.#commits = this.#writer && new GroupCommit(this.#writer, () => this.#bell.ring());
    this.#onClosed = onClosed;
    this.capabilities = {
      adapter: 'sqlite',
      physicalErasure: 'immediate',
      readOnly: !writer,
      othersMayWrite: !writer,
      ordersAppends: true,
      limits: standardLimits,
    };
  }

  async append(stream: string, events: readonly NewEvent[], options: AppendOptions): Promise<Appended> {
    this.#assertOpen();
    const { expected, signal } = options;
    if (!this.#commits) throw readOnly();
    return this.#commits.append({ stream, expected, events: admit(stream, events, expected) }, signal);
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const open = (): NextPage<RecordedEvent> => {
      this.#assertOpen();
      checkStreamName(stream);
      return this.#reader.streamPages(stream, options);
    };
    return paged(open, options.signal);
  }

  async lastRevision(stream: string): Promise<Revision | undefined> {
    this.#assertOpen();
    checkStreamName(stream);
    return this.#reader.lastRevision(stream);
  }

  readAll({ after, streamPrefixes, maxCount, signal }: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    const open = () => this.#reader.pages(Number(this.#positionAfter(after)), streamPrefixes, maxCount);
    return paged(open, signal);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    const log: FollowedLog = {
      positionAfter: (after) => this.#positionAfter(after),
      checkpointAt: (position) => checkpointAt('sqlite', position),
      pageAfter: (position, prefixes) => this.#pageAfter(position, prefixes),
      bell: this.#bell,
      pollMs: this.#writer ? undefined : pollMs,
    };
    return follow(log, options);
  }

  async head(): Promise<Head | undefined> {
    return this.#reader.head();
  }

  async truncate(stream: string, before: Revision): Promise<void> {
    this.#erase(stream, before);
  }

  async deleteStream(stream: string, { expected }: { readonly expected: Revision }): Promise<void> {
    this.#erase(stream, expected + 1n, expected);
  }

  /**
   * Takes texts out of events, bytes included, in one transaction with the append that says so: both or neither.
   * `events` are those of the log as `redacted` leaves them. Told again it answers the first result. Rejects as `append`
   * does; with `in-use` when another process reads the log, so that the bytes stay until the next start.
   */
  async redact(
    events: readonly RecordedEvent[],
    { stream, events: record, expected }: Redaction,
  ): Promise<Appended> {
    this.#assertOpen();
    if (!this.#writer) throw readOnly();
    this.#commits?.flush();
    const changed = events.map(({ position, id, data, metadata }) => ({
      position: Number(position),
      id,
      data: encodeStrictly(data, 'data'),
      metadata: encodeStrictly(metadata, 'metadata'),
    }));
    return this.#writer.redact(changed, { stream, expected, events: admit(stream, record, expected) });
  }

  async health(): Promise<{ readonly ok: boolean; readonly detail?: string }> {
    try {
      this.#reader.head();
    } catch (error) {
      return { ok: false, detail: (error as Error).message };
    }
    const detail = this.#commits?.lastFailure?.message;
    return detail === undefined ? { ok: true } : { ok: false, detail };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#commits?.flush();
    this.#closed = true;
    this.#bell.ring();
    this.#reader.close();
    this.#writer?.close();
    this.#onClosed();
  }

  #erase(stream: string, before: Revision, expected?: Revision): void {
    this.#assertOpen();
    checkStreamName(stream);
    if (!this.#writer) throw readOnly();
    this.#commits?.flush();
    this.#writer.erase(stream, before, expected);
  }

  #pageAfter(position: Position, prefixes: readonly string[] | undefined): LogPage {
    const page = this.#reader.page(Number(position), prefixes);
    return { ...page, last: BigInt(page.last) };
  }

  #positionAfter(after: Checkpoint | undefined): Position {
    return positionAfter('sqlite', after, after === undefined ? 0n : BigInt(this.#reader.end()));
  }

  #assertOpen(): void {
    if (this.#closed) throw new EventStoreError('closed', 'The event store is closed.');
  }
}

const readOnly = (): EventStoreError =>
  new EventStoreError('read-only', 'The event log was opened to be read only.');
