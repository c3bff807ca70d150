import { sessionIdleMs, sessionLongestMs, type Session, type Sessions } from '../access/sessions.ts';
import { idIn, isSecretOf, newSecret } from '../secrets/secret.ts';
import { unknownAccount } from './sql-accounts.ts';
import type { SqlDatabase } from './sql-database.ts';

type Row = Session & { readonly digest: string };

const columns = `sessions.id, digest, sessions.person_id AS "personId", label, sessions.created_at AS "createdAt",
  last_used_at AS "lastUsedAt", expires_at AS "expiresAt"`;

const alive = 'expires_at > $2 AND last_used_at > $3';

const sessionOf = ({ id, personId, label, createdAt, lastUsedAt, expiresAt }: Row): Session => ({
  id,
  personId,
  label,
  createdAt,
  lastUsedAt,
  expiresAt,
});

/** Use is written down this often at most: a page of ten requests is no ten writes. */
export const useEveryMs = 60_000;

export class SqlSessions implements Sessions {
  readonly #db: SqlDatabase;
  readonly #now: () => number;

  constructor(db: SqlDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async start(personId: string, label?: string): Promise<{ secret: string; session: Session }> {
    const { id, secret, digest } = newSecret('session');
    const now = this.#now();
    const [row] = await this.#db.query<Row>(
      `INSERT INTO sessions (id, digest, person_id, label, created_at, last_used_at, expires_at)
       SELECT $1, $2, person_id, $4, $5, $5, $6 FROM accounts WHERE person_id = $3 AND disabled_at IS NULL
       RETURNING ${columns}`,
      id,
      digest,
      personId,
      label?.slice(0, 200) ?? null,
      now,
      now + sessionLongestMs,
    );
    if (!row) throw unknownAccount(personId);
    return { secret, session: sessionOf(row) };
  }

  async use(secret: string): Promise<Session | undefined> {
    const id = idIn('session', secret);
    if (id === undefined) return undefined;
    const [row] = await this.#db.query<Row>(
      `SELECT ${columns} FROM sessions JOIN accounts ON accounts.person_id = sessions.person_id
       WHERE sessions.id = $1 AND disabled_at IS NULL AND ${alive}`,
      id,
      ...this.#times(),
    );
    if (!row || !isSecretOf(secret, row.digest)) return undefined;
    const now = this.#now();
    if (now - row.lastUsedAt < useEveryMs) return sessionOf(row);
    await this.#db.query('UPDATE sessions SET last_used_at = $2 WHERE id = $1', id, now);
    return { ...sessionOf(row), lastUsedAt: now };
  }

  async of(personId: string): Promise<readonly Session[]> {
    const rows = await this.#db.query<Row>(
      `SELECT ${columns} FROM sessions WHERE person_id = $1 AND ${alive} ORDER BY last_used_at DESC, id`,
      personId,
      ...this.#times(),
    );
    return rows.map(sessionOf);
  }

  async revoke(personId: string, id: string): Promise<boolean> {
    const sql = 'DELETE FROM sessions WHERE person_id = $1 AND id = $2 RETURNING id';
    return (await this.#db.query(sql, personId, id)).length > 0;
  }

  async revokeAll(personId: string, { except = '' }: { except?: string } = {}): Promise<number> {
    const sql = 'DELETE FROM sessions WHERE person_id = $1 AND id <> $2 RETURNING id';
    return (await this.#db.query(sql, personId, except)).length;
  }

  async sweep(): Promise<void> {
    await this.#db.query(
      'DELETE FROM sessions WHERE expires_at <= $1 OR last_used_at <= $2',
      ...this.#times(),
    );
  }

  #times(): [now: number, idleSince: number] {
    return [this.#now(), this.#now() - sessionIdleMs];
  }
}
