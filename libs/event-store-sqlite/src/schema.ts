import { connectNode, type Connection } from './connection.ts';

/** Marks the file as ours: "thln". */
export const applicationId = 0x74686c6e;
export const schemaVersion = 1;
/** The oldest release that can open a file of this schema. It is written into the file, so that an older one can name it. */
export const neededRelease = '0.1.0';

/**
 * *Stored format.* `event` is the log; its positions are given out by the writer, who alone knows the highest ever used:
 * `log` keeps it when events at the end are erased. A stream has a number besides its name because streams that begin at
 * the same time, and are mostly edited at the same time, then lie on few pages of the index. There is one index, as each
 * scatters a commit over more pages: a retry is known by the ids at the revisions where it would have gone.
 * The only changes the triggers let through: erasing what `stream.erased` covers, and redacting data along with its salt.
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
  WHEN NOT (
    new.data = '{}' AND new.metadata = json_remove(old.metadata, '$.salt') AND
    new.position = old.position AND new.stream = old.stream AND new.revision = old.revision AND
    new.id = old.id AND new.type = old.type
  )
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
