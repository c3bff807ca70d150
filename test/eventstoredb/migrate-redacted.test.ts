import { Planner } from '@throughline/application';
import type { RecordedEvent } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { administrator } from '@throughline/read-model';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';

const main = join(import.meta.dirname, '../../apps/cli/src/main.ts');
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'throughline-cli-compiled') };
const goals = 400;
const secret = 'The harbour master of Setúbal is ill';

const throughline = (args: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });

describe('throughline migrate --redact', { timeout: 120_000 }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-migrate-redacted-'));
  const data = join(scratch, 'data');
  const wishes = join(scratch, 'wishes.txt');
  let double: EventStoreDbDouble;
  let event: RecordedEvent;
  let count: number;

  const address = () => `esdb://planner:secret@127.0.0.1:${double.port}?tls=false`;
  const plainly = () => ['migrate', '--from', `sqlite:${data}`, '--to', address()];
  const redacting = () => [...plainly(), '--redact', wishes, '--because', 'It told of health'];
  const onServer = async () => {
    const store = await openEventStoreDb(address());
    const events = await Array.fromAsync(store.readAll());
    await store.close();
    return events;
  };

  beforeAll(async () => {
    const store = await openSqliteStore({ folder: data });
    const planner = await Planner.open({ store });
    const who = administrator('owner', 'test');
    for (let n = 1; n <= goals; n++) {
      const title = n === 100 ? secret : `Goal ${n}`;
      await planner.tell({ type: 'ProposeGoal', data: { goalId: `G-${n}`, title } } as never, {
        who,
        commandId: `c-${n}`,
      });
    }
    const events = await Array.fromAsync(store.readAll());
    count = events.length;
    event = events.find((one) => one.data['title'] === secret)!;
    await store.close();
  });
  afterAll(() => rmSync(scratch, { recursive: true }));
  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
  });
  afterEach(() => double.stop());

  it('leaves out what the file names, keeps every hash and records it, also after a kill', async () => {
    writeFileSync(wishes, `# a harbour\n${event.position} title\n\n`);
    const victim = spawn(process.execPath, [main, ...redacting()], { env, stdio: 'ignore' });
    while (double.log.records.length < 60) await delay(5);
    const gone = once(victim, 'exit');
    victim.kill('SIGKILL');
    await gone;
    for (const attempt of ['goes on', 'finds all done']) {
      const { code, out, err } = await throughline(redacting());
      expect([code, err], attempt).toEqual([0, '']);
      expect(out).toMatch(/1 events arrived without a text.*All hashes are those of the source/);
    }
    const arrived = await onServer();
    expect(arrived.length).toBe(count + 1);
    const record = {
      type: 'TextRedacted',
      data: { events: [{ event: event.id, texts: ['data.title', 'commandHash'] }] },
    };
    expect(arrived.at(-1)).toMatchObject(record);
    const there = arrived.find(({ id }) => id === event.id)!;
    expect(there.data).toEqual({ ...event.data, title: '[redacted]' });
    expect(there.metadata['hash']).toBe(event.metadata['hash']);
    expect(
      JSON.stringify(double.log.records.map(({ data }) => Buffer.from(data ?? '').toString())),
    ).not.toContain(secret);
    const verified = await throughline(['verify', '--store', address()]);
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringMatching(/every link holds[^]*1 of them redacted/),
    ]);
    expect((await throughline(plainly())).err).toMatch(/holds other events/);
  });

  it('does not go on where the text has arrived already', async () => {
    writeFileSync(wishes, `${event.id} title\n`);
    expect((await throughline(plainly())).code).toBe(0);
    const late = await throughline(redacting());
    expect([late.code, late.err]).toEqual([78, expect.stringMatching(/holds other events/)]);
    expect(await onServer()).toHaveLength(count);
  });

  it.each([
    ['title of event 7\n', /line 1: write a position/],
    ['7 tittle\n', /has no text "tittle"/],
    ['\n', /line 1: write a position/],
  ])('says what is wrong with %j', async (text, message) => {
    writeFileSync(wishes, text);
    const { code, err } = await throughline(redacting());
    expect([code, err]).toEqual([65, expect.stringMatching(message)]);
    expect(await onServer()).toEqual([]);
  });
});
