import {
  conflict,
  type AdmittedEvent,
  type Appended,
  type EventStoreError,
  type ExpectedRevision,
  type Revision,
} from '@throughline/event-store';
import type { Connection } from './connection.ts';
import { selectEnd } from './log-reader.ts';
import { translated } from './sqlite-error.ts';
import { actualRevision, isAt, StreamEnds, type StreamEnd } from './stream-ends.ts';
import { WriteTransaction } from './write-transaction.ts';

export type AppendRequest = {
  readonly stream: string;
  readonly events: readonly AdmittedEvent[];
  readonly expected: ExpectedRevision;
};

type Place = { readonly revision: number; readonly position: number };

/** The only one who writes, one transaction at a time. */
export class LogWriter {
  readonly #connection: Connection;
  readonly #statements: ReturnType<typeof prepareAll>;
  readonly #ends: StreamEnds;
  readonly #transaction: WriteTransaction;
  /** The last position given out. Unknown at first and after a failure: then the log is asked. */
  #position: number | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#statements = prepareAll(connection);
    this.#ends = new StreamEnds(connection);
    let intended: number | undefined;
    this.#transaction = new WriteTransaction(connection, {
      onFailure: () => {
        intended = this.#position;
        this.#position = undefined;
        this.#ends.forget();
      },
      isWritten: () => intended === undefined || this.#lastPosition() >= intended,
    });
  }

  /**
   * All in one transaction, each answered by itself: a conflict is an answer and leaves the others alone. What this throws
   * befell them all.
   */
  append(requests: readonly AppendRequest[]): readonly (Appended | EventStoreError)[] {
    return this.#transaction.run(() => requests.map((request) => this.#appendOne(request)));
  }

  /** Takes away what lies below `before`, bytes included. `expected` is where the caller believes the stream to be. */
  erase(stream: string, before: Revision, expected?: Revision): void {
    this.#pragma('secure_delete = ON');
    this.#transaction.run(() => this.#eraseOne(stream, Number(before), expected));
    this.#pragma('secure_delete = OFF');
    this.#pragma('wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    try {
      this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk leaves the WAL where it is: the next start reads it.
    }
    this.#connection.close();
  }

  #appendOne({ stream, events, expected }: AppendRequest): Appended | EventStoreError {
    const end = this.#ends.of(stream);
    if (!isAt(end, expected))
      return this.#earlierAppend(end, events, expected) ?? conflict(stream, expected, actualRevision(end));
    const known = events.find(({ id }) => this.#placeOf(end, id));
    if (known) return conflict(stream, expected, actualRevision(end), known.id);
    return this.#insert(stream, events, end);
  }

  /** The result of the append that all of these events already went through, if it began where this one would. */
  #earlierAppend(
    end: StreamEnd,
    events: readonly AdmittedEvent[],
    expected: ExpectedRevision,
  ): Appended | undefined {
    const places = events.map(({ id }) => this.#placeOf(end, id));
    const first = places[0];
    const last = places.at(-1);
    if (!first || !last || !mayHaveBegunAt(end, first.revision, expected)) return undefined;
    if (places.some((place, i) => place?.revision !== first.revision + i)) return undefined;
    return { revision: BigInt(last.revision), position: BigInt(last.position) };
  }

  #insert(stream: string, events: readonly AdmittedEvent[], end: StreamEnd): Appended {
    const key = this.#ends.begin(stream, end);
    let position = this.#lastPosition();
    let revision = end.next;
    for (const { id, type, data, metadata } of events)
      this.#statements.insert.run(++position, key, revision++, id, type, data, metadata);
    this.#position = position;
    this.#ends.advance(stream, { key, next: revision, erased: end.erased });
    return { revision: BigInt(revision - 1), position: BigInt(position) };
  }

  #eraseOne(stream: string, before: number, expected: Revision | undefined): void {
    const end = this.#ends.of(stream);
    if (expected !== undefined && !isAt(end, expected)) throw conflict(stream, expected, actualRevision(end));
    const erased = Math.min(before, end.next);
    if (end.key === undefined || erased <= end.erased) return;
    this.#statements.noteErased.run(erased, end.key);
    this.#statements.noteErasedTo.run(this.#lastPosition());
    this.#statements.erase.run(end.key, erased);
    this.#ends.advance(stream, { ...end, erased });
  }

  #placeOf({ key }: StreamEnd, id: string): Place | undefined {
    const row = key === undefined ? undefined : this.#statements.placeOf.get(key, id);
    return row && { revision: row[0] as number, position: row[1] as number };
  }

  #lastPosition(): number {
    this.#position ??= Number(this.#statements.end.get()?.[0]);
    return this.#position;
  }

  #pragma(setting: string): void {
    try {
      this.#connection.exec(`PRAGMA ${setting}`);
    } catch (error) {
      throw translated(error, 'Erasing in the event log');
    }
  }
}

/** `no-stream` was true at 0, and again where everything before had been erased. */
const mayHaveBegunAt = ({ erased }: StreamEnd, revision: number, expected: ExpectedRevision): boolean =>
  expected === 'no-stream' ? revision === 0 || revision === erased : BigInt(revision) === expected + 1n;

const prepareAll = (connection: Connection) => ({
  insert: connection.prepare(
    'INSERT INTO event (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  placeOf: connection.prepare('SELECT revision, position FROM event WHERE stream = ? AND id = ?'),
  noteErased: connection.prepare('UPDATE stream SET erased = ? WHERE key = ?'),
  noteErasedTo: connection.prepare('UPDATE log SET erased_to = ?'),
  erase: connection.prepare('DELETE FROM event WHERE stream = ? AND revision < ?'),
  end: connection.prepare(selectEnd),
});
