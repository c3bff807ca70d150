import { DirectoryError } from '@throughline/directory';
import type { SqlDatabase, SqlValue } from '@throughline/directory/sql';
import { Client, DatabaseError, Pool, types, type ClientBase } from 'pg';

/** Ms. A server that does not answer must not hold up a page for longer. */
const connectWithin = 5_000;
const answerWithin = 10_000;

const bigint = 20;

/** Times and places are whole numbers far below 2^53, and JavaScript's own. */
const numbers: typeof types = {
  ...types,
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === bigint ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** SQLSTATE classes: connection, sign-in, no such database, out of resources, the operator stopped it. */
const isServersTrouble = (error: DatabaseError) => /^(08|28|3D|53|57)/.test(error.code ?? '');

/** What sockets and the driver say when nobody answers. */
const isLost = (error: Error & { code?: string }) =>
  /^E[A-Z]+$/.test(error.code ?? '') ||
  /^(connection terminated|timeout|query read timeout|client)/i.test(error.message);

/** In words for whoever runs the server, if it is for them. Never shows the password in the address. */
const inOtherWords = (error: unknown, where: string): unknown => {
  const cause = error as Error & { code?: string };
  if (!(error instanceof DatabaseError ? isServersTrouble(error) : isLost(cause))) return error;
  return new DirectoryError(
    'unreachable',
    `The directory on PostgreSQL at ${where} does not answer: ${cause.message || cause.code}. Check DIRECTORY and that the server runs.`,
    { cause },
  );
};

/** The pool of connections to one database. It makes new ones by itself after the server was away. */
export class Server implements SqlDatabase {
  readonly #pool: Pool;
  readonly #where: string;
  #open = true;

  /** `address` as in `postgres://user:password@host:5432/database`. */
  constructor(address: string) {
    this.#where = placeIn(address);
    this.#pool = new Pool({
      connectionString: address,
      types: numbers,
      max: 10,
      application_name: 'throughline',
      connectionTimeoutMillis: connectWithin,
      query_timeout: answerWithin,
      keepAlive: true,
    });
    // A connection that breaks while nobody uses it is replaced when somebody does.
    this.#pool.on('error', () => {});
  }

  readonly forUpdate = 'FOR UPDATE';

  async query<Row extends object>(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> {
    return this.#answered(async () => (await this.#pool.query<Row & {}>(sql, [...values])).rows);
  }

  /** All or nothing, and durable when it is settled. */
  async transaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    return this.#answered(async () => {
      const client = await this.#pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(client);
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (cause) {
        const isBroken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        client.release(isBroken);
        throw cause;
      }
    });
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#pool.end();
  }

  async #answered<T>(work: () => Promise<T>): Promise<T> {
    if (!this.#open) throw new DirectoryError('closed', 'The directory is closed.');
    try {
      return await work();
    } catch (error) {
      throw inOtherWords(error, this.#where);
    }
  }
}

/** Where an address leads, without user and password. */
const placeIn = (address: string): string => {
  try {
    if (!/^postgres(ql)?:\/\//.test(address)) throw new Error('another scheme');
    const { host, port, database } = new Client({ connectionString: address });
    return `${host}:${port}/${database}`;
  } catch {
    throw new DirectoryError(
      'unreachable',
      'DIRECTORY is no address of a PostgreSQL database. It looks like postgres://user:password@host:5432/throughline',
    );
  }
};
