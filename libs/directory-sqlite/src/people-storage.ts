import type { DatabaseSync } from 'node:sqlite';
import { DirectoryError, type PersonRecord, type VaultStorage } from '@throughline/directory';
import { inTransaction } from './schema.ts';

type Row = {
  id: string;
  key: string | null;
  name: string | null;
  mail: string | null;
  aliases: string | null;
  former_member: number | null;
};

const recordOf = ({ id, key, name, mail, aliases, former_member: formerMember }: Row): PersonRecord => ({
  id,
  ...(key !== null && { key }),
  ...(name !== null && { name }),
  ...(mail !== null && { mail }),
  ...(aliases !== null && { aliases: JSON.parse(aliases) as string[] }),
  ...(formerMember !== null && { formerMember }),
});

export const recordsIn = (db: DatabaseSync): PersonRecord[] =>
  (db.prepare('SELECT * FROM people ORDER BY rowid').all() as Row[]).map(recordOf);

export const peopleStorage = (db: DatabaseSync): VaultStorage => {
  const put = db.prepare(
    `INSERT INTO people (id, key, name, mail, aliases, former_member) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
     ON CONFLICT (id) DO UPDATE SET key = ?2, name = ?3, mail = ?4, aliases = ?5, former_member = ?6`,
  );
  let learn: (records: readonly PersonRecord[]) => void;
  return {
    open(then) {
      learn = then;
      learn(recordsIn(db));
    },
    async write(decide) {
      let records: readonly PersonRecord[] = [];
      inTransaction(db, () => {
        records = decide();
        for (const { id, key, name, mail, aliases, formerMember } of records)
          put.run(
            id,
            key ?? null,
            name ?? null,
            mail ?? null,
            aliases ? JSON.stringify(aliases) : null,
            formerMember ?? null,
          );
      });
      learn(records);
    },
    // The write-ahead log still holds the pages as they were before; `secure_delete` has zeroed them in the file.
    async scrub() {
      const outcome = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
      if (outcome.busy !== 0)
        throw new DirectoryError(
          'in-use',
          'The person is erased, but another process reads the directory and keeps the old pages. End it and erase again.',
        );
    },
    close: async () => db.close(),
  };
};
