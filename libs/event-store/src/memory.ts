import { admit, standardLimits, type AdmittedEvent } from './admission.ts';
import { Bell } from './bell.ts';
import {
  EventStoreError,
  type Appended,
  type AppendOptions,
  type Checkpoint,
  type EventStore,
  type ExpectedRevision,
  type Head,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type Revision,
  type StoreCapabilities,
  type SubscribeOptions,
  type SubscriptionItem,
} from './event-store.ts';
import { follow, type LogPage } from './follow.ts';
import { MemoryStream } from './memory-stream.ts';
import { checkpointAt, positionAfter } from './numbered-checkpoint.ts';
import { cancelled, paged, type NextPage } from './paged.ts';
import { checkStreamName, hasPrefix } from './stream-name.ts';

/** Forgets everything when it is dropped: for tests and for trying things out. */
export const memoryStore = (): EventStore => new MemoryStore();

const pageSize = 1_000;

class MemoryStore implements EventStore {
  readonly capabilities: StoreCapabilities = {
    adapter: 'memory',
    physicalErasure: 'immediate',
    readOnly: false,
    othersMayWrite: false,
    ordersAppends: true,
    limits: standardLimits,
  };
  readonly #streams = new Map<string, MemoryStream>();
  readonly #bell = new Bell();
  #log: RecordedEvent[] = [];
  #end: Position = 0n;
  #closed = false;

  async append(stream: string, events: readonly NewEvent[], options: AppendOptions): Promise<Appended> {
    this.#assertOpen();
    const admitted = admit(stream, events, options.expected);
    if (options.signal?.aborted) throw cancelled(options.signal);
    const first = this.#stream(stream).earlierAppend(admitted, options.expected);
    return first ?? this.#write(stream, admitted, options.expected);
  }

  readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const open = (): NextPage<RecordedEvent> => {
      this.#assertOpen();
      checkStreamName(stream);
      return pagesOf(this.#stream(stream).read(options), () => this.#assertOpen());
    };
    return paged(open, options.signal);
  }

  async lastRevision(stream: string): Promise<Revision | undefined> {
    this.#assertOpen();
    checkStreamName(stream);
    return this.#stream(stream).last?.revision;
  }

  readAll({ after, streamPrefixes, maxCount, signal }: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    const open = (): NextPage<RecordedEvent> => {
      this.#assertOpen();
      const from = this.#indexAfter(this.#positionAfter(after));
      const matching = this.#log.slice(from).filter(({ stream }) => hasPrefix(stream, streamPrefixes));
      return pagesOf(matching.slice(0, maxCount), () => this.#assertOpen());
    };
    return paged(open, signal);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    const log = {
      positionAfter: (after: Checkpoint | undefined) => this.#positionAfter(after),
      checkpointAt: (position: Position) => checkpointAt('memory', position),
      pageAfter: (position: Position, prefixes: readonly string[] | undefined) =>
        this.#pageAfter(position, prefixes),
      bell: this.#bell,
    };
    return follow(log, options);
  }

  async head(): Promise<Head | undefined> {
    this.#assertOpen();
    const last = this.#log.at(-1);
    return last && { position: last.position, checkpoint: last.checkpoint };
  }

  async truncate(stream: string, before: Revision): Promise<void> {
    this.#assertOpen();
    checkStreamName(stream);
    this.#erase(stream, before);
  }

  async deleteStream(stream: string, { expected }: { readonly expected: Revision }): Promise<void> {
    this.#assertOpen();
    checkStreamName(stream);
    this.#stream(stream).assertAt(expected);
    this.#erase(stream, expected + 1n);
  }

  async health(): Promise<{ readonly ok: boolean; readonly detail?: string }> {
    return this.#closed ? { ok: false, detail: 'closed' } : { ok: true };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#bell.ring();
  }

  #write(stream: string, events: readonly AdmittedEvent[], expected: ExpectedRevision): Appended {
    const target = this.#stream(stream);
    target.assertAt(expected);
    this.#streams.set(stream, target);
    for (const event of events) {
      this.#end++;
      this.#log.push(target.add(event, this.#end, checkpointAt('memory', this.#end)));
    }
    this.#bell.ring();
    return { revision: target.next - 1n, position: this.#end };
  }

  #erase(stream: string, before: Revision): void {
    const gone = this.#stream(stream).erase(before);
    this.#log = this.#log.filter((event) => !gone.has(event));
  }

  #stream(name: string): MemoryStream {
    return this.#streams.get(name) ?? new MemoryStream(name);
  }

  #pageAfter(position: Position, prefixes: readonly string[] | undefined): LogPage {
    this.#assertOpen();
    const from = this.#indexAfter(position);
    const page = this.#log.slice(from, from + pageSize);
    return {
      events: page.filter(({ stream }) => hasPrefix(stream, prefixes)),
      last: page.at(-1)?.position ?? position,
      atEnd: from + page.length === this.#log.length,
    };
  }

  #positionAfter(after: Checkpoint | undefined): Position {
    this.#assertOpen();
    return positionAfter('memory', after, this.#end);
  }

  #indexAfter(position: Position): number {
    const index = this.#log.findLastIndex((event) => event.position <= position);
    return index + 1;
  }

  #assertOpen(): void {
    if (this.#closed) throw new EventStoreError('closed', 'The event store is closed.');
  }
}

const pagesOf = (events: readonly RecordedEvent[], assertOpen: () => void): NextPage<RecordedEvent> => {
  let at = 0;
  return () => {
    assertOpen();
    if (at >= events.length) return undefined;
    return events.slice(at, (at += pageSize));
  };
};
