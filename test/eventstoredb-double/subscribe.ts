import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { randomUUID } from 'node:crypto';
import type { EventStoreDbDouble } from './double.ts';
import { batchSize, filterIn, type Filter } from './filter.ts';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  fellBehindMessage,
  streamIn,
  type Place,
} from './messages.ts';
import { Outlet, ReaderLeft, type ReadCall } from './outlet.ts';
import { notReady, timedOut } from './rpc-errors.ts';
import type { ServerRecord } from './server-log.ts';

const liveBuffer = 32;

/** A subscription as the server keeps it (Enumerator.AllSubscriptionFiltered.cs): catching up in pages, then live from a short buffer. */
export const subscribe = async (
  double: EventStoreDbDouble,
  call: ReadCall,
  options: ReadReq.Options,
): Promise<void> => {
  const fault = double.faults.take('subscribe');
  if (fault === 'not-ready') throw notReady();
  if (fault === 'no-answer') return;
  const subscription = new Subscription(double, call, options);
  await subscription.run();
};

class Subscription {
  readonly #double: EventStoreDbDouble;
  readonly #call: ReadCall;
  readonly #outlet: Outlet;
  readonly #filter: Filter;
  readonly #live: ServerRecord[] = [];
  /** The place last told, or asked for. */
  #place: Place | undefined;
  /** Index of the next record in the log. */
  #next: number;
  /** How many records since the last checkpoint. */
  #counted = 0;
  #isLive = false;
  #overflown = false;
  #wake: (() => void) | undefined;
  /** Set by a test: the subscription ends so, or falls silent for ever. */
  #ending: Error | 'silent' | undefined;

  constructor(double: EventStoreDbDouble, call: ReadCall, options: ReadReq.Options) {
    this.#double = double;
    this.#call = call;
    this.#outlet = new Outlet(call);
    this.#filter = filterIn(options);
    if (options.hasStream()) {
      const stream = streamIn(options.getStream()!.getStreamIdentifier());
      this.#filter = { allows: (record) => record.stream === stream, window: batchSize, interval: 0 };
    }
    const position = options.getAll()?.getPosition();
    this.#place = position && {
      commit: BigInt(position.getCommitPosition()),
      prepare: BigInt(position.getPreparePosition()),
    };
    const start = this.#place ? double.log.indexAt(this.#place.commit) : 0;
    this.#next = options.getAll()?.hasEnd() ? double.log.indexed : start;
  }

  async run(): Promise<void> {
    const { log } = this.#double;
    const stopListening = log.onWritten(() => this.#written());
    const forget = this.#double.subscribed({ end: (how) => this.#end(how) });
    for (const event of ['cancelled', 'close']) this.#call.on(event, () => this.#wake?.());
    try {
      await this.#outlet.send(confirmationMessage(randomUUID()));
      for (;;) {
        await this.#catchUp();
        this.#goLive();
        if (this.#double.version.saysCaughtUp) await this.#send(caughtUpMessage());
        await this.#stayLive();
      }
    } finally {
      stopListening();
      forget();
    }
  }

  async #catchUp(): Promise<void> {
    const { log } = this.#double;
    const { records } = log;
    const { allows, window, interval } = this.#filter;
    let pageBegins: Place = this.#place ?? { commit: 0n, prepare: 0n };
    while (this.#next < log.indexed) {
      let [considered, found] = [0, 0];
      const from = pageBegins;
      while (this.#next < log.indexed && considered < window && found < batchSize) {
        const record = records[this.#next++]!;
        considered++;
        pageBegins = { commit: record.end, prepare: 0n };
        if (!allows(record)) continue;
        found++;
        await this.#tell(record);
      }
      this.#counted += considered;
      if (interval > 0 && this.#counted >= interval && this.#next < log.indexed) {
        this.#counted %= interval;
        await this.#checkpoint(later(this.#place, from));
      }
    }
    // From 24.2 on: one at the end, so that it never falls far behind. It may name the place where the next record will be.
    if (interval > 0 && !this.#double.version.dropsSlowConsumers)
      await this.#checkpoint(later(this.#place, pageBegins));
  }

  #goLive(): void {
    this.#live.length = 0;
    this.#overflown = false;
    this.#isLive = true;
  }

  /** Answers when the buffer has run over: then there is something to catch up on. */
  async #stayLive(): Promise<void> {
    for (;;) {
      if (this.#call.cancelled) throw new ReaderLeft();
      const record = this.#live.shift();
      if (record) await this.#tellLive(record);
      else if (this.#overflown) return this.#fallBehind();
      else if (this.#next < this.#double.log.indexed && this.#live.length === 0) this.#written();
      else await new Promise<void>((resolve) => (this.#wake = resolve));
      await this.#obey();
    }
  }

  async #tellLive(record: ServerRecord): Promise<void> {
    const { allows, interval } = this.#filter;
    if (allows(record)) await this.#tell(record);
    if (interval === 0 || ++this.#counted < interval) return;
    this.#counted = 0;
    await this.#checkpoint({ commit: record.position, prepare: record.position });
  }

  async #fallBehind(): Promise<void> {
    const { version, log } = this.#double;
    this.#isLive = false;
    if (version.dropsSlowConsumers)
      throw timedOut('Consumer too slow to handle event while live. Client resubscription required.');
    if (version.saysFellBehind) await this.#send(fellBehindMessage());
    this.#next = this.#place ? log.indexAt(this.#place.commit) : 0;
  }

  async #tell(record: ServerRecord): Promise<void> {
    const place = { commit: record.position, prepare: record.position };
    if (!isAfter(place, this.#place)) return;
    await this.#send(eventMessage(record));
    this.#place = place;
    this.#double.told?.(this.#outlet.sent);
  }

  async #checkpoint(place: Place): Promise<void> {
    await this.#send(checkpointMessage(place));
    this.#place = later(this.#place, place);
  }

  async #send(message: Buffer): Promise<void> {
    await this.#obey();
    await this.#outlet.send(message);
  }

  #written(): void {
    const { log } = this.#double;
    const { records } = log;
    if (this.#isLive) {
      for (; this.#next < log.indexed; this.#next++) {
        // Behind a gap nothing is told: what was left out comes first, when it catches up.
        if (this.#overflown || this.#live.length >= liveBuffer) this.#overflown = true;
        else this.#live.push(records[this.#next]!);
      }
    }
    this.#wake?.();
  }

  #end(how: Error | 'silent'): void {
    this.#ending = how;
    this.#wake?.();
  }

  async #obey(): Promise<void> {
    if (this.#ending === undefined) return;
    if (this.#ending !== 'silent') throw this.#ending;
    while (!this.#call.cancelled) await new Promise<void>((resolve) => (this.#wake = resolve));
    throw new ReaderLeft();
  }
}

const isAfter = (a: Place, b: Place | undefined): boolean =>
  b === undefined || a.commit > b.commit || (a.commit === b.commit && a.prepare > b.prepare);

const later = (a: Place | undefined, b: Place): Place => (a && !isAfter(b, a) ? a : b);
