import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '@throughline/event-store';
import { goalEvent, writeSealedLog } from '@throughline/event-store/testing';
import { eventsFile } from './data-folder.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { connectThrough, scratchFolder, type ScratchFolder } from './testing.ts';

describe('the file', { timeout: 30_000 }, () => {
  let scratch: ScratchFolder;
  let store: EventStore;
  let file: DatabaseSync;

  beforeEach(async () => {
    scratch = scratchFolder();
    store = await openSqliteStore({ folder: scratch.path });
    await writeSealedLog(store, 6, { streams: 2 });
    file = new DatabaseSync(eventsFile(scratch.path));
  });
  afterEach(async () => {
    file.close();
    await store.close();
    scratch.remove();
  });

  it.each([
    `UPDATE event SET data = '{}'`,
    `UPDATE event SET type = 'GoalDropped' WHERE position = 1`,
    `UPDATE event SET data = '{}', metadata = '{}' WHERE position = 1`,
    'UPDATE event SET revision = 9 WHERE position = 1',
    'DELETE FROM event',
    'DELETE FROM event WHERE position = 1',
    `UPDATE stream SET name = 'goal-other' WHERE key = 1`,
    'DELETE FROM stream',
  ])('refuses to be rewritten: %s', (sql) => {
    expect(() => file.exec(sql)).toThrow(/append-only|keeps its/);
  });

  it.each([
    'INSERT INTO event SELECT 99, stream, revision, id || 1, type, data, metadata FROM event WHERE position = 1',
    'INSERT INTO event SELECT 1, stream, 99, id || 1, type, data, metadata FROM event WHERE position = 1',
    `INSERT INTO event VALUES (99, 1, 99, 'x', 'GoalProposed', NULL, '{}')`,
    `INSERT INTO event VALUES (99, 1, 'last', 'x', 'GoalProposed', '{}', '{}')`,
  ])('refuses what cannot be: %s', (sql) => {
    expect(() => file.exec(sql)).toThrow(/UNIQUE|NOT NULL|cannot store/);
  });

  it.each([
    ['a text that becomes another', `json_set(data, '$.title', 'Goal 4')`, 'metadata'],
    ['a number that becomes a text', `json_set(data, '$.n', '[redacted]')`, 'metadata'],
    ['a field that goes', `json_remove(data, '$.why')`, 'metadata'],
    ['a field that comes', `json_set(data, '$.rank', 1)`, 'metadata'],
    ['a reason that goes', 'data', `json_remove(metadata, '$.because')`],
    ['an actor who is another', 'data', `json_set(metadata, '$.actor', 'person-18')`],
    ['no salts', 'data', `json_remove(metadata, '$.salts')`],
    ['the salt, kept', 'data', `json_set(metadata, '$.salt', 'x')`],
  ])('refuses to pass for a redaction: %s', (_, data, metadata) => {
    const gone = `UPDATE event SET data = json_set(data, '$.title', '[redacted]'),
      metadata = json_set(json_remove(metadata, '$.salt'), '$.salts', json('[]')) WHERE position = 3`;
    file.exec(gone);
    const sql = `UPDATE event SET data = ${data}, metadata = ${metadata} WHERE position = 3`;
    expect(() => file.exec(sql)).toThrow(/append-only/);
  });

  it('keeps no byte of what was erased', async () => {
    const secret = 'ANNA-DISAGREED-BECAUSE';
    await store.append('goal-secret', [goalEvent({ secret })], { expected: 'no-stream' });
    await store.deleteStream('goal-secret', { expected: 0n });
    expect(bytesOf(scratch).includes(secret)).toBe(false);
  });
});

describe('commits', { timeout: 30_000 }, () => {
  it('what is asked for in one turn of the event loop is one transaction, whoever asks and however much it is', async () => {
    const scratch = scratchFolder();
    let commits = 0;
    const connect = connectThrough((call, proceed) => {
      if (call.what === 'run' && call.sql === 'COMMIT') commits++;
      return proceed();
    });
    const store = await openSqliteStore({ folder: scratch.path, connect });
    const many = Array.from({ length: 5_000 }, (_, n) =>
      store.append(`goal-${n}`, [goalEvent({ n }), goalEvent({ n })], { expected: 'no-stream' }),
    );
    await Promise.all(many);
    expect(commits).toBe(1);
    await store.close();
    scratch.remove();
  });
});

const bytesOf = (scratch: ScratchFolder): Buffer =>
  Buffer.concat(
    readdirSync(scratch.path)
      .filter((name) => name.startsWith('events.sqlite'))
      .map((name) => readFileSync(join(scratch.path, name))),
  );
