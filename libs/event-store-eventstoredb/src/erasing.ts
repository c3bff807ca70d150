import { conflict, type Revision } from '@throughline/event-store';
import { WrongRevision } from './attempts.ts';
import type { StoreParts } from './store-parts.ts';

/** Hiding events. The server keeps their bytes until somebody has it scavenge. */
export class Erasing {
  readonly #parts: StoreParts;

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  /** Never further than to the end: the server would take revisions that are still to come for truncated. */
  async truncate(stream: string, before: Revision): Promise<void> {
    const first = await this.#parts.reader.firstRevision(stream);
    const last = await this.#parts.reader.lastRevision(stream);
    if (first === undefined || last === undefined || before <= first) return;
    if (before > last) return this.deleteStream(stream, last);
    await this.#write(`Truncating ${stream}`, (deadline) =>
      this.#parts.connection.setStreamMetadata(
        this.#parts.streamPrefix + stream,
        { truncateBefore: Number(before) },
        { credentials: this.#parts.connection.credentials, deadline, requiresLeader: true },
      ),
    );
  }

  /** So that the stream goes on with its numbering: a tombstone would close it for ever. */
  async deleteStream(stream: string, expected: Revision): Promise<void> {
    try {
      await this.#write(`Deleting ${stream}`, (deadline) =>
        this.#parts.connection.deleteStream(this.#parts.streamPrefix + stream, {
          expectedRevision: expected,
          credentials: this.#parts.connection.credentials,
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
    const { call: budget, attempt: each } = this.#parts.patience;
    return this.#parts.attempts.of({ doing, budget, each, writes: true }, async (limitMs, _, departs) => {
      await this.#parts.connection.found();
      departs();
      return call(limitMs);
    });
  }
}
