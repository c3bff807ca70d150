import { redactedText } from '@throughline/event-store';
import { connectNode, type Connection } from './connection.ts';

/** Marks the file as ours: "thln". */
export const applicationId = 0x74686c6e;
export const schemaVersion = 1;
/** The oldest release that can open a file of this schema. It is written into the file, so that an older one can name it. */
export const neededRelease = '0.1.0';

/** Whether one JSON text differs from another in more than texts that are redacted in it. */
const differs = (before: string, after: string): string => `EXISTS (
      SELECT 1 FROM json_tree(${before}) AS o FULL JOIN json_tree(${after}) AS n ON n.fullkey = o.fullkey
      WHERE n.type IS NOT o.type OR (n.atom IS NOT o.atom AND n.atom <> '${redactedText}')
    )`;

const withoutSalt = (metadata: string): string => `json_remove(${metadata}, '$.salt', '$.salts')`;

/**
 * *Stored format.* `event` is the log; its positions are given out by the writer, who alone knows the highest ever used:
 * `log` keeps it when events at the end are erased. A stream has a number besides its name because streams that begin at
 * the same time, and are mostly edited at the same time, then lie on few pages of the index. There is one index, as each
 * scatters a commit over more pages: a retry is known by the ids at the revisions where it would have gone.
 * The only changes the triggers let through: erasing what `stream.erased` covers, and redacting: a text becomes
 * `[redacted]` and the salt gives way to those of the texts that stay.
 */
export const schema = `
  CREATE TABLE stream (
    key    INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    erased INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream   INTEGER NOT NULL REFERENCES stream,
    revision INTEGER NOT NULL,
    id       TEXT NOT NULL,
    type     TEXT NOT NULL,
    data     TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;

  CREATE TABLE log (needs TEXT NOT NULL, erased_to INTEGER NOT NULL) STRICT;

  CREATE TRIGGER event_is_not_altered BEFORE UPDATE ON event
  WHEN new.position <> old.position OR new.stream <> old.stream OR new.revision <> old.revision OR
    new.id <> old.id OR new.type <> old.type OR
    json_type(new.metadata, '$.salts') IS NOT 'array' OR json_type(new.metadata, '$.salt') IS NOT NULL OR
    ${differs('old.data', 'new.data')} OR
    ${differs(withoutSalt('old.metadata'), withoutSalt('new.metadata'))}
  BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

  CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event
  WHEN old.revision >= (SELECT erased FROM stream WHERE key = old.stream)
  BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

  CREATE TRIGGER stream_is_not_renamed BEFORE UPDATE ON stream
  WHEN new.key <> old.key OR new.name <> old.name OR new.erased < old.erased
  BEGIN SELECT raise(ABORT, 'a stream keeps its name'); END;

  CREATE TRIGGER stream_is_not_removed BEFORE DELETE ON stream
  BEGIN SELECT raise(ABORT, 'a stream keeps its numbering'); END;`;

export const createSchema = (connection: Connection): void => {
  connection.exec('BEGIN IMMEDIATE');
  connection.exec(schema);
  connection.exec(`INSERT INTO log VALUES ('${neededRelease}', 0)`);
  connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
  connection.exec('COMMIT');
};

/** Every table, index and trigger with its text. A trigger that somebody dropped shows here. */
export const describeSchema = (connection: Connection): string =>
  JSON.stringify(
    connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
  );

/** What {@link describeSchema} says of a new file. */
export const expectedSchema = (): string => {
  const connection = connectNode(':memory:');
  try {
    createSchema(connection);
    return describeSchema(connection);
  } finally {
    connection.close();
  }
};
