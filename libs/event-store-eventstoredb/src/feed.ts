import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { Bell, type RecordedEvent } from '@throughline/event-store';
import type { Connection, Reading } from './connection.ts';
import type { LogPlace } from './log-place.ts';
import { placeOfEvent, recordedEvent } from './recorded-event.ts';

export type FeedItem =
  | { readonly kind: 'event'; readonly event: RecordedEvent | undefined; readonly place: LogPlace }
  | { readonly kind: 'checkpoint'; readonly place: LogPlace }
  | { readonly kind: 'caught-up' | 'fell-behind' };

/**
 * One subscription on the server, for as long as the connection lasts. Nothing is pushed: a message leaves the buffer when
 * it is taken, and the buffer and the server wait meanwhile. Thus a checkpoint comes after all events before it were taken.
 */
export class Feed {
  /** Rung when something may be there to take. */
  readonly bell = new Bell();
  readonly #streamPrefix: string;
  #reading: Reading | undefined;
  #failure: unknown;
  #stopped = false;

  constructor(connection: Connection, request: ReadReq, streamPrefix: string) {
    this.#streamPrefix = streamPrefix;
    connection.open(request, Infinity).then(
      (reading) => this.#begin(reading),
      (error: unknown) => this.#fail(error),
    );
  }

  /** The next item, if it is here. Throws what ended the subscription. */
  take(): FeedItem | undefined {
    for (;;) {
      const message =
        this.#failure === undefined ? (this.#reading?.read() as ReadResp | null | undefined) : undefined;
      if (this.#failure !== undefined) throw this.#failure;
      if (!message) return undefined;
      const item = this.#itemIn(message);
      if (item) return item;
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#reading?.cancel();
  }

  #begin(reading: Reading): void {
    this.#reading = reading;
    reading.on('readable', () => this.bell.ring());
    reading.on('end', () => this.#fail(new Error('the server ended the subscription')));
    reading.on('error', (error) => this.#fail(error));
    if (this.#stopped) reading.cancel();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.bell.ring();
  }

  #itemIn(message: ReadResp): FeedItem | undefined {
    const event = message.getEvent()?.getEvent();
    if (event)
      return { kind: 'event', event: recordedEvent(event, this.#streamPrefix), place: placeOfEvent(event) };
    const checkpoint = message.getCheckpoint();
    if (checkpoint) {
      const [commit, prepare] = [checkpoint.getCommitPosition(), checkpoint.getPreparePosition()];
      return { kind: 'checkpoint', place: { commit: BigInt(commit), prepare: BigInt(prepare) } };
    }
    if (message.hasCaughtUp()) return { kind: 'caught-up' };
    return message.hasFellBehind() ? { kind: 'fell-behind' } : undefined;
  }
}
