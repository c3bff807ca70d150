import type { EventData } from '@eventstore/db-client';
import {
  conflict,
  type AdmittedEvent,
  type Appended,
  type ExpectedRevision,
  type RecordedEvent,
  type Revision,
} from '@throughline/event-store';
import { setTimeout as delay } from 'node:timers/promises';
import { WrongRevision } from './attempts.ts';
import { pauseBefore } from './patience.ts';
import type { StoreParts } from './store-parts.ts';

export type Append = {
  readonly stream: string;
  readonly events: readonly AdmittedEvent[];
  readonly expected: ExpectedRevision;
};

export class Appending {
  readonly #parts: StoreParts;

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  /** Repeats the same ids at the same revision until the server has answered: it recognises them. */
  async append(
    append: Append,
    timeoutMs = this.#parts.patience.call,
    signal?: AbortSignal,
  ): Promise<Appended> {
    const doing = `Appending to ${append.stream}`;
    const each = Math.min(this.#parts.patience.attempt, timeoutMs);
    const proposed = append.events.map(proposedEvent);
    try {
      const answer = await this.#parts.attempts.of(
        { doing, budget: timeoutMs, each, writes: true, signal },
        (limitMs, _, departs) => this.#send(append, proposed, limitMs, departs),
      );
      const revision = answer.nextExpectedRevision;
      return { revision, position: answer.position?.commit ?? (await this.#positionAt(append, revision)) };
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
      return this.#earlier(append, error.actual);
    }
  }

  async #send({ stream, expected }: Append, proposed: EventData[], limitMs: number, departs: () => void) {
    await this.#parts.connection.found();
    departs();
    return this.#parts.connection.appendToStream(this.#parts.streamPrefix + stream, proposed, {
      expectedRevision: expected === 'no-stream' ? 'no_stream' : expected,
      // With credentials of its own an append is one call. Without, it travels in a batch: that ignores deadlines, shares its
      // list of promises with every other client of the process, and fails when the server's clock is 10 s ahead.
      credentials: this.#parts.connection.credentials,
      deadline: limitMs,
      // A follower would pass it on; told so, the client goes to the leader itself, and stays there.
      requiresLeader: true,
    });
  }

  /**
   * The server says that the stream is elsewhere. That is no conflict if it is there because of these very events: the
   * server itself looks only for events that begin at the expected revision of a stream that was never emptied.
   */
  async #earlier(append: Append, actual: Revision | 'no-stream'): Promise<Appended> {
    const { stream, events, expected } = append;
    const found = await this.#behind(append, actual);
    const last = found.at(-1);
    if (last && found.length === events.length && events.every(({ id }, i) => found[i]?.id === id))
      return { revision: last.revision, position: last.position };
    const overlapping = events.find(({ id }) => found.some((event) => event.id === id))?.id;
    throw conflict(stream, expected, actual, overlapping);
  }

  /**
   * What stands where the events should. A server compares with what it has taken in, and reads what it has indexed: it is
   * given time to show what it has told.
   */
  async #behind({ stream, events, expected }: Append, actual: Revision | 'no-stream') {
    const from = expected === 'no-stream' ? undefined : expected + 1n;
    const told = actual === 'no-stream' ? 0n : from === undefined ? 1n : actual - from + 1n;
    const deadline = performance.now() + this.#parts.patience.attempt;
    for (let attempt = 1; ; attempt++) {
      const pages = this.#parts.reader.stream(
        stream,
        { direction: 'forwards', from },
        { maxCount: events.length },
      );
      const found: readonly RecordedEvent[] = (await Array.fromAsync(pages)).flat();
      const isCutOff = from !== undefined && found[0] !== undefined && found[0].revision > from;
      const isAll = found.length === events.length || BigInt(found.length) >= told || isCutOff;
      if (isAll || performance.now() >= deadline) return found;
      await delay(pauseBefore(attempt, this.#parts.patience.pause));
    }
  }

  /** A server that recognises a retry may leave out where the first attempt went. */
  async #positionAt({ stream }: Append, revision: bigint): Promise<bigint> {
    const pages = this.#parts.reader.stream(
      stream,
      { direction: 'forwards', from: revision },
      { maxCount: 1 },
    );
    for await (const [event] of pages) if (event) return event.position;
    throw new Error(`${stream} revision ${revision} was acknowledged and is not there`);
  }
}

/** The client encodes the data itself: it gets a copy that nobody changes between two attempts. */
const proposedEvent = ({ id, type, data, metadata }: AdmittedEvent): EventData => ({
  id,
  type,
  contentType: 'application/json',
  data: JSON.parse(data),
  metadata: JSON.parse(metadata),
});
