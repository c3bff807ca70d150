import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redacted, seal, verifyLog, type RecordedEvent } from '@throughline/event-store';
import { goalEvent, SealingWriter } from '@throughline/event-store/testing';
import { connectNode, type Connect } from './connection.ts';
import { eventsFile } from './data-folder.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import type { SqliteStore } from './sqlite-store.ts';
import { connectThrough, scratchFolder, type ScratchFolder } from './testing.ts';

/** Lengths that lie on one page, across a few, and in an overflow chain. */
const secrets = [40, 3_000, 30_000].map((length) => `ANNA-${length}-`.padEnd(length, 'x'));
const bytesOf = ({ path }: ScratchFolder): Buffer =>
  Buffer.concat(
    readdirSync(path)
      .filter((name) => name.startsWith('events.sqlite'))
      .map((name) => readFileSync(join(path, name))),
  );
const left = (scratch: ScratchFolder) =>
  secrets.filter((secret) => bytesOf(scratch).includes(secret.slice(0, 12)));

const recordOf = (events: readonly RecordedEvent[]) => ({
  stream: 'redaction-1',
  expected: 'no-stream' as const,
  events: seal('redaction-1', 0n, undefined, [
    goalEvent({ events: events.map(({ id }) => id) }, 'TextRedacted'),
  ]),
});
const redactedBy = ({ type, data }: RecordedEvent) =>
  type === 'TextRedacted' ? (data['events'] as string[]) : [];

describe('a text that is redacted in the file', { timeout: 30_000 }, () => {
  let scratch: ScratchFolder;
  let store: SqliteStore;
  let written: readonly RecordedEvent[];

  beforeEach(async () => {
    scratch = scratchFolder();
    store = await openSqliteStore({ folder: scratch.path });
    const writer = new SealingWriter(store);
    for (let n = 0; n < 300; n++) {
      const title = n % 100 === 50 ? secrets[(n - 50) / 100]! : `Goal ${n}`;
      await writer.append(`goal-${n % 70}`, [goalEvent({ title, why: 'kept' })]);
    }
    const all = await Array.fromAsync(store.readAll());
    written = all.filter(({ data }) => secrets.includes(String(data['title'])));
  });
  afterEach(async () => {
    await store.close();
    scratch.remove();
  });

  const gone = () => written.map((event) => redacted(event, new Set(['data.title'])));

  it('leaves no byte in the file nor beside it, and a chain that holds to the same head', async () => {
    expect(left(scratch)).toEqual(secrets);
    const before = await verifyLog(store);
    await store.redact(gone(), recordOf(written));
    expect(left(scratch)).toEqual([]);
    const after = await verifyLog(store, { redactedBy, anchor: before });
    expect(after).toMatchObject({ redacted: 3, problems: [], anchor: 'held', events: before.events + 1 });
    const [event] = await Array.fromAsync(store.readStream('goal-50', { maxCount: 1 }));
    expect(event!.data).toEqual({ title: '[redacted]', why: 'kept' });
  });

  it('is redacted together with the record of it, or not at all', async () => {
    const conflicting = { ...recordOf(written), expected: 3n };
    await expect(store.redact(gone(), conflicting)).rejects.toMatchObject({ code: 'conflict' });
    expect(left(scratch)).toEqual(secrets);
    const altered = gone().map((event) => ({ ...event, data: { ...event.data, why: 'Anna' } }));
    await expect(store.redact(altered, recordOf(written))).rejects.toThrow(/append-only/);
    expect(await store.lastRevision('redaction-1')).toBeUndefined();
    await store.redact(gone(), recordOf(written));
    expect(left(scratch)).toEqual([]);
  });

  it('may be told twice', async () => {
    const record = recordOf(written);
    const first = await store.redact(gone(), record);
    expect(await store.redact(gone(), record)).toEqual(first);
    expect((await verifyLog(store, { redactedBy })).problems).toEqual([]);
  });

  it('is gone at the next start where the process died before the WAL was folded', async () => {
    await store.close();
    const died = scratchFolder();
    const connect = connectThrough((call, proceed) => {
      if (call.what === 'get' && call.sql.includes('wal_checkpoint'))
        cpSync(scratch.path, died.path, { recursive: true });
      return proceed();
    });
    store = await openSqliteStore({ folder: scratch.path, connect });
    await store.redact(gone(), recordOf(written));
    expect(left(died)).toEqual(secrets);
    const next = await openSqliteStore({ folder: died.path });
    expect(left(died)).toEqual([]);
    expect(await verifyLog(next, { redactedBy })).toMatchObject({ problems: [], redacted: 3 });
    await next.close();
    died.remove();
  });

  it('is gone at the next start also where somebody went on reading what was there before', async () => {
    await store.close();
    const impatient: Connect = (file, options) => connectNode(file, { ...options, timeoutMs: 50 });
    store = await openSqliteStore({ folder: scratch.path, connect: impatient });
    const reader = connectNode(eventsFile(scratch.path), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM event').get();
    const redacting = store.redact(gone(), recordOf(written));
    await expect(redacting).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringMatching(/It is erased/),
    });
    expect((await verifyLog(store, { redactedBy })).redacted).toBe(3);
    reader.close();
    await store.close();
    store = await openSqliteStore({ folder: scratch.path });
    expect(left(scratch)).toEqual([]);
  });

  it('cannot be redacted in a log that is only read', async () => {
    await store.close();
    store = await openSqliteStore({ folder: scratch.path, mode: 'read' });
    await expect(store.redact(gone(), recordOf(written))).rejects.toMatchObject({ code: 'read-only' });
  });
});
