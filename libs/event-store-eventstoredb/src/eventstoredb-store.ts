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
import type { StoreParts } from './store-parts.ts';

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
  readonly #parts: StoreParts;
  readonly #appending: Appending;
  readonly #erasing: Erasing;
  #ending: Promise<void> | undefined;

  constructor(address: Address, patience: Patience) {
    const { streamPrefix } = address;
    const calls = new Calls();
    const reach = new Reachability();
    const connection = new Connection(address);
    const attempts = new Attempts(calls, reach, patience.pause);
    const reader = new LogReader(connection, attempts, patience, streamPrefix);
    this.#address = address;
    this.#parts = { connection, reader, attempts, calls, reach, patience, streamPrefix };
    this.#appending = new Appending(this.#parts);
    this.#erasing = new Erasing(this.#parts);
  }

  async append(stream: string, events: readonly NewEvent[], options: AppendOptions): Promise<Appended> {
    this.#parts.calls.assertOpen();
    const { expected, timeoutMs, signal } = options;
    const admitted = admit(stream, events, expected, this.capabilities.limits);
    return this.#appending.append({ stream, events: admitted, expected }, timeoutMs, signal);
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    this.#parts.calls.assertOpen();
    checkStreamName(stream);
    const { from, direction = 'forwards', maxCount, signal } = options;
    yield* this.#each(this.#parts.reader.stream(stream, { direction, from }, { maxCount, signal }), signal);
  }

  async lastRevision(stream: string): Promise<Revision | undefined> {
    this.#parts.calls.assertOpen();
    checkStreamName(stream);
    return this.#parts.reader.lastRevision(stream);
  }

  async *readAll({ after, streamPrefixes, maxCount, signal }: ReadAllOptions = {}) {
    this.#parts.calls.assertOpen();
    const part = { after: placeOf(after), prefixes: streamPrefixes };
    yield* this.#each(this.#parts.reader.log(part, { maxCount, signal }), signal);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    return { [Symbol.asyncIterator]: () => new Following(this.#parts, options).items() };
  }

  async head(): Promise<Head | undefined> {
    this.#parts.calls.assertOpen();
    const newest = await this.#parts.reader.newest();
    return newest && { position: newest.position, checkpoint: newest.checkpoint };
  }

  async truncate(stream: string, before: Revision): Promise<void> {
    this.#parts.calls.assertOpen();
    checkStreamName(stream);
    await this.#erasing.truncate(stream, before);
  }

  async deleteStream(stream: string, { expected }: { readonly expected: Revision }): Promise<void> {
    this.#parts.calls.assertOpen();
    checkStreamName(stream);
    await this.#erasing.deleteStream(stream, expected);
  }

  /** Asks the server, once and briefly. */
  async health(): Promise<{ readonly ok: boolean; readonly detail?: string }> {
    if (this.#parts.calls.closing.aborted) return { ok: false, detail: 'closed' };
    await this.#parts.reader.isAnyoneThere().catch(() => undefined);
    const { trouble } = this.#parts.reach;
    if (!trouble) return { ok: true };
    const { since, detail } = trouble;
    const where = shownAddress(this.#address);
    return { ok: false, detail: `${where} has been unreachable since ${since.toISOString()}: ${detail}` };
  }

  /** Lets calls under way end, for a while; then cuts them off. */
  close(): Promise<void> {
    this.#ending ??= this.#parts.calls
      .close(this.#parts.patience.closing)
      .then(() => this.#parts.connection.end());
    return this.#ending;
  }

  async *#each(pages: AsyncIterable<readonly RecordedEvent[]>, signal?: AbortSignal) {
    for await (const page of pages)
      for (const event of page) {
        yield event;
        this.#parts.calls.assertOpen();
        if (signal?.aborted) throw cancelled(signal);
      }
  }
}
