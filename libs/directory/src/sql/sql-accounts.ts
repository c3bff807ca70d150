import type { Account, AccountInUse, Accounts, Identity, Role } from '../access/accounts.ts';
import { DirectoryError } from '../directory-error.ts';
import { hashPassword, isOutdated, isPasswordOf } from '../secrets/password.ts';
import type { SqlDatabase } from './sql-database.ts';

type Row = Omit<Account, 'hasPassword'> & { readonly password: string | null };

const columns = `accounts.person_id AS "personId", login, role, password, accounts.created_at AS "createdAt",
  disabled_at AS "disabledAt"`;

const accountOf = ({ password, ...row }: Row): Account => ({ ...row, hasPassword: password !== null });

export const unknownAccount = (personId: string): DirectoryError =>
  new DirectoryError('unknown-account', `Person ${personId} has no account, or it is disabled.`);

const leavesAnAdministrator = `(role <> 'admin' OR disabled_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM administrators WHERE administrators.person_id <> $1))`;

const lastAdministrator = (personId: string): DirectoryError =>
  new DirectoryError(
    'last-administrator',
    `Person ${personId} is the last administrator: without one nobody could run this organisation.`,
  );

/** As typed by anybody: `Anna@Acme.example ` is `anna@acme.example`. */
const folded = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

const checkedLogin = (login: string): string => {
  const kept = folded(login);
  if (kept === '' || kept.length > 254)
    throw new DirectoryError('invalid-login', 'A login has between 1 and 254 characters.');
  return kept;
};

export class SqlAccounts implements Accounts {
  readonly #db: SqlDatabase;
  readonly #now: () => number;

  constructor(db: SqlDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async create({ personId, login, role }: { personId: string; login: string; role: Role }): Promise<Account> {
    const [row] = await this.#db.query<Row>(
      `INSERT INTO accounts (person_id, login, role, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING ${columns}`,
      personId,
      checkedLogin(login),
      role,
      this.#now(),
    );
    if (row) return accountOf(row);
    throw new DirectoryError(
      'login-taken',
      `Either person ${personId} has an account already, or ${folded(login)} is somebody else's login.`,
    );
  }

  async byPerson(personId: string): Promise<Account | undefined> {
    return this.#one('WHERE accounts.person_id = $1', personId);
  }

  async byLogin(login: string): Promise<Account | undefined> {
    return this.#one('WHERE login = $1', folded(login));
  }

  async byIdentity({ issuer, subject }: Identity): Promise<Account | undefined> {
    return this.#one(
      `JOIN identities ON identities.person_id = accounts.person_id WHERE issuer = $1 AND subject = $2`,
      issuer,
      subject,
    );
  }

  async all(): Promise<readonly Account[]> {
    return (await this.#db.query<Row>(`SELECT ${columns} FROM accounts ORDER BY login`)).map(accountOf);
  }

  async setLogin(personId: string, login: string): Promise<void> {
    const kept = checkedLogin(login);
    const owner = await this.byLogin(kept);
    if (owner && owner.personId !== personId)
      throw new DirectoryError('login-taken', `${kept} is somebody else's login.`);
    await this.#set(personId, 'login = $2', kept);
  }

  async inUse(): Promise<readonly AccountInUse[]> {
    type Seen = { readonly bySession: number | null; readonly byToken: number | null };
    const lastUsed = (table: string) =>
      `(SELECT max(last_used_at) FROM ${table} WHERE ${table}.person_id = accounts.person_id)`;
    const rows = await this.#db.query<Row & Seen>(
      `SELECT ${columns}, ${lastUsed('sessions')} AS "bySession", ${lastUsed('tokens')} AS "byToken"
       FROM accounts ORDER BY login`,
    );
    const identities = await this.#db.query<{ personId: string; issuer: string }>(
      'SELECT person_id AS "personId", issuer FROM identities ORDER BY issuer',
    );
    return rows.map(({ bySession, byToken, ...row }) => ({
      ...accountOf(row),
      issuers: identities.filter(({ personId }) => personId === row.personId).map(({ issuer }) => issuer),
      lastSeenAt: Math.max(bySession ?? 0, byToken ?? 0) || null,
    }));
  }

  async setRole(personId: string, role: Role): Promise<void> {
    if (role === 'admin') await this.#set(personId, 'role = $2', role);
    else await this.#takeAway(personId, 'role = $2', role);
  }

  async setPassword(personId: string, password: string): Promise<void> {
    await this.#set(personId, 'password = $2', await hashPassword(password));
  }

  async checkPassword(login: string, password: string): Promise<Account | undefined> {
    const [row] = await this.#db.query<Row>(
      `SELECT ${columns} FROM accounts WHERE login = $1 AND disabled_at IS NULL`,
      folded(login),
    );
    const stored = row?.password ?? null;
    if (!(await isPasswordOf(password, stored)) || !row || stored === null) return undefined;
    if (isOutdated(stored)) await this.setPassword(row.personId, password);
    return accountOf(row);
  }

  async addIdentity(personId: string, { issuer, subject }: Identity): Promise<void> {
    await this.#present(personId);
    await this.#db.query(
      `INSERT INTO identities (issuer, subject, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      issuer,
      subject,
      personId,
    );
    const owner = await this.byIdentity({ issuer, subject });
    if (owner?.personId !== personId)
      throw new DirectoryError('identity-taken', `${subject} of ${issuer} signs in as somebody else.`);
  }

  async disable(personId: string): Promise<void> {
    await this.#takeAway(personId, 'disabled_at = coalesce(disabled_at, $2)', this.#now());
  }

  async enable(personId: string): Promise<void> {
    await this.#set(personId, 'disabled_at = $2', null);
  }

  async remove(personId: string): Promise<void> {
    const removed = await this.#db.query(
      `${this.#administrators} DELETE FROM accounts WHERE person_id = $1 AND ${leavesAnAdministrator}
       RETURNING person_id`,
      personId,
    );
    if (removed.length === 0 && (await this.byPerson(personId))) throw lastAdministrator(personId);
  }

  async #one(where: string, ...values: string[]): Promise<Account | undefined> {
    const [row] = await this.#db.query<Row>(`SELECT ${columns} FROM accounts ${where}`, ...values);
    return row && accountOf(row);
  }

  async #set(personId: string, change: string, value: string | number | null): Promise<void> {
    const sql = `UPDATE accounts SET ${change} WHERE person_id = $1 RETURNING person_id`;
    if ((await this.#db.query(sql, personId, value)).length === 0) throw unknownAccount(personId);
  }

  /** Before a statement that may take one away: whoever else wants to, on whatever replica, waits for its end. */
  get #administrators(): string {
    return `WITH administrators AS (SELECT person_id FROM accounts WHERE role = 'admin' AND disabled_at IS NULL
      ORDER BY person_id ${this.#db.forUpdate})`;
  }

  async #takeAway(personId: string, change: string, value: string | number): Promise<void> {
    const changed = await this.#db.query(
      `${this.#administrators} UPDATE accounts SET ${change} WHERE person_id = $1 AND ${leavesAnAdministrator}
       RETURNING person_id`,
      personId,
      value,
    );
    if (changed.length > 0) return;
    throw (await this.byPerson(personId)) ? lastAdministrator(personId) : unknownAccount(personId);
  }

  async #present(personId: string): Promise<void> {
    if (!(await this.byPerson(personId))) throw unknownAccount(personId);
  }
}
