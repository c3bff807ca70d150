import {
  DirectoryError,
  type AccountInUse,
  type Directory,
  type Mapping,
  type Mark,
  type PersonRecord,
  type Session,
  type Token,
} from '@throughline/directory';
import { textsOf, type EventStore, type JsonObject, type RecordedEvent } from '@throughline/event-store';

/** An event that a person told, or that names them by their id. */
export type PersonalEvent = Pick<RecordedEvent, 'stream' | 'type'> & {
  readonly data: unknown;
  readonly position: string;
  readonly at: unknown;
  readonly because: unknown;
  readonly toldByThem: boolean;
};

/** *Format of a file.* Times of the directory are ISO 8601, like those of the log. */
export type PersonalData = {
  readonly format: 'throughline-person/1';
  readonly madeAt: string;
  readonly person: PersonRecord;
  readonly account: JsonObject | null;
  readonly sessions: readonly JsonObject[];
  /** Their names and dates; the keys themselves are kept nowhere. */
  readonly tokens: readonly JsonObject[];
  /** How far they have read what. */
  readonly marks: readonly Mark[];
  /** Names of the column mappings they saved. */
  readonly mappings: readonly string[];
  readonly events: readonly PersonalEvent[];
  /** Events left out because whoever asks may not read them. */
  readonly withheld: number;
};

type Seen = { readonly data: unknown; readonly metadata: unknown };

export type PersonalDataOptions = {
  /** Epoch ms. */
  readonly now: number;
  /** An event as whoever asks may see it; undefined when it is none of his business. */
  readonly asSeen?: (event: RecordedEvent) => Seen | undefined;
};

/** Everything the house keeps about somebody. Reads the whole log. Rejects with `unknown-person`. */
export const aboutPerson = async (
  { store, directory }: { readonly store: Pick<EventStore, 'readAll'>; readonly directory: Directory },
  personId: string,
  { now, asSeen = (event) => event }: PersonalDataOptions,
): Promise<PersonalData> => {
  const person = directory.people.records().find(({ id }) => id === personId);
  if (!person) throw new DirectoryError('unknown-person', `There is no person ${personId}.`);
  const events: PersonalEvent[] = [];
  let withheld = 0;
  for await (const event of store.readAll()) {
    if (!isBy(event, personId) && !isAbout(event, personId)) continue;
    const seen = asSeen(event);
    if (seen) events.push(shown(event, seen, personId));
    else withheld++;
  }
  return {
    format: 'throughline-person/1',
    madeAt: iso(now),
    person,
    ...(await inDirectory(directory, personId)),
    events,
    withheld,
  };
};

const inDirectory = async ({ accounts, sessions, tokens, marks, mappings }: Directory, personId: string) => ({
  account: accountShown((await accounts.inUse()).find((account) => account.personId === personId)),
  sessions: (await sessions.of(personId)).map(sessionShown),
  tokens: (await tokens.of(personId)).map(tokenShown),
  marks: await marks.of(personId),
  mappings: (await mappings.all())
    .filter(({ savedBy }: Mapping) => savedBy === personId)
    .map(({ name }) => name),
});

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

const accountShown = (account: AccountInUse | undefined): JsonObject | null =>
  account
    ? {
        login: account.login,
        role: account.role,
        hasPassword: account.hasPassword,
        providers: account.issuers,
        createdAt: iso(account.createdAt),
        lastSeenAt: isoOrNull(account.lastSeenAt),
        disabledAt: isoOrNull(account.disabledAt),
      }
    : null;

const sessionShown = ({ label, createdAt, lastUsedAt, expiresAt }: Session): JsonObject => ({
  label,
  createdAt: iso(createdAt),
  lastUsedAt: iso(lastUsedAt),
  expiresAt: iso(expiresAt),
});

const tokenShown = ({ name, scope, teams, createdAt, expiresAt, lastUsedAt }: Token): JsonObject => ({
  name,
  scope,
  teams,
  createdAt: iso(createdAt),
  expiresAt: iso(expiresAt),
  lastUsedAt: isoOrNull(lastUsedAt),
});

const isBy = ({ metadata }: RecordedEvent, personId: string): boolean =>
  (metadata['actor'] as { id?: string } | undefined)?.id === personId;

/** Their own streams, and whatever names them. */
const isAbout = (event: RecordedEvent, personId: string): boolean =>
  event.stream === `person-${personId}` ||
  event.stream === `account-${personId}` ||
  event.stream === `ack-${personId}` ||
  textsOf(event)
    .values()
    .some((text) => text === personId);

const shown = (event: RecordedEvent, { data, metadata }: Seen, personId: string): PersonalEvent => ({
  position: String(event.position),
  at: event.metadata['at'],
  stream: event.stream,
  type: event.type,
  data,
  because: (metadata as RecordedEvent['metadata'])['because'],
  toldByThem: isBy(event, personId),
});
