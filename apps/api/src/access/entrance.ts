import type { Account, Directory } from '@throughline/directory';
import type { AccountCommand } from '@throughline/domain';
import { administrator, type Who } from '@throughline/read-model';
import type { IncomingMessage } from 'node:http';
import type { Asker } from './asker.ts';
import type { SessionCookie } from './cookie.ts';
import { credentialsOf } from './credentials.ts';
import type { Endings } from './endings.ts';
import { commandFor, type Noted } from './noted.ts';
import type { SecurityLog } from './security-log.ts';

export type EntranceParts = {
  readonly directory: Directory;
  readonly cookie: SessionCookie;
  readonly endings: Endings;
  /** Who else may say who somebody is. */
  readonly provider: { readonly name: string } | null;
  readonly log: SecurityLog;
  /** For the audit. Rejects where it cannot be recorded. */
  readonly note: (who: Who, command: AccountCommand) => Promise<void>;
  /** Of what could not be. */
  readonly complain: (error: Error) => void;
};

/** As Express shows a request: `ip` is where it comes from, as far as a proxy may be believed. */
type FromSomewhere = IncomingMessage & { readonly ip?: string | undefined };

const whoIs = ({ personId, role }: Account, narrowed: Omit<Who, 'id' | 'role'>): Who => ({
  id: personId,
  role,
  ...narrowed,
});

/** Where everybody comes in: finds out who asks, each time anew, so that what somebody may do is what they may now. */
export class Entrance {
  readonly directory: Directory;
  readonly cookie: SessionCookie;
  readonly provider: { readonly name: string } | null;
  readonly #parts: EntranceParts;
  readonly #onItsWay = new Set<Promise<void>>();

  constructor(parts: EntranceParts) {
    this.directory = parts.directory;
    this.cookie = parts.cookie;
    this.provider = parts.provider;
    this.#parts = parts;
  }

  /** Undefined: nobody we know, or somebody who may not come in any more. `both`: two credentials at once. */
  async asker(request: IncomingMessage): Promise<Asker | 'both' | undefined> {
    const given = credentialsOf(request, this.cookie);
    if (given.kind === 'both') return 'both';
    if (given.kind === 'session') return this.bySession(given.secret);
    if (given.kind === 'token') return this.#byToken(given.secret);
    return undefined;
  }

  /** Whose session this is the secret of, while it lasts. */
  async bySession(secret: string): Promise<Asker | undefined> {
    const session = await this.directory.sessions.use(secret);
    const account = session && (await this.directory.accounts.byPerson(session.personId));
    if (!session || !account) return undefined;
    const who = whoIs(account, { via: 'ui', scope: 'admin', teams: null });
    return { personId: account.personId, who, session: session.id, token: null };
  }

  /** Where a request comes from, for counting tries and for the security log. */
  addressOf({ ip, socket }: FromSomewhere): string {
    return ip ?? socket.remoteAddress ?? 'unknown';
  }

  /**
   * Writes down what happened at the entrance: address and browser in the security log only, for the audit what is no
   * personal data. Nobody waits for it, and a store that is away keeps nobody out.
   */
  noted(request: FromSomewhere, noted: Noted): void {
    const userAgent = request.headers['user-agent']?.slice(0, 200) ?? null;
    this.#parts.log.write({ ...noted, address: this.addressOf(request), userAgent });
    const command = commandFor(noted);
    if (!command) return;
    const written = this.#parts
      .note(administrator(command.data.personId, 'ui'), command)
      .catch(this.#parts.complain)
      .finally(() => this.#onItsWay.delete(written));
    this.#onItsWay.add(written);
  }

  /** Sessions or tokens ended, or somebody may do other things: whoever holds a connection open is looked at again. */
  somethingEnded(): void {
    this.#parts.endings.announce();
  }

  onEnd(listener: () => void): () => void {
    return this.#parts.endings.onEnd(listener);
  }

  /** When all of it is written. */
  async close(): Promise<void> {
    await Promise.all(this.#onItsWay);
    await this.#parts.log.close();
  }

  async #byToken(secret: string): Promise<Asker | undefined> {
    const token = await this.directory.tokens.use(secret);
    const account = token && (await this.directory.accounts.byPerson(token.personId));
    if (!token || !account) return undefined;
    const who = whoIs(account, { via: 'api', token: token.id, scope: token.scope, teams: token.teams });
    return { personId: account.personId, who, session: null, token: token.id };
  }
}
