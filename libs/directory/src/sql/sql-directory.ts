import type { Directory } from '../directory.ts';
import type { PeopleVault } from '../people-vault.ts';
import { SqlAccounts } from './sql-accounts.ts';
import type { SqlDatabase } from './sql-database.ts';
import { SqlMappings } from './sql-mappings.ts';
import { SqlMarks } from './sql-marks.ts';
import { SqlOneTimeLinks } from './sql-one-time-links.ts';
import { SqlSessions } from './sql-sessions.ts';
import { SqlSignInTries } from './sql-sign-in-tries.ts';
import { SqlTokens } from './sql-tokens.ts';

export type DirectoryOptions = {
  /** Epoch ms; the machine's clock unless told. */
  readonly now?: () => number;
};

/** The directory over a database that has the tables of ./tables.ts, and the vault that is kept there, too. */
export const directoryOver = (
  db: SqlDatabase,
  people: PeopleVault,
  { now = Date.now }: DirectoryOptions = {},
): Directory => {
  const accounts = new SqlAccounts(db, now);
  const sessions = new SqlSessions(db, now);
  const tokens = new SqlTokens(db, now);
  const links = new SqlOneTimeLinks(db, now);
  const tries = new SqlSignInTries(db, now);
  const mappings = new SqlMappings(db, now);
  const marks = new SqlMarks(db);
  return {
    people,
    accounts,
    sessions,
    tokens,
    links,
    tries,
    mappings,
    marks,
    erase: async (personId) => {
      await accounts.remove(personId);
      await marks.forget(personId);
      await mappings.forget(personId);
      // Last, because it also makes sure that nothing of all this is left on the medium.
      return people.erase(personId);
    },
    sweep: async () => {
      for (const room of [sessions, tokens, links, tries]) await room.sweep();
    },
    close: () => people.close(),
  };
};
