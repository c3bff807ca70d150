import { DirectoryError } from '@throughline/directory';
import { accessTables } from '@throughline/directory/sql';
import type { ClientBase } from 'pg';
import type { Server } from './server.ts';

/** Stored format: step n leads from version n to n + 1. Steps are added, never changed. */
const steps = [
  `CREATE TABLE people (
     id TEXT PRIMARY KEY,
     key TEXT UNIQUE,
     name TEXT,
     mail TEXT,
     aliases JSONB,                 -- list of further keys
     former_member BIGINT UNIQUE,   -- set when erased; all but the id is NULL then
     place BIGINT GENERATED ALWAYS AS IDENTITY,
     changed BIGINT NOT NULL        -- 1, 2, 3, …: what a replica has not seen is above what it has
   );
   CREATE INDEX people_changed ON people (changed);`,
  `${accessTables}
   -- The planner's statistics quote values, and keep them after the row is gone: not these.
   ALTER TABLE people ALTER key SET STATISTICS 0, ALTER name SET STATISTICS 0, ALTER mail SET STATISTICS 0,
     ALTER aliases SET STATISTICS 0;
   ALTER TABLE accounts ALTER login SET STATISTICS 0, ALTER password SET STATISTICS 0;
   ALTER TABLE identities ALTER subject SET STATISTICS 0;`,
];

const schemaVersion = steps.length;

/** `thrD`: one migration, or one writer of people, at a time in a database. */
const lockOfSchema = 0x74687244;
export const lockOfPeople = lockOfSchema + 1;

const versionOf = async (client: ClientBase): Promise<number> => {
  await client.query('CREATE TABLE IF NOT EXISTS directory_version (version INTEGER NOT NULL)');
  const { rows } = await client.query<{ version: number }>('SELECT version FROM directory_version');
  return rows[0]?.version ?? 0;
};

/** Brings the database to this release's version, all steps in one transaction; replicas that start together take turns. */
export const migrate = (server: Server): Promise<void> =>
  server.transaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockOfSchema]);
    const version = await versionOf(client);
    if (version === schemaVersion) return;
    if (version > schemaVersion)
      throw new DirectoryError(
        'newer-release',
        `The directory on PostgreSQL was written by a newer release (version ${version}, this one knows ${schemaVersion}). Run that release; nothing was changed.`,
      );
    for (const step of steps.slice(version)) await client.query(step);
    await client.query('DELETE FROM directory_version');
    await client.query('INSERT INTO directory_version (version) VALUES ($1)', [schemaVersion]);
  });
