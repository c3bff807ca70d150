import {
  admit,
  cancelled,
  checkStreamName,
  standardLimits,
  type Appended,
  type AppendOptions,
  type EventStore,
  type Head,
  type NewEvent,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type Revision,
  type StoreCapabilities,
  type SubscribeOptions,
  type SubscriptionItem,
} from '@throughline/event-store';
import { shownAddress, type Address } from './address.ts';
import { Appending } from './appending.ts';
import { Attempts } from './attempts.ts';
import { Calls } from './calls.ts';
import { Connection } from './connection.ts';
import { Erasing } from './erasing.ts';
import { Following } from './following.ts';
import { LogReader } from './log-reader.ts';
import { placeOf } from './log-place.ts';
import type { Patience } from './patience.ts';
import { Reachability } from './reachability.ts';

export class EventStoreDbStore implements EventStore {
  readonly capabilities: StoreCapabilities = {
    adapter: 'eventstoredb',
    physicalErasure: 'after-scavenge',
    readOnly: false,
    othersMayWrite: true,
    ordersAppends: false,
    limits: standardLimits,
  };
  readonly #address: Address;
  readonly #patience: Patience;
  readonly #connection: Connection;
  readonly #calls = new Calls();
  readonly #reach = new Reachability();
  readonly #attempts: Attempts;
  readonly #reader: LogReader;
  readonly #appending: Appending;
  readonly #erasing: Erasing;
  #ending: Promise<void> | undefined;

  constructor(address: Address, patience: Patience) {
    const { streamPrefix } = address;
    this.#address = address;
    this.#patience = patience;
    this.#connection = new Connection(address);
    this.#attempts = new Attempts(this.#calls, this.#reach, patience.pause);
    this.#reader = new LogReader(this.#connection, this.#attempts, patience, streamPrefix);
    const parts = [this.#connection, this.#reader, this.#attempts, patience, streamPrefix] as const;
    this.#appending = new Appending(...parts);
    this.#erasing = new Erasing(...parts);
  }

  async append(stream: string, events: readonly NewEvent[], options: AppendOptions): Promise<Appended> {
    this.#calls.assertOpen();
    const { expected, timeoutMs, signal } = options;
    const admitted = admit(stream, events, expected, this.capabilities.limits);
    return this.#appending.append({ stream, events: admitted, expected }, timeoutMs, signal);
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    this.#calls.assertOpen();
    checkStreamName(stream);
    const { from, direction = 'forwards', maxCount, signal } = options;
    yield* this.#each(this.#reader.stream(stream, { direction, from }, { maxCount, signal }), signal);
  }

  async lastRevision(stream: string): Promise<Revision | undefined> {
    this.#calls.assertOpen();
    checkStreamName(stream);
    return this.#reader.lastRevision(stream);
  }

  async *readAll({ after, streamPrefixes, maxCount, signal }: ReadAllOptions = {}) {
    this.#calls.assertOpen();
    const part = { after: placeOf(after), prefixes: streamPrefixes };
    yield* this.#each(this.#reader.log(part, { maxCount, signal }), signal);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    const parts = {
      connection: this.#connection,
      reader: this.#reader,
      calls: this.#calls,
      reach: this.#reach,
      patience: this.#patience,
      streamPrefix: this.#address.streamPrefix,
    };
    return { [Symbol.asyncIterator]: () => new Following(parts, options).items() };
  }

  async head(): Promise<Head | undefined> {
    this.#calls.assertOpen();
    const newest = await this.#reader.newest();
    return newest && { position: newest.position, checkpoint: newest.checkpoint };
  }

  async truncate(stream: string, before: Revision): Promise<void> {
    this.#calls.assertOpen();
    checkStreamName(stream);
    await this.#erasing.truncate(stream, before);
  }

  async deleteStream(stream: string, { expected }: { readonly expected: Revision }): Promise<void> {
    this.#calls.assertOpen();
    checkStreamName(stream);
    await this.#erasing.deleteStream(stream, expected);
  }

  /** Asks the server, once and briefly. */
  async health(): Promise<{ readonly ok: boolean; readonly detail?: string }> {
    if (this.#calls.closing.aborted) return { ok: false, detail: 'closed' };
    await this.#reader.isAnyoneThere().catch(() => undefined);
    const { trouble } = this.#reach;
    if (!trouble) return { ok: true };
    const { since, detail } = trouble;
    const where = shownAddress(this.#address);
    return { ok: false, detail: `${where} has been unreachable since ${since.toISOString()}: ${detail}` };
  }

  /** Lets calls under way end, for a while; then cuts them off. */
  close(): Promise<void> {
    this.#ending ??= this.#calls.close(this.#patience.closing).then(() => this.#connection.end());
    return this.#ending;
  }

  async *#each(pages: AsyncIterable<readonly RecordedEvent[]>, signal?: AbortSignal) {
    for await (const page of pages)
      for (const event of page) {
        yield event;
        this.#calls.assertOpen();
        if (signal?.aborted) throw cancelled(signal);
      }
  }
}
