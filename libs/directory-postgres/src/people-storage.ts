import type { PersonRecord, VaultStorage } from '@throughline/directory';
import { lockOfPeople } from './schema.ts';
import type { Server } from './server.ts';

type Row = {
  readonly id: string;
  readonly key: string | null;
  readonly name: string | null;
  readonly mail: string | null;
  readonly aliases: readonly string[] | null;
  readonly former: number | null;
  readonly changed: number;
};

const recordOf = ({ id, key, name, mail, aliases, former }: Row): PersonRecord => ({
  id,
  ...(key !== null && { key }),
  ...(name !== null && { name }),
  ...(mail !== null && { mail }),
  ...(aliases !== null && { aliases }),
  ...(former !== null && { formerMember: former }),
});

const newsAfter = `SELECT id, key, name, mail, aliases, former_member AS former, changed FROM people
  WHERE changed > $1 ORDER BY place`;

const put = `INSERT INTO people (id, key, name, mail, aliases, former_member, changed)
  SELECT id, key, name, mail, aliases, "formerMember", $2
  FROM jsonb_to_recordset($1) AS r(id TEXT, key TEXT, name TEXT, mail TEXT, aliases JSONB, "formerMember" BIGINT)
  ON CONFLICT (id) DO UPDATE SET key = EXCLUDED.key, name = EXCLUDED.name, mail = EXCLUDED.mail,
    aliases = EXCLUDED.aliases, former_member = EXCLUDED.former_member, changed = EXCLUDED.changed`;

/** The tables that hold names, mail addresses and what providers call people; all others know ids only. */
const personal = 'people, accounts, identities';

/** People of a database that several replicas share. Each keeps all of them in memory and asks for news again and again. */
export class SharedPeople implements VaultStorage {
  readonly #server: Server;
  readonly #first: readonly Row[];
  readonly #everyMs: number;
  #learn: (records: readonly PersonRecord[]) => void = () => {};
  #seen = 0;
  #timer: NodeJS.Timeout | undefined;
  #open = true;

  private constructor(server: Server, first: readonly Row[], everyMs: number) {
    this.#server = server;
    this.#first = first;
    this.#everyMs = everyMs;
  }

  static async over(server: Server, everyMs: number): Promise<SharedPeople> {
    return new SharedPeople(server, await server.query<Row>(newsAfter, 0), everyMs);
  }

  open(learn: (records: readonly PersonRecord[]) => void): void {
    this.#learn = learn;
    this.#believe(this.#first);
    this.#askLater();
  }

  async write(decide: () => readonly PersonRecord[]): Promise<void> {
    const written = await this.#server.transaction(async (client) => {
      // Held until the commit, so that numbers of changes become visible in their order.
      await client.query('SELECT pg_advisory_xact_lock($1)', [lockOfPeople]);
      this.#believe((await client.query<Row>(newsAfter, [this.#seen])).rows);
      const records = decide();
      if (records.length === 0) return [];
      const changed = this.#seen + 1;
      await client.query(put, [JSON.stringify(records), changed]);
      return records.map((record) => ({ record, changed }));
    });
    this.#take(written);
  }

  /**
   * Old versions of rows go with the old file of each table. Out of reach are the server's own log of changes, until
   * it is recycled, and backups.
   */
  async scrub(): Promise<void> {
    await this.#server.query(`VACUUM (FULL) ${personal}`);
  }

  async close(): Promise<void> {
    this.#open = false;
    clearTimeout(this.#timer);
    await this.#server.close();
  }

  #believe(rows: readonly Row[]): void {
    this.#take(rows.map((row) => ({ record: recordOf(row), changed: row.changed })));
  }

  /** An answer may be overtaken by one that was asked later: what was seen already is not believed again. */
  #take(news: readonly { record: PersonRecord; changed: number }[]): void {
    const fresh = news.filter(({ changed }) => changed > this.#seen);
    this.#seen = fresh.reduce((most, { changed }) => Math.max(most, changed), this.#seen);
    this.#learn(fresh.map(({ record }) => record));
  }

  /** A question over an index rather than LISTEN: there is no second kind of connection that could be lost unnoticed. */
  #askLater(): void {
    this.#timer = setTimeout(() => void this.#ask(), this.#everyMs).unref();
  }

  async #ask(): Promise<void> {
    // A server that is away is asked again; whoever needs it meanwhile gets the error.
    const news = await this.#server.query<Row>(newsAfter, this.#seen).catch(() => []);
    if (!this.#open) return;
    this.#believe(news);
    this.#askLater();
  }
}
