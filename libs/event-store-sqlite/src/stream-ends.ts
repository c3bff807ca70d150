import type { ExpectedRevision, Revision } from '@throughline/event-store';
import type { Connection } from './connection.ts';

export type StreamEnd = {
  /** Undefined for a stream never written. */
  readonly key: number | undefined;
  /** Where the numbering goes on. */
  readonly next: number;
  /** Up to where it was erased. */
  readonly erased: number;
};

/** More than an organisation edits at a time; what falls out is asked for again. */
const maxKnown = 20_000;

/** Where each stream ends. Only the writer changes that, so he may remember it, until a transaction fails. */
export class StreamEnds {
  readonly #known = new Map<string, StreamEnd>();
  readonly #statements: ReturnType<typeof prepareAll>;

  constructor(connection: Connection) {
    this.#statements = prepareAll(connection);
  }

  of(stream: string): StreamEnd {
    const known = this.#known.get(stream);
    if (known) return known;
    const end = this.#ask(stream);
    this.#remember(stream, end);
    return end;
  }

  /** Gives a new stream its number. */
  begin(stream: string, end: StreamEnd): number {
    return end.key ?? (this.#statements.insert.get(stream)?.[0] as number);
  }

  advance(stream: string, end: StreamEnd): void {
    this.#remember(stream, end);
  }

  forget(): void {
    this.#known.clear();
  }

  #ask(stream: string): StreamEnd {
    const row = this.#statements.stream.get(stream);
    if (!row) return { key: undefined, next: 0, erased: 0 };
    const [key, erased] = row as [number, number];
    const last = this.#statements.lastRevision.get(key)?.[0];
    return { key, erased, next: typeof last === 'number' ? last + 1 : erased };
  }

  #remember(stream: string, end: StreamEnd): void {
    if (this.#known.size >= maxKnown) this.#known.clear();
    this.#known.set(stream, end);
  }
}

/** Nothing of it is to be seen: never written, or all of it erased. */
const isEmpty = ({ next, erased }: StreamEnd): boolean => next === erased;

export const isAt = (end: StreamEnd, expected: ExpectedRevision): boolean =>
  expected === 'no-stream' ? isEmpty(end) : end.next > 0 && BigInt(end.next - 1) === expected;

export const actualRevision = (end: StreamEnd): Revision | 'no-stream' =>
  isEmpty(end) ? 'no-stream' : BigInt(end.next - 1);

const prepareAll = (connection: Connection) => ({
  stream: connection.prepare('SELECT key, erased FROM stream WHERE name = ?'),
  lastRevision: connection.prepare('SELECT max(revision) FROM event WHERE stream = ?'),
  insert: connection.prepare('INSERT INTO stream (name) VALUES (?) RETURNING key'),
});
