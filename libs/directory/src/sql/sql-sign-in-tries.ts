import { hash } from 'node:crypto';
import { addressKey } from '../access/address-key.ts';
import {
  freeTries,
  triesForgottenMs,
  waitAfter,
  type SignInTries,
  type SignInTry,
} from '../access/sign-in-tries.ts';
import type { SqlDatabase } from './sql-database.ts';

type Subject = { readonly key: string; readonly free: number };

/** Hashed: nobody reads in passing who came from where, and what is typed as a login is sometimes a password. */
const hashed = (text: string): string => hash('sha256', text, 'base64url');

const accountIn = ({ login }: SignInTry): Subject => ({
  key: hashed(`account ${login.normalize('NFKC').trim().toLowerCase()}`),
  free: freeTries.account,
});

const addressIn = ({ address }: SignInTry): Subject => ({
  key: hashed(`address ${addressKey(address)}`),
  free: freeTries.address,
});

/** The curve as SQL, so that counting and waiting are one statement. */
const waitIn = (free: number): string => {
  const steps = Array.from({ length: 12 }, (_, n) => `WHEN ${free + n} THEN ${waitAfter(free + n, free)}`);
  return `CASE WHEN sign_in_tries.last_at <= $3 OR sign_in_tries.tries + 1 < ${free} THEN 0
    ELSE CASE sign_in_tries.tries + 1 ${steps.join(' ')} ELSE ${waitAfter(free + 12, free)} END END`;
};

export class SqlSignInTries implements SignInTries {
  readonly #db: SqlDatabase;
  readonly #now: () => number;

  constructor(db: SqlDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async begin(attempt: SignInTry): Promise<number> {
    const address = addressIn(attempt);
    const blocked = await this.#count(address);
    if (blocked > 0) return blocked;
    const wait = await this.#count(accountIn(attempt));
    if (wait > 0) await this.#takeBack(address);
    return wait;
  }

  async succeeded(attempt: SignInTry): Promise<void> {
    await this.#db.query('DELETE FROM sign_in_tries WHERE subject = $1', accountIn(attempt).key);
    await this.#takeBack(addressIn(attempt));
  }

  async sweep(): Promise<void> {
    await this.#db.query('DELETE FROM sign_in_tries WHERE last_at <= $1', this.#now() - triesForgottenMs);
  }

  /** Counts one more, unless the subject has to wait: answers how long. */
  async #count({ key, free }: Subject): Promise<number> {
    const now = this.#now();
    const counted = await this.#db.query(
      `INSERT INTO sign_in_tries (subject, tries, last_at, blocked_until) VALUES ($1, 1, $2, 0)
       ON CONFLICT (subject) DO UPDATE SET
         tries = CASE WHEN sign_in_tries.last_at <= $3 THEN 1 ELSE sign_in_tries.tries + 1 END,
         last_at = $2,
         blocked_until = $2 + ${waitIn(free)}
       WHERE sign_in_tries.blocked_until <= $2
       RETURNING tries`,
      key,
      now,
      now - triesForgottenMs,
    );
    if (counted.length > 0) return 0;
    const [row] = await this.#db.query<{ until: number }>(
      'SELECT blocked_until AS "until" FROM sign_in_tries WHERE subject = $1',
      key,
    );
    return Math.max(1, (row?.until ?? 0) - now);
  }

  async #takeBack({ key }: Subject): Promise<void> {
    await this.#db.query(
      'UPDATE sign_in_tries SET tries = tries - 1, blocked_until = 0 WHERE subject = $1 AND tries > 0',
      key,
    );
  }
}
