import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectNode, type Connect, type Connection, type Row, type Statement } from './connection.ts';

export type ScratchFolder = { readonly path: string; remove(): void };

/** A folder that nobody else has and that somebody must remove. */
export const scratchFolder = (): ScratchFolder => {
  const path = mkdtempSync(join(tmpdir(), 'throughline-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

export type DriverCall = {
  readonly what: 'open' | 'exec' | 'prepare' | 'run' | 'get' | 'all' | 'close';
  readonly sql: string;
  /** False for the connection that writes. */
  readonly readOnly: boolean;
  /** To do something else in its stead. Absent while it is being opened. */
  readonly connection?: Connection;
};

/** Lets a call through by `proceed`, or fails before it, or after it, or does something else. */
export type Interference = (call: DriverCall, proceed: () => unknown) => unknown;

/** The driver with somebody in between: what a test gives to a store to make the disk misbehave. */
export const connectThrough =
  (interfere: Interference): Connect =>
  (file, options = {}) => {
    const readOnly = Boolean(options.readOnly ?? options.immutable);
    const opened = interfere({ what: 'open', sql: file, readOnly }, () => connectNode(file, options));
    return new TappedConnection(opened as Connection, readOnly, interfere);
  };

/** What the driver throws when SQLite answers with a result code. */
export const sqliteError = (errcode: number, message: string): Error =>
  Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode });

class TappedConnection implements Connection {
  readonly #connection: Connection;
  readonly #readOnly: boolean;
  readonly #interfere: Interference;

  constructor(connection: Connection, readOnly: boolean, interfere: Interference) {
    this.#connection = connection;
    this.#readOnly = readOnly;
    this.#interfere = interfere;
  }

  get inTransaction(): boolean {
    return this.#connection.inTransaction;
  }

  exec(sql: string): void {
    this.#tap('exec', sql, () => this.#connection.exec(sql));
  }

  prepare(sql: string): Statement {
    const statement = this.#tap('prepare', sql, () => this.#connection.prepare(sql)) as Statement;
    return {
      run: (...values) => void this.#tap('run', sql, () => statement.run(...values)),
      get: (...values) => this.#tap('get', sql, () => statement.get(...values)) as Row | undefined,
      all: (...values) => this.#tap('all', sql, () => statement.all(...values)) as readonly Row[],
    };
  }

  copyTo(...copy: Parameters<Connection['copyTo']>): Promise<void> {
    return this.#connection.copyTo(...copy);
  }

  /** A connection that a failing test leaves open would keep its file locked, so this always closes. */
  close(): void {
    try {
      this.#tap('close', '', () => undefined);
    } finally {
      this.#connection.close();
    }
  }

  #tap(what: DriverCall['what'], sql: string, proceed: () => unknown): unknown {
    return this.#interfere({ what, sql, readOnly: this.#readOnly, connection: this.#connection }, proceed);
  }
}
