import type { LinkPurpose, OneTimeLink, OneTimeLinks } from '../access/one-time-links.ts';
import { idIn, isSecretOf, newSecret } from '../secrets/secret.ts';
import { unknownAccount } from './sql-accounts.ts';
import type { SqlDatabase } from './sql-database.ts';

export class SqlOneTimeLinks implements OneTimeLinks {
  readonly #db: SqlDatabase;
  readonly #now: () => number;

  constructor(db: SqlDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async issue({ purpose, personId }: OneTimeLink, lastsMs: number): Promise<string> {
    const known = 'SELECT 1 FROM accounts WHERE person_id = $1 AND disabled_at IS NULL';
    if (personId !== null && (await this.#db.query(known, personId)).length === 0)
      throw unknownAccount(personId);
    const { id, secret, digest } = newSecret('link');
    await this.#db.query(
      `DELETE FROM one_time_links WHERE purpose = $1 AND coalesce(person_id, '') = $2`,
      purpose,
      personId ?? '',
    );
    await this.#db.query(
      'INSERT INTO one_time_links (id, digest, purpose, person_id, expires_at) VALUES ($1, $2, $3, $4, $5)',
      id,
      digest,
      purpose,
      personId,
      this.#now() + lastsMs,
    );
    return secret;
  }

  async redeem(purpose: LinkPurpose, secret: string): Promise<OneTimeLink | undefined> {
    const id = idIn('link', secret);
    if (id === undefined) return undefined;
    const [stored] = await this.#db.query<{ digest: string }>(
      'SELECT digest FROM one_time_links WHERE id = $1',
      id,
    );
    if (!stored || !isSecretOf(secret, stored.digest)) return undefined;
    // Whoever removes it has it.
    const [link] = await this.#db.query<OneTimeLink>(
      `DELETE FROM one_time_links WHERE id = $1 AND purpose = $2 AND expires_at > $3
         AND (person_id IS NULL OR person_id IN (SELECT person_id FROM accounts WHERE disabled_at IS NULL))
       RETURNING purpose, person_id AS "personId"`,
      id,
      purpose,
      this.#now(),
    );
    return link && { ...link };
  }

  async sweep(): Promise<void> {
    await this.#db.query('DELETE FROM one_time_links WHERE expires_at <= $1', this.#now());
  }
}
