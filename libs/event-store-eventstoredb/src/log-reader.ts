import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent, Revision } from '@throughline/event-store';
import type { Attempts } from './attempts.ts';
import type { Connection } from './connection.ts';
import { isAfter, type LogPlace } from './log-place.ts';
import type { Patience } from './patience.ts';
import { placeOfEvent, recordedEvent } from './recorded-event.ts';
import { readLogRequest, readStreamRequest } from './requests.ts';

export type StreamPart = {
  readonly direction: 'forwards' | 'backwards';
  /** Inclusive. */
  readonly from?: Revision | undefined;
};

export type LogPart = {
  /** Exclusive. */
  readonly after?: LogPlace | undefined;
  /** Those of the port, without ours. */
  readonly prefixes?: readonly string[] | undefined;
};

export type Reach = { readonly maxCount?: number | undefined; readonly signal?: AbortSignal | undefined };

/** What one call brought. */
type Page = {
  readonly events: readonly RecordedEvent[];
  /** The last thing in it, ours or not; undefined in a page that has nothing behind it. */
  readonly last: { readonly place: LogPlace; readonly revision: Revision } | undefined;
};

type Asked = {
  readonly doing: string;
  readonly count: number;
  readonly each: number;
  readonly budget?: number;
  readonly after?: LogPlace;
};

const pageSize = 1_000;

/** Reads in pages. Each is a call with an end: a reader may leave, and a page that was cut off is asked for again. */
export class LogReader {
  readonly #connection: Connection;
  readonly #attempts: Attempts;
  readonly #patience: Patience;
  readonly #streamPrefix: string;

  constructor(connection: Connection, attempts: Attempts, patience: Patience, streamPrefix: string) {
    this.#connection = connection;
    this.#attempts = attempts;
    this.#patience = patience;
    this.#streamPrefix = streamPrefix;
  }

  async *stream(
    stream: string,
    { direction, from }: StreamPart,
    { maxCount = Infinity, signal }: Reach = {},
  ) {
    let [left, next] = [maxCount, from];
    while (left > 0 && (next === undefined || next >= 0n)) {
      const count = Math.min(pageSize, left);
      const request = readStreamRequest(this.#streamPrefix + stream, direction, next, count);
      const asked = { doing: `Reading ${stream}`, count, each: this.#patience.attempt };
      const page = await this.#page(request, asked, signal);
      yield page.events;
      if (!page.last) return;
      left -= page.events.length;
      next = page.last.revision + (direction === 'forwards' ? 1n : -1n);
    }
  }

  /** The next page is under way while the reader has this one. */
  async *log({ after, prefixes }: LogPart, { maxCount = Infinity, signal }: Reach = {}) {
    const begin = (place: LogPlace | undefined, left: number) => {
      const page = this.#logPage({ after: place, prefixes }, Math.min(pageSize, left), signal);
      // The reader may leave before he asks for it.
      page.catch(() => undefined);
      return page;
    };
    let left = maxCount;
    let coming = left > 0 ? begin(after, left) : undefined;
    while (coming) {
      const page: Page = await coming;
      // One too many comes when the event at `after` is gone.
      const events = page.events.slice(0, left);
      left -= events.length;
      coming = page.last && left > 0 ? begin(page.last.place, left) : undefined;
      yield events;
    }
  }

  firstRevision(stream: string): Promise<Revision | undefined> {
    return this.#endOf(stream, 'forwards');
  }

  lastRevision(stream: string): Promise<Revision | undefined> {
    return this.#endOf(stream, 'backwards');
  }

  async #endOf(stream: string, direction: StreamPart['direction']): Promise<Revision | undefined> {
    for await (const [event] of this.stream(stream, { direction }, { maxCount: 1 })) return event?.revision;
    return undefined;
  }

  /** The newest event of this installation. */
  async newest(): Promise<RecordedEvent | undefined> {
    const request = readLogRequest(this.prefixesOnServer(undefined), 'backwards', undefined, 1);
    const asked = { doing: 'Looking for the head', count: 1, each: this.#patience.page };
    return (await this.#page(request, asked)).events[0];
  }

  /** Whether the server answers; whatever it has. Rejects when it does not. */
  async isAnyoneThere(): Promise<void> {
    const asked = { doing: 'Looking for the server', count: 1, each: this.#patience.attempt, budget: 0 };
    await this.#page(readLogRequest(['$'], 'backwards', undefined, 1), asked);
  }

  async isAnything(behind: LogPart): Promise<boolean> {
    return (await this.#logPage(behind, 1)).events.length > 0;
  }

  prefixesOnServer(prefixes: readonly string[] | undefined): readonly string[] {
    return prefixes?.length ? prefixes.map((prefix) => this.#streamPrefix + prefix) : [this.#streamPrefix];
  }

  #logPage({ after, prefixes }: LogPart, wanted: number, signal?: AbortSignal): Promise<Page> {
    // The server begins at a place, the port behind one: ask for one more, which is left out.
    const count = after ? wanted + 1 : wanted;
    const request = readLogRequest(this.prefixesOnServer(prefixes), 'forwards', after, count);
    const asked = { doing: 'Reading the log', count, each: this.#patience.page };
    return this.#page(request, after ? { ...asked, after } : asked, signal);
  }

  #page(
    request: ReadReq,
    { doing, count, each, budget = this.#patience.call, after }: Asked,
    signal?: AbortSignal,
  ): Promise<Page> {
    const attempting = { doing, budget, each, writes: false, signal };
    return this.#attempts.of(attempting, async (limitMs, letGo) => {
      const events: RecordedEvent[] = [];
      let received = 0;
      let last: Page['last'];
      await this.#receive(request, limitMs, letGo, (message) => {
        const found = message.getEvent()?.getEvent();
        if (!found) return;
        const place = placeOfEvent(found);
        last = ++received === count ? { place, revision: BigInt(found.getStreamRevision()) } : undefined;
        if (received === 1 && after && !isAfter(place, after)) return;
        const event = recordedEvent(found, this.#streamPrefix);
        if (event) events.push(event);
      });
      return { events, last };
    });
  }

  async #receive(
    request: ReadReq,
    limitMs: number,
    letGo: AbortSignal,
    each: (message: ReadResp) => void,
  ): Promise<void> {
    const reading = await this.#connection.open(request, new Date(Date.now() + limitMs));
    const cancel = () => reading.cancel();
    letGo.addEventListener('abort', cancel);
    if (letGo.aborted) cancel();
    try {
      await new Promise<void>((resolve, reject) => {
        reading.on('end', resolve).on('error', reject);
        reading.on('data', (message: ReadResp) => {
          try {
            each(message);
          } catch (error) {
            reject(error as Error);
            cancel();
          }
        });
      });
    } finally {
      letGo.removeEventListener('abort', cancel);
    }
  }
}
