import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { verifyLog, type EventStore, type NewEvent } from '@throughline/event-store';
import { goalEvent, writeSealedLog } from '@throughline/event-store/testing';
import { eventsFile } from './data-folder.ts';
import { openSqliteStore, type SqliteStoreOptions } from './open-sqlite-store.ts';
import { connectThrough, scratchFolder, type ScratchFolder } from './testing.ts';

let scratch: ScratchFolder;
let store: EventStore | undefined;

const open = async (options: Partial<SqliteStoreOptions> = {}) =>
  (store = await openSqliteStore({ folder: scratch.path, ...options }));
const close = async () => {
  await store?.close();
  store = undefined;
};
const append = (stream: string, ...events: NewEvent[]) =>
  (store as EventStore).append(stream, events, { expected: 'no-stream' });
const file = () => eventsFile(scratch.path);
/** Whoever has the file in his hands. */
const tamper = (sql: string) => {
  const database = new DatabaseSync(file());
  database.exec(sql);
  database.close();
};

beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(async () => {
  await close();
  scratch.remove();
});

describe('opening', { timeout: 30_000 }, () => {
  it('begins a log in a folder that is not there yet, for its owner only', async () => {
    const folder = join(scratch.path, 'new/data');
    await open({ folder });
    await append('goal-1', goalEvent({}));
    expect(existsSync(eventsFile(folder))).toBe(true);
  });

  it('closes to a single file, without a WAL', async () => {
    await open();
    await append('goal-1', goalEvent({}));
    await close();
    expect(readdirSync(scratch.path).sort()).toEqual(['events.sqlite', 'lock.sqlite']);
  });

  it('writes over a WAL that is as long as it will become, also after a crash left a shorter one', async () => {
    await writeLog(5, { close: false });
    const { size } = statSync(`${file()}-wal`);
    await append('goal-new', goalEvent({}));
    expect(statSync(`${file()}-wal`).size).toBe(size);
    const [main, wal] = [readFileSync(file()), readFileSync(`${file()}-wal`)];
    await close();
    writeFileSync(file(), main);
    writeFileSync(`${file()}-wal`, wal.subarray(0, 200_000));
    await open();
    expect(statSync(`${file()}-wal`).size).toBe(size);
    expect(await Array.fromAsync((store as EventStore).readAll())).toHaveLength(6);
  });

  it.each([
    ['empty', ''],
    ['short', 'SQLite format 3\0'],
    ['another program’s', 'hello world '.repeat(500)],
  ])('never takes a file that is %s for a new log', async (_, content) => {
    writeFileSync(file(), content);
    const refused = open();
    await expect(refused).rejects.toMatchObject({ code: 'damaged' });
    await expect(refused).rejects.toThrow(`throughline restore BACKUP --data FOLDER`);
    expect(readFileSync(file(), 'utf8')).toBe(content);
  });

  it('never takes another program’s database for its own', async () => {
    tamper('CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 1');
    await expect(open()).rejects.toThrow(/not an event log of Throughline/);
  });

  it('does not begin anew beside the WAL of a log that is gone', async () => {
    await writeLog(20, { close: false });
    const wal = readFileSync(`${file()}-wal`);
    await close();
    rmSync(file());
    writeFileSync(`${file()}-wal`, wal);
    await expect(open()).rejects.toThrow(/is gone, but .*-wal is still there/);
  });

  it('names the release that a newer file needs', async () => {
    await writeLog(3);
    tamper(`PRAGMA user_version = 7; UPDATE log SET needs = '2.3.0'`);
    await expect(open()).rejects.toMatchObject({ code: 'newer-format' });
    await expect(open()).rejects.toThrow(
      /has format 7; this release knows 1. Run Throughline 2.3.0 or later/,
    );
  });

  it('notices that a trigger is gone', async () => {
    await writeLog(3);
    tamper('DROP TRIGGER event_is_not_altered');
    await expect(open({ check: 'none' })).rejects.toThrow(/triggers are not the ones/);
  });

  it('finds an altered event, by its place, and leaves the file as it is', async () => {
    await writeLog(30);
    alter(`UPDATE event SET data = json_replace(data, '$.title', 'Never said') WHERE position = 17`);
    const before = readFileSync(file());
    for (const check of ['sampled', 'full'] as const)
      await expect(open({ check })).rejects.toThrow(/goal-6 revision 1 \(position 17\) is data-altered/);
    expect(readFileSync(file()).equals(before)).toBe(true);
    await open({ check: 'none' });
  });

  it('finds a removed event', async () => {
    await writeLog(30);
    alter('DELETE FROM event WHERE position = 17', 'event_is_not_removed');
    for (const check of ['sampled', 'full'] as const)
      await expect(open({ check })).rejects.toThrow(/goal-6 revision 1 .* is missing/);
  });

  it('accepts what was erased on purpose', async () => {
    await writeLog(30);
    await open();
    await store?.truncate('goal-7', 2n);
    await store?.deleteStream('goal-8', { expected: 2n });
    await close();
    for (const check of ['sampled', 'full'] as const) {
      await open({ check });
      await close();
    }
  });

  it('asserts that what it acknowledges is on the disk', async () => {
    const connect = connectThrough((call, proceed) =>
      call.sql === 'PRAGMA synchronous = FULL'
        ? call.connection?.exec('PRAGMA synchronous = NORMAL')
        : proceed(),
    );
    await expect(open({ connect })).rejects.toThrow(/cannot be written safely: synchronous is 1, not 2/);
  });
});

describe('one process for one data folder', { timeout: 30_000 }, () => {
  it('refuses a second one at once, with the process that holds it and advice', async () => {
    await open();
    const begin = performance.now();
    const second = openSqliteStore({ folder: scratch.path });
    await expect(second).rejects.toMatchObject({ code: 'in-use' });
    await expect(second).rejects.toThrow(`in use by process ${process.pid}. Stop it first`);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it('still reads', async () => {
    await writeLog(5, { close: false });
    const reader = await openSqliteStore({ folder: scratch.path, mode: 'read' });
    expect(await Array.fromAsync(reader.readAll())).toHaveLength(5);
    await append('goal-new', goalEvent({}));
    expect(await Array.fromAsync(reader.readAll())).toHaveLength(6);
    await reader.close();
  });

  it('is freed when it closes, and when it is killed', async () => {
    await open();
    await close();
    const other = await startElsewhere(scratch.path);
    const refused = open();
    await expect(refused).rejects.toThrow(`in use by process ${other.pid}`);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    await open();
    expect(await Array.fromAsync((store as EventStore).readAll())).toHaveLength(1);
  });
});

describe('a log that can only be read', { timeout: 30_000 }, () => {
  it('answers an append with `read-only` and everything else as usual', async () => {
    await writeLog(5);
    await open({ mode: 'read' });
    expect(store?.capabilities.readOnly).toBe(true);
    await expect(append('goal-new', goalEvent({}))).rejects.toMatchObject({ code: 'read-only' });
    await expect(store?.truncate('goal-1', 1n)).rejects.toMatchObject({ code: 'read-only' });
    expect((await verifyLog(store as EventStore)).events).toBe(5);
    expect(await store?.health()).toEqual({ ok: true });
  });

  it('follows what another process writes', async () => {
    await writeLog(2, { close: false });
    const reader = await openSqliteStore({ folder: scratch.path, mode: 'read' });
    const caller = new AbortController();
    let seen = 0;
    for await (const item of reader.subscribe({ signal: caller.signal })) {
      if (item.kind === 'caught-up' && seen === 2) await append('goal-new', goalEvent({}));
      if (item.kind === 'event' && ++seen === 3) caller.abort();
    }
    await reader.close();
  });

  it('is what a folder without write permission holds', async () => {
    await writeLog(5);
    const before = readFileSync(file());
    chmodSync(file(), 0o444);
    chmodSync(scratch.path, 0o555);
    const told = await asSomebodyElse(scratch.path);
    chmodSync(scratch.path, 0o755);
    expect(told).toEqual({ readOnly: true, events: 5, refused: 'read-only' });
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(readdirSync(scratch.path).sort()).toEqual(['events.sqlite', 'lock.sqlite']);
  });

  it('is not there if there is no file', async () => {
    await expect(open({ mode: 'read' })).rejects.toThrow(/There is no event log/);
    expect(readdirSync(scratch.path)).toEqual([]);
  });
});

const writeLog = async (count: number, { close: closes = true } = {}) => {
  await open();
  await writeSealedLog(store as EventStore, count, { streams: 10 });
  if (closes) await close();
};

const alter = (sql: string, trigger = 'event_is_not_altered') => {
  const database = new DatabaseSync(file());
  const created = database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(trigger)?.['sql'];
  database.exec(`DROP TRIGGER ${trigger}; ${sql}; ${created}`);
  database.close();
};

const here = new URL('./open-sqlite-store.ts', import.meta.url).href;
const node = (code: string, options: object = {}) => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  // Also when the test fails before it ends the child itself.
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

/** Another process that has written one event and goes on holding the folder. */
const startElsewhere = async (folder: string) => {
  const child = node(`
    import { randomUUID } from 'node:crypto';
    const { openSqliteStore } = await import(${JSON.stringify(here)});
    const store = await openSqliteStore({ folder: ${JSON.stringify(folder)} });
    await store.append('goal-1', [{ id: randomUUID(), type: 'GoalProposed', data: {}, metadata: {} }], { expected: 'no-stream' });
    console.log('ready');
    setInterval(() => undefined, 1000);`);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
};

/** Root may write anywhere, so the permission is tried out by nobody. */
const asSomebodyElse = async (folder: string) => {
  const child = node(
    `const { openSqliteStore } = await import(${JSON.stringify(here)});
     const store = await openSqliteStore({ folder: ${JSON.stringify(folder)} });
     const refused = await store.append('goal-1', [], { expected: 'no-stream' }).catch(({ code }) => code);
     const events = (await Array.fromAsync(store.readAll())).length;
     console.log(JSON.stringify({ readOnly: store.capabilities.readOnly, events, refused }));`,
    process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {},
  );
  const [output] = await Array.fromAsync(child.stdout as AsyncIterable<Buffer>);
  return JSON.parse(String(output));
};
