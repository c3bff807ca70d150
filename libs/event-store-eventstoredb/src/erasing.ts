import { conflict, type Revision } from '@throughline/event-store';
import { WrongRevision, type Attempts } from './attempts.ts';
import type { Connection } from './connection.ts';
import type { LogReader } from './log-reader.ts';
import type { Patience } from './patience.ts';

/** Hiding events. The server keeps their bytes until somebody has it scavenge. */
export class Erasing {
  readonly #connection: Connection;
  readonly #reader: LogReader;
  readonly #attempts: Attempts;
  readonly #patience: Patience;
  readonly #streamPrefix: string;

  constructor(
    connection: Connection,
    reader: LogReader,
    attempts: Attempts,
    patience: Patience,
    streamPrefix: string,
  ) {
    this.#connection = connection;
    this.#reader = reader;
    this.#attempts = attempts;
    this.#patience = patience;
    this.#streamPrefix = streamPrefix;
  }

  /** Never further than to the end: the server would take revisions that are still to come for truncated. */
  async truncate(stream: string, before: Revision): Promise<void> {
    const first = await this.#reader.firstRevision(stream);
    const last = await this.#reader.lastRevision(stream);
    if (first === undefined || last === undefined || before <= first) return;
    if (before > last) return this.deleteStream(stream, last);
    await this.#write(`Truncating ${stream}`, (deadline) =>
      this.#connection.setStreamMetadata(
        this.#streamPrefix + stream,
        { truncateBefore: Number(before) },
        { credentials: this.#connection.credentials, deadline, requiresLeader: true },
      ),
    );
  }

  /** So that the stream goes on with its numbering: a tombstone would close it for ever. */
  async deleteStream(stream: string, expected: Revision): Promise<void> {
    try {
      await this.#write(`Deleting ${stream}`, (deadline) =>
        this.#connection.deleteStream(this.#streamPrefix + stream, {
          expectedRevision: expected,
          credentials: this.#connection.credentials,
          deadline,
          requiresLeader: true,
        }),
      );
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
      throw conflict(stream, expected, error.actual);
    }
  }

  /** Doing it twice changes nothing. */
  #write(doing: string, call: (limitMs: number) => Promise<unknown>): Promise<unknown> {
    const { call: budget, attempt: each } = this.#patience;
    return this.#attempts.of({ doing, budget, each, writes: true }, async (limitMs, _, departs) => {
      await this.#connection.found();
      departs();
      return call(limitMs);
    });
  }
}
