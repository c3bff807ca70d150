import {
  checkpointAt,
  EventStoreError,
  hasPrefix,
  type Head,
  type NextPage,
  type ReadStreamOptions,
  type RecordedEvent,
  type Revision,
} from '@throughline/event-store';
import type { Connection, Row } from './connection.ts';
import { eventColumns, positionIn, recordedEvent, revisionIn, streamKeyIn } from './recorded-event.ts';
import { translated } from './sqlite-error.ts';
import { StreamKeys } from './stream-keys.ts';

/**
 * As many rows as one look at the disk brings. Fewer cost more calls; more hold up the event loop, and the garbage collector
 * copies what is read before it is asked for.
 */
const pageSize = 250;

export type EventPage = {
  readonly events: readonly RecordedEvent[];
  /** How far it looked, whether or not something matched. */
  readonly last: number;
  readonly atEnd: boolean;
};

/** Reads what is committed, through a connection of its own: it never sees a transaction that may still fail. */
export class LogReader {
  readonly #connection: Connection;
  readonly #statements: ReturnType<typeof prepareAll>;
  readonly #keys: StreamKeys;
  readonly #checkOpen: () => void;

  constructor(connection: Connection, checkOpen: () => void = () => undefined) {
    this.#connection = connection;
    this.#statements = prepareAll(connection);
    this.#keys = new StreamKeys(connection);
    this.#checkOpen = checkOpen;
  }

  page(after: number, prefixes?: readonly string[], limit: number = pageSize): EventPage {
    return this.#ask(() => {
      const rows = this.#statements.after.all(after, limit);
      const wanted = prefixes?.length ? rows.filter((row) => hasPrefix(this.#nameIn(row), prefixes)) : rows;
      return {
        events: wanted.map((row) => this.#recorded(row)),
        last: rows.length > 0 ? positionIn(rows.at(-1) as Row) : after,
        atEnd: rows.length < limit,
      };
    });
  }

  /** The log in pages, from `after` on, at most `maxCount` events. */
  pages(after: number, prefixes?: readonly string[], maxCount = Infinity): NextPage<RecordedEvent> {
    let [position, left, atEnd] = [after, maxCount, false];
    return () => {
      if (atEnd || left <= 0) return undefined;
      const limit = prefixes?.length ? pageSize : Math.min(pageSize, left);
      const { events, ...page } = this.page(position, prefixes, limit);
      [position, atEnd] = [page.last, page.atEnd];
      const wanted = events.length > left ? events.slice(0, left) : events;
      left -= wanted.length;
      return wanted;
    };
  }

  streamPages(stream: string, options: ReadStreamOptions): NextPage<RecordedEvent> {
    const step = options.direction === 'backwards' ? -1 : 1;
    const statement = step === 1 ? this.#statements.forwards : this.#statements.backwards;
    const key = this.#ask(() => this.#keys.keyOf(stream));
    let left = key === undefined ? 0 : (options.maxCount ?? Infinity);
    let from = firstRevision(options);
    let due: number | undefined;
    return () => {
      if (left <= 0) return undefined;
      const limit = Math.min(pageSize, left);
      const rows = this.#ask(() => statement.all(key as number, from, limit));
      left = rows.length < limit ? 0 : left - rows.length;
      for (const row of rows) {
        if (due !== undefined && revisionIn(row) !== due) throw gapIn(stream, due);
        due = revisionIn(row) + step;
      }
      from = due ?? from;
      return rows.map((row) => recordedEvent(stream, row));
    };
  }

  lastRevision(stream: string): Revision | undefined {
    const last = this.#ask(() => {
      const key = this.#keys.keyOf(stream);
      return key === undefined ? undefined : this.#statements.lastRevision.get(key)?.[0];
    });
    return typeof last === 'number' ? BigInt(last) : undefined;
  }

  head(): Head | undefined {
    const last = this.#ask(() => this.#statements.head.get())?.[0];
    return typeof last === 'number'
      ? { position: BigInt(last), checkpoint: checkpointAt('sqlite', last) }
      : undefined;
  }

  /** The highest position ever given out, erased or not. */
  end(): number {
    return Number(this.#ask(() => this.#statements.end.get())?.[0] ?? 0);
  }

  event(stream: string, revision: Revision): RecordedEvent | undefined {
    const [event] = this.streamPages(stream, { from: revision, maxCount: 1 })() ?? [];
    return event?.revision === revision ? event : undefined;
  }

  newest(count: number): readonly RecordedEvent[] {
    return this.#ask(() => this.#statements.newest.all(count).map((row) => this.#recorded(row)));
  }

  /** How much of the stream was erased on purpose: the first revision that may be there. */
  erasedBefore(stream: string): Revision {
    return BigInt(Number(this.#ask(() => this.#statements.erased.get(stream))?.[0] ?? 0));
  }

  close(): void {
    this.#connection.close();
  }

  #recorded(row: Row): RecordedEvent {
    return recordedEvent(this.#nameIn(row), row);
  }

  #nameIn(row: Row): string {
    return this.#keys.nameOf(streamKeyIn(row));
  }

  #ask<T>(question: () => T): T {
    this.#checkOpen();
    try {
      return question();
    } catch (error) {
      throw translated(error, 'Reading the event log');
    }
  }
}

export const selectEnd =
  'SELECT max(coalesce((SELECT max(position) FROM event), 0), coalesce((SELECT erased_to FROM log), 0))';

const prepareAll = (connection: Connection) => {
  const select = `SELECT ${eventColumns} FROM event`;
  return {
    after: connection.prepare(`${select} WHERE position > ? ORDER BY position LIMIT ?`),
    newest: connection.prepare(`${select} ORDER BY position DESC LIMIT ?`),
    forwards: connection.prepare(`${select} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`),
    backwards: connection.prepare(
      `${select} WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
    ),
    lastRevision: connection.prepare('SELECT max(revision) FROM event WHERE stream = ?'),
    head: connection.prepare('SELECT max(position) FROM event'),
    end: connection.prepare(selectEnd),
    erased: connection.prepare('SELECT erased FROM stream WHERE name = ?'),
  };
};

const firstRevision = ({ from, direction }: ReadStreamOptions): number =>
  Number(from ?? (direction === 'backwards' ? Number.MAX_SAFE_INTEGER : 0n));

const gapIn = (stream: string, revision: number): EventStoreError =>
  new EventStoreError('damaged', `The event log is damaged: ${stream} revision ${revision} is missing.`);
