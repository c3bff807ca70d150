import type { Account, Directory } from '@throughline/directory';
import type { Who } from '@throughline/read-model';
import type { IncomingMessage } from 'node:http';
import type { Asker } from './asker.ts';
import type { SessionCookie } from './cookie.ts';
import { credentialsOf } from './credentials.ts';
import type { Noted } from './noted.ts';
import type { SecurityLog } from './security-log.ts';

export type EntranceParts = {
  readonly directory: Directory;
  readonly cookie: SessionCookie;
  readonly log: SecurityLog;
};

/** As Express shows a request: `ip` is where it comes from, as far as a proxy may be believed. */
type FromSomewhere = IncomingMessage & { readonly ip?: string | undefined };

const whoIs = ({ personId, role }: Account, narrowed: Pick<Who, 'via' | 'scope' | 'teams'>): Who => ({
  id: personId,
  role,
  ...narrowed,
});

/** Where everybody comes in: finds out who asks, each time anew, so that what somebody may do is what they may now. */
export class Entrance {
  readonly directory: Directory;
  readonly cookie: SessionCookie;
  readonly #log: SecurityLog;
  readonly #listeners = new Set<() => void>();

  constructor({ directory, cookie, log }: EntranceParts) {
    this.directory = directory;
    this.cookie = cookie;
    this.#log = log;
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

  /** Writes down what happened at the entrance, with address and browser, where that belongs: not in the log of events. */
  noted(request: FromSomewhere, noted: Noted): void {
    const userAgent = request.headers['user-agent']?.slice(0, 200) ?? null;
    this.#log.write({ ...noted, address: this.addressOf(request), userAgent });
  }

  /** Sessions or tokens ended, or somebody may do other things: whoever holds a connection open is looked at again. */
  somethingEnded(): void {
    for (const listener of this.#listeners) listener();
  }

  onEnd(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  async #byToken(secret: string): Promise<Asker | undefined> {
    const token = await this.directory.tokens.use(secret);
    const account = token && (await this.directory.accounts.byPerson(token.personId));
    if (!token || !account) return undefined;
    const who = whoIs(account, { via: 'api', scope: token.scope, teams: token.teams });
    return { personId: account.personId, who, session: null, token: token.id };
  }
}
