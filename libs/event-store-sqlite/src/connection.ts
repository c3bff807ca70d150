import { backup, DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** All that this adapter asks of the driver; tests put a failing one in its place. Rows come as arrays: twice as fast. */
export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  readonly inTransaction: boolean;
  /** Copies one moment of the database, however much is written meanwhile. */
  copyTo(file: string, onProgress: (done: CopyProgress) => void): Promise<void>;
  close(): void;
}

export interface Statement {
  run(...values: SqlValue[]): void;
  get(...values: SqlValue[]): Row | undefined;
  all(...values: SqlValue[]): readonly Row[];
}

export type SqlValue = SQLInputValue;
export type Row = readonly (string | number | null)[];
export type CopyProgress = { readonly pages: number; readonly of: number };

export type ConnectOptions = {
  readonly readOnly?: boolean;
  /** For a file that nobody writes: no locks, no side files, not a byte changed in the folder. */
  readonly immutable?: boolean;
  readonly timeoutMs?: number;
};

export type Connect = (file: string, options?: ConnectOptions) => Connection;

export const connectNode: Connect = (
  file,
  { readOnly = false, immutable = false, timeoutMs = 5_000 } = {},
) => {
  const location = immutable ? immutableUrl(file) : file;
  return new NodeConnection(
    new DatabaseSync(location, { readOnly: readOnly || immutable, timeout: timeoutMs }),
  );
};

const immutableUrl = (file: string): URL => {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
};

class NodeConnection implements Connection {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string): Statement {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return statement as unknown as Statement;
  }

  /** The open transaction pins the moment: without it each foreign write starts the copy from the beginning. */
  async copyTo(file: string, onProgress: (done: CopyProgress) => void): Promise<void> {
    this.exec('BEGIN');
    this.prepare('SELECT count(*) FROM sqlite_schema').get();
    try {
      const pages = await backup(this.#database, file, {
        rate: 500,
        progress: ({ totalPages, remainingPages }) =>
          onProgress({ pages: totalPages - remainingPages, of: totalPages }),
      });
      onProgress({ pages, of: pages });
    } finally {
      this.exec('ROLLBACK');
    }
  }

  close(): void {
    this.#database.close();
  }
}
