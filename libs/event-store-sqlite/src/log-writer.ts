import {
  conflict,
  type AdmittedEvent,
  type Appended,
  EventStoreError,
  type ExpectedRevision,
  type Revision,
} from '@throughline/event-store';
import type { Connection } from './connection.ts';
import { foldWal } from './fold-wal.ts';
import { selectEnd } from './log-reader.ts';
import { translated } from './sqlite-error.ts';
import { actualRevision, isAt, StreamEnds, type StreamEnd } from './stream-ends.ts';
import { WriteTransaction } from './write-transaction.ts';

export type AppendRequest = {
  readonly stream: string;
  readonly events: readonly AdmittedEvent[];
  readonly expected: ExpectedRevision;
};

/** What an event that is in the log is to say from now on. */
export type RedactedEvent = Pick<AdmittedEvent, 'id' | 'data' | 'metadata'> & { readonly position: number };

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
    this.#leavingNoByte(() => this.#eraseOne(stream, Number(before), expected));
  }

  /** Takes texts out of events, bytes included, together with the append that says so: both or neither. */
  redact(events: readonly RedactedEvent[], record: AppendRequest): Appended {
    return this.#leavingNoByte(() => {
      const answer = this.#appendOne(record);
      if (answer instanceof EventStoreError) throw answer;
      for (const { data, metadata, position, id } of events)
        this.#statements.redact.run(data, metadata, position, id);
      return answer;
    });
  }

  close(): void {
    try {
      foldWal(this.#connection);
    } catch {
      // A full disk leaves the WAL where it is: the next start reads it.
    }
    this.#connection.close();
  }

  #leavingNoByte<T>(work: () => T): T {
    const fold = () => {
      if (!foldWal(this.#connection)) throw stillRead();
    };
    translating(() => this.#connection.exec('PRAGMA secure_delete = ON'));
    const result = this.#transaction.run(work);
    translating(() => this.#connection.exec('PRAGMA secure_delete = OFF'));
    translating(fold);
    return result;
  }

  #appendOne({ stream, events, expected }: AppendRequest): Appended | EventStoreError {
    const end = this.#ends.of(stream);
    if (isAt(end, expected)) return this.#insert(stream, events, end);
    return this.#earlierAppend(end, events, expected) ?? conflict(stream, expected, actualRevision(end));
  }

  /** The result of the append that these events already went through: then they stand where they would go now. */
  #earlierAppend(
    end: StreamEnd,
    events: readonly AdmittedEvent[],
    expected: ExpectedRevision,
  ): Appended | undefined {
    if (end.key === undefined) return undefined;
    const first = firstRevision(end, expected);
    const rows = this.#statements.idsFrom.all(end.key, first, events.length);
    const isSame = events.every(({ id }, i) => rows[i]?.[0] === first + i && rows[i]?.[1] === id);
    if (!isSame) return undefined;
    return { revision: BigInt(first + events.length - 1), position: BigInt(rows.at(-1)?.[2] as number) };
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

  #lastPosition(): number {
    this.#position ??= Number(this.#statements.end.get()?.[0]);
    return this.#position;
  }
}

/** Where an append would have begun. `no-stream` was true at 0, and again where everything before had been erased. */
const firstRevision = ({ erased }: StreamEnd, expected: ExpectedRevision): number =>
  expected === 'no-stream' ? erased : Number(expected) + 1;

const translating = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    throw translated(error, 'Erasing in the event log');
  }
};

const stillRead = (): EventStoreError =>
  new EventStoreError(
    'in-use',
    'It is erased, and its bytes are still in the file: another process reads the log (a backup, an export). They go when it has finished and the log is opened or closed the next time.',
  );

const prepareAll = (connection: Connection) => ({
  insert: connection.prepare(
    'INSERT INTO event (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  idsFrom: connection.prepare(
    'SELECT revision, id, position FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
  ),
  noteErased: connection.prepare('UPDATE stream SET erased = ? WHERE key = ?'),
  noteErasedTo: connection.prepare('UPDATE log SET erased_to = ?'),
  erase: connection.prepare('DELETE FROM event WHERE stream = ? AND revision < ?'),
  redact: connection.prepare('UPDATE event SET data = ?, metadata = ? WHERE position = ? AND id = ?'),
  end: connection.prepare(selectEnd),
});
