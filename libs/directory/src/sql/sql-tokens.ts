import { scopes, type NewToken, type Token, type Tokens } from '../access/tokens.ts';
import { DirectoryError } from '../directory-error.ts';
import { idIn, isSecretOf, newSecret } from '../secrets/secret.ts';
import { unknownAccount } from './sql-accounts.ts';
import type { SqlDatabase } from './sql-database.ts';
import { useEveryMs } from './sql-sessions.ts';

type Row = Omit<Token, 'teams'> & { readonly digest: string; readonly teams: string | null };

const columns = `tokens.id, digest, tokens.person_id AS "personId", name, scope, teams,
  tokens.created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;

const dayMs = 24 * 60 * 60 * 1000;
/** How long an expired token stays in the list, so that its owner learns why a script stopped. */
const shownExpiredMs = 90 * dayMs;

const tokenOf = (row: Row): Token => ({
  id: row.id,
  personId: row.personId,
  name: row.name,
  scope: row.scope,
  teams: row.teams === null ? null : (JSON.parse(row.teams) as string[]),
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastUsedAt,
});

const faultOf = ({ name, scope, teams, days = 90 }: NewToken): string | undefined => {
  if (name.trim() === '' || name.length > 100) return 'A token has a name of at most 100 characters.';
  if (!scopes.includes(scope)) return `A token's scope is one of ${scopes.join(', ')}.`;
  if (teams?.length === 0)
    return 'A token for no team is good for nothing: name teams, or leave them out for all.';
  if (!Number.isInteger(days) || days < 1 || days > 365) return 'A token lasts between 1 and 365 days.';
  return undefined;
};

export class SqlTokens implements Tokens {
  readonly #db: SqlDatabase;
  readonly #now: () => number;

  constructor(db: SqlDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async mint(personId: string, token: NewToken): Promise<{ secret: string; token: Token }> {
    const fault = faultOf(token);
    if (fault) throw new DirectoryError('invalid-token', fault);
    const { id, secret, digest } = newSecret('token');
    const now = this.#now();
    const [row] = await this.#db.query<Row>(
      `INSERT INTO tokens (id, digest, person_id, name, scope, teams, created_at, expires_at)
       SELECT $1, $2, person_id, $4, $5, $6, $7, $8 FROM accounts WHERE person_id = $3 AND disabled_at IS NULL
       RETURNING ${columns}`,
      id,
      digest,
      personId,
      token.name.trim(),
      token.scope,
      token.teams ? JSON.stringify(token.teams) : null,
      now,
      now + (token.days ?? 90) * dayMs,
    );
    if (!row) throw unknownAccount(personId);
    return { secret, token: tokenOf(row) };
  }

  async use(secret: string): Promise<Token | undefined> {
    const id = idIn('token', secret);
    if (id === undefined) return undefined;
    const now = this.#now();
    const [row] = await this.#db.query<Row>(
      `SELECT ${columns} FROM tokens JOIN accounts ON accounts.person_id = tokens.person_id
       WHERE tokens.id = $1 AND disabled_at IS NULL AND expires_at > $2`,
      id,
      now,
    );
    if (!row || !isSecretOf(secret, row.digest)) return undefined;
    if (row.lastUsedAt !== null && now - row.lastUsedAt < useEveryMs) return tokenOf(row);
    await this.#db.query('UPDATE tokens SET last_used_at = $2 WHERE id = $1', id, now);
    return { ...tokenOf(row), lastUsedAt: now };
  }

  async of(personId: string): Promise<readonly Token[]> {
    return this.#list('WHERE person_id = $1', personId);
  }

  async all(): Promise<readonly Token[]> {
    return this.#list('');
  }

  async revoke(id: string): Promise<boolean> {
    return (await this.#db.query('DELETE FROM tokens WHERE id = $1 RETURNING id', id)).length > 0;
  }

  async sweep(): Promise<void> {
    await this.#db.query('DELETE FROM tokens WHERE expires_at <= $1', this.#now() - shownExpiredMs);
  }

  async #list(where: string, ...values: string[]): Promise<readonly Token[]> {
    const sql = `SELECT ${columns} FROM tokens ${where} ORDER BY created_at DESC, id`;
    return (await this.#db.query<Row>(sql, ...values)).map(tokenOf);
  }
}
