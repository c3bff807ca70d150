import { attempts } from '@throughline/event-store/testing';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { connectThrough, scratchFolder, type DriverCall } from '@throughline/event-store-sqlite/testing';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const acks = attempts('ACKS', 300);
const opens = attempts('OPENS', 20);
const scratch = scratchFolder();
afterAll(() => scratch.remove());

const full = 2;
const hasStrace = spawnSync('strace', ['--version']).status === 0;

/** Opens, writes, closes and opens again; each time the writing connection is asked at every commit and when it closes. */
const settingsOverManyOpens = async (
  times: number,
  sabotage?: (call: DriverCall) => void,
): Promise<unknown[]> => {
  const folder = join(scratch.path, `opens-${sabotage ? 'sabotaged' : 'sound'}`);
  const settings: unknown[] = [];
  const connect = connectThrough((call, proceed) => {
    const isWatched = !call.readOnly && /^BEGIN|^COMMIT|checkpoint\(/.test(call.sql);
    if (isWatched && !call.connection?.inTransaction) sabotage?.(call);
    if (isWatched) settings.push(call.connection?.prepare('PRAGMA synchronous').get()?.[0]);
    return proceed();
  });
  for (let n = 0; n < times; n++) {
    const store = await openSqliteStore({ folder, connect });
    await store.append(`goal-${n}`, [event(n)], { expected: 'no-stream' });
    await store.close();
  }
  return settings;
};

const event = (n: number) => ({
  id: `7f3a0c1e-0000-4000-8000-${String(n + 1).padStart(12, '0')}`,
  type: 'GoalProposed',
  data: { n },
  metadata: {},
});

type Writer = 'sound' | 'synchronous=NORMAL' | 'acknowledges first';

/** A server in small, that tells each acknowledgement by a line; what it does to the disk is what strace saw. */
const traceOf = (writer: Writer): string => {
  const trace = join(scratch.path, `${writer}.strace`);
  const args = [
    '-f',
    '-y',
    '-e',
    'trace=write,pwrite64,fsync,fdatasync',
    '-s',
    '4096',
    '-o',
    trace,
    process.execPath,
  ];
  const run = spawnSync('strace', [...args, '--input-type=module', '--eval', codeOf(writer)], {
    encoding: 'utf8',
  });
  expect(run.stderr.replaceAll(/^strace:.*\n/gm, '')).toBe('');
  return readFileSync(trace, 'utf8');
};

const codeOf = (writer: Writer): string => `
  import { writeSync } from 'node:fs';
  const { openSqliteStore } = await import(${JSON.stringify(import.meta.resolve('@throughline/event-store-sqlite'))});
  const { connectThrough } = await import(${JSON.stringify(import.meta.resolve('@throughline/event-store-sqlite/testing'))});
  const event = ${event.toString()};
  const connect = connectThrough((call, proceed) => {
    if (${writer === 'synchronous=NORMAL'} && call.what === 'run' && call.sql === 'BEGIN IMMEDIATE')
      call.connection.exec('PRAGMA synchronous = NORMAL');
    return proceed();
  });
  const store = await openSqliteStore({ folder: ${JSON.stringify(join(scratch.path, writer))}, connect });
  for (let n = 0; n < ${acks}; n++) {
    const appended = store.append('goal-' + n, [event(n)], { expected: 'no-stream' });
    if (${writer !== 'acknowledges first'}) await appended;
    writeSync(1, 'ACK ' + n + '\\n');
    await appended;
  }
  await store.close();`;

/** Follows each event through a trace: into the WAL, then a sync of the WAL, and only then its acknowledgement. */
const judge = (trace: string) => {
  const result = { acks: 0, unsynced: 0 };
  const [written, durable] = [new Set<number>(), new Set<number>()];
  /** A call that another thread interrupts in the trace ends on a line that no longer names its file. */
  const isSyncing = new Map<string, boolean>();
  for (const line of trace.split('\n')) {
    const thread = line.split(' ', 1)[0] as string;
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line))
      for (const [, n] of line.matchAll(/7f3a0c1e-0000-4000-8000-(\d{12})/g)) written.add(Number(n) - 1);
    if (/ f(data)?sync\(/.test(line)) isSyncing.set(thread, /<[^>]*-wal>/.test(line));
    if (/sync(\(| resumed).* = 0$/.test(line) && isSyncing.get(thread))
      for (const n of written) durable.add(n);
    const ack = /"ACK (\d+)/.exec(line)?.[1];
    if (ack === undefined) continue;
    result.acks++;
    if (!durable.has(Number(ack))) result.unsynced++;
  }
  return result;
};

const itWithStrace = hasStrace ? it : it.skip;
if (!hasStrace)
  console.warn(
    '\n*** 04: strace is not there, so NOBODY CHECKED that each acknowledgement follows a sync. ***\n',
  );

describe('what is acknowledged is on the disk', { timeout: 120_000 }, () => {
  it(`synchronous is FULL at every one of ${opens} opens, at each commit and each close`, async () => {
    const settings = await settingsOverManyOpens(opens);
    expect(settings.length).toBeGreaterThanOrEqual(2 * opens);
    expect(new Set(settings)).toEqual(new Set([full]));
  });

  itWithStrace(`each of ${acks} acknowledgements follows a sync of the WAL`, () => {
    const result = judge(traceOf('sound'));
    console.log(`04: ${result.acks - result.unsynced}/${result.acks} acknowledgements after a sync`);
    expect(result).toEqual({ acks, unsynced: 0 });
  });
});

describe('a planted fault is caught', { timeout: 120_000 }, () => {
  it('a connection that is set to NORMAL after it was opened', async () => {
    const settings = await settingsOverManyOpens(3, ({ connection }) =>
      connection?.exec('PRAGMA synchronous = NORMAL'),
    );
    expect(settings).toContain(1);
  });

  it('a driver that ignores the setting: the store does not even open', async () => {
    const connect = connectThrough((call, proceed) =>
      call.sql === 'PRAGMA synchronous = FULL'
        ? call.connection?.exec('PRAGMA synchronous = OFF')
        : proceed(),
    );
    const opening = openSqliteStore({ folder: join(scratch.path, 'deaf'), connect });
    await expect(opening).rejects.toThrow(/synchronous is 0, not 2/);
  });

  itWithStrace('a writer with synchronous=NORMAL', () => {
    expect(judge(traceOf('synchronous=NORMAL')).unsynced).toBeGreaterThan(acks * 0.9);
  });

  itWithStrace('a writer that acknowledges before it commits', () => {
    expect(judge(traceOf('acknowledges first'))).toEqual({ acks, unsynced: acks });
  });
});
