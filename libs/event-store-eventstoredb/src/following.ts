import { EventStoreError, type SubscribeOptions, type SubscriptionItem } from '@throughline/event-store';
import { setTimeout as delay } from 'node:timers/promises';
import { Feed, type FeedItem } from './feed.ts';
import { checkpointOf, isAfter, placeOf, type LogPlace } from './log-place.ts';
import { pauseBefore } from './patience.ts';
import { subscribeRequest } from './requests.ts';
import { faultOf, surrendered } from './server-fault.ts';
import type { StoreParts } from './store-parts.ts';

/** The log went on and the subscription did not say so: the server, or something between, has forgotten it. */
class Stalled extends Error {
  override name = 'Stalled';
  constructor(ms: number) {
    super(`the log went on, and the subscription has been silent for ${Math.round(ms)} ms`);
  }
}

/** A subscription that outlives its connections: it goes on behind the last thing that its consumer has taken. */
export class Following {
  readonly #parts: StoreParts;
  readonly #prefixes: readonly string[] | undefined;
  /** Ends with its consumer, and with the store. */
  readonly #ended: AbortSignal;
  readonly #consumer: AbortSignal;
  #place: LogPlace | undefined;
  #isLevel = false;
  /** How many connections in a row have brought nothing. */
  #failures = 0;

  constructor(parts: StoreParts, { after, streamPrefixes, signal }: SubscribeOptions) {
    this.#parts = parts;
    this.#prefixes = streamPrefixes;
    this.#consumer = signal;
    this.#ended = AbortSignal.any([signal, parts.calls.closing]);
    this.#place = placeOf(after);
  }

  async *items(): AsyncGenerator<SubscriptionItem> {
    this.#parts.calls.assertOpen();
    while (!this.#consumer.aborted) {
      let cause: EventStoreError | undefined;
      try {
        yield* this.#oneConnection();
      } catch (error) {
        cause = this.#mendable(error);
      }
      if (this.#consumer.aborted) return;
      this.#parts.calls.assertOpen();
      if (!cause) return;
      this.#failures++;
      yield { kind: 'reconnecting', attempt: this.#failures, cause };
      const pause = pauseBefore(this.#failures, this.#parts.patience.pause);
      await delay(pause, undefined, { signal: this.#ended }).catch(() => undefined);
    }
  }

  async *#oneConnection(): AsyncGenerator<SubscriptionItem> {
    const { connection, reader, streamPrefix } = this.#parts;
    const request = subscribeRequest(reader.prefixesOnServer(this.#prefixes), this.#place);
    const feed = new Feed(connection, request, streamPrefix);
    this.#isLevel = false;
    try {
      while (!this.#ended.aborted) {
        const { rings } = feed.bell;
        const item = feed.take() ?? (await this.#waitFor(feed, rings));
        const told = item && this.#told(item);
        if (told) yield told;
      }
    } finally {
      feed.stop();
    }
  }

  /** Nothing is here. Answers undefined when something came, or ought to be looked for again. */
  async #waitFor(feed: Feed, rings: number): Promise<FeedItem | undefined> {
    const { silence } = this.#parts.patience;
    // Servers before 23.10 do not say when they have caught up: then we look ourselves, soon at first.
    const patience = this.#isLevel ? silence : silence / 10;
    const began = performance.now();
    await feed.bell.after(rings, this.#ended, patience);
    if (feed.bell.rings !== rings || this.#ended.aborted) return undefined;
    const isAnything = await this.#parts.reader.isAnything({ after: this.#place, prefixes: this.#prefixes });
    if (feed.bell.rings !== rings || this.#ended.aborted) return undefined;
    if (isAnything && this.#isLevel) throw new Stalled(performance.now() - began);
    return isAnything
      ? this.#lastChance(feed, rings, silence)
      : this.#isLevel
        ? undefined
        : { kind: 'caught-up' };
  }

  /** A server that catches up may walk over much that is not ours before it has something to say. */
  async #lastChance(feed: Feed, rings: number, silence: number): Promise<undefined> {
    await feed.bell.after(rings, this.#ended, silence);
    if (feed.bell.rings === rings && !this.#ended.aborted) throw new Stalled(silence);
  }

  #told(item: FeedItem): SubscriptionItem | undefined {
    this.#parts.reach.answered();
    this.#failures = 0;
    switch (item.kind) {
      case 'event':
        return this.#goOnTo(item.place) && item.event && { kind: 'event', event: item.event };
      case 'checkpoint':
        return this.#goOnTo(item.place) && { kind: 'checkpoint', checkpoint: checkpointOf(item.place) };
      case 'caught-up':
        this.#isLevel = true;
        return item as SubscriptionItem;
      case 'fell-behind':
        return item as SubscriptionItem;
    }
  }

  /** What lies behind us already is told a second time by some servers, at the seam between catching up and live. */
  #goOnTo(place: LogPlace): true | undefined {
    if (!isAfter(place, this.#place)) return undefined;
    this.#place = place;
    return true;
  }

  /** What a new connection can mend; anything else is thrown. */
  #mendable(error: unknown): EventStoreError {
    if (error instanceof EventStoreError && error.code !== 'unavailable') throw error;
    if (error instanceof EventStoreError) return error;
    const fault =
      error instanceof Stalled ? { kind: 'away' as const, detail: error.message } : faultOf(error);
    if (fault.kind === 'wrong-revision') throw error;
    const told = surrendered(fault, 'Following the log', { sent: false, cause: error });
    if (fault.kind === 'refused') throw told;
    this.#parts.reach.missed(fault.detail);
    return told;
  }
}
