import { memoryStore, verifyLog, type EventStore, type RecordedEvent } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import {
  announcedSeed,
  attempts,
  goalEvent,
  seededRandom,
  SealingWriter,
} from '@throughline/event-store/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { log } from './events.ts';

const main = join(import.meta.dirname, '../../apps/cli/src/main.ts');
const password = 'tr0ub4dor';
const events = 1_500;
const kills = attempts('KILLS', 4);

/** The command line as a process of its own, so that it can be killed. */
const begun = (args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'throughline-cli-compiled'), ...env },
  });

const ended = async (child: ChildProcess) => {
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), closed]);
  expect(out + err).not.toContain(password);
  return { code, out, err };
};

const throughline = (...args: string[]) => ended(begun(args));

const kept = async (store: EventStore) =>
  (await log(store)).map(({ stream, revision, id, type, data, metadata }) =>
    JSON.stringify([stream, String(revision), id, type, data, metadata]),
  );

/** As people write: mostly one event here, one there; now and then some to one goal. */
const writeHistory = async (store: EventStore, count: number, random: () => number) => {
  const writer = new SealingWriter(store);
  for (let n = 0; n < count;) {
    const some = Math.min(count - n, random() < 0.2 ? 1 + Math.floor(random() * 8) : 1);
    const at = Array.from({ length: some }, (_, i) => goalEvent({ n: n + i, title: `Goal ${n + i}` }));
    void writer.append(`goal-G-${Math.floor(random() * 90)}`, at);
    n += some;
  }
  await writer.append('team-payments', [goalEvent({ name: 'Payments' }, 'TeamFormed')]);
};

describe('throughline migrate', { timeout: 300_000 }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-migrate-'));
  const data = join(scratch, 'data');
  const seed = announcedSeed('migrate');
  const random = seededRandom(seed);
  let history: string[];
  let double: EventStoreDbDouble;

  const address = (on = double) => `esdb://planner:${password}@127.0.0.1:${on.port}?tls=false`;
  const migrate = (from: string, to: string) => throughline('migrate', '--from', from, '--to', to);
  const written = () => double.log.records.length - 1;
  const putOnServer = ({ stream, revision, id, type, data, metadata }: RecordedEvent) => {
    const [bytes, more] = [data, metadata].map((part) => Buffer.from(JSON.stringify(part))) as [
      Buffer,
      Buffer,
    ];
    const proposed = { id, type, isJson: true, data: bytes, metadata: more };
    double.log.append(`throughline.${stream}`, revision - 1n, [proposed]);
  };
  const readAt = async (open: Promise<EventStore>) => {
    const store = await open;
    try {
      return { history: await kept(store), verified: await verifyLog(store) };
    } finally {
      await store.close();
    }
  };
  const onServer = () => readAt(openEventStoreDb(address()));
  const inFolder = (folder: string) => readAt(openSqliteStore({ folder, mode: 'read' }));

  beforeAll(async () => {
    const store = await openSqliteStore({ folder: data });
    await writeHistory(store, events, random);
    history = await kept(store);
    await store.close();
    expect(history).toHaveLength(events + 1);
  });
  afterAll(() => rmSync(scratch, { recursive: true }));
  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
  });
  afterEach(() => double.stop());

  it('brings a log to a server and back: same events, same order, same head', async () => {
    const there = await migrate(`sqlite:${data}`, address());
    expect([there.err, there.code]).toEqual(['', 0]);
    const { history: copy, verified } = await onServer();
    expect(copy).toEqual(history);
    const head = `${events + 1} ${verified.digest}`;
    expect(there.out).toContain(`source head ${head}\ntarget head ${head}\nBoth are equal`);
    expect(there.out).toContain(`People's names stay in ${data}`);

    const back = join(scratch, 'back');
    const again = await ended(
      begun(['migrate', '--from', 'EVENT_STORE', '--to', `sqlite:${back}`], { EVENT_STORE: address() }),
    );
    expect([again.err, again.code]).toEqual(['', 0]);
    expect(again.out).toContain(`source head ${head}\ntarget head ${head}`);
    expect((await inFolder(back)).history).toEqual(history);

    const verifyAt = (...args: string[]) => throughline('verify', ...args);
    const heads = await Promise.all([
      verifyAt('--store', address(), '--head', head),
      verifyAt('--store', `sqlite:${back}`),
      ended(begun(['verify'], { EVENT_STORE: address() })),
      // A folder that is named counts for more than a variable.
      ended(begun(['verify', '--data', back], { EVENT_STORE: 'esdb://127.0.0.1:1?tls=false' })),
    ]);
    for (const { code, out } of heads)
      expect([code, out]).toEqual([0, expect.stringContaining(`head ${head}\n`)]);
  });

  it(`goes on after a kill at any moment: nothing twice, nothing missing (KILLS=${kills})`, async () => {
    double.faults.slowMs = 20;
    let killed = 0;
    const after: number[] = [];
    while (killed < kills) {
      const child = begun(['migrate', '--from', `sqlite:${data}`, '--to', address()]);
      const gone = once(child, 'exit') as Promise<[number | null]>;
      // Two of three while it is writing, the others whenever.
      const until = random() < 0.67 ? written() + random() * (events / 6) : Infinity;
      const kill = () => child.kill('SIGKILL');
      const forget = double.log.onWritten(() => {
        if (random() < 0.01) double.faults.next('append', random() < 0.5 ? 'lost-acknowledgement' : 'slow');
        if (written() >= until) kill();
      });
      if (until === Infinity) setTimeout(kill, 300 + random() * 1_200).unref();
      const [code] = await gone;
      forget();
      if (code === null) {
        killed++;
        after.push(written());
        expect((await onServer()).history).toEqual(history.slice(0, written()));
      } else {
        expect([code, (await onServer()).history]).toEqual([0, history]);
        double.stop();
        double = await EventStoreDbDouble.start();
      }
    }
    double.faults.forget();
    const last = await migrate(`sqlite:${data}`, address());
    expect([last.err, last.code]).toEqual(['', 0]);
    console.log(`migrate: killed after ${after.join(', ')} events`);
    expect(new Set(after).size).toBeGreaterThan(1);
    expect((await onServer()).history).toEqual(history);
    expect(written()).toBe(history.length);
  });

  it(`goes on after a kill on the way back, too (KILLS=${kills})`, async () => {
    const long = memoryStore();
    await writeHistory(long, 8_000, random);
    for await (const event of long.readAll()) putOnServer(event);
    const whole = await kept(long);
    const back = join(scratch, 'killed');
    const found: number[] = [];
    const isHalfWay = (count: number) => count > 0 && count < whole.length;
    for (let n = 0; n < kills || !found.some(isHalfWay); n++) {
      expect(n, 'kills, and none half-way').toBeLessThan(kills * 5);
      double.calls.length = 0;
      const child = begun(['migrate', '--from', address(), '--to', `sqlite:${back}`]);
      const gone = once(child, 'exit');
      // A page is 1,000 events: nine to verify the source, nine to copy it; some come to the end.
      const until = 10 + Math.floor(random() * 12);
      while (double.calls.length < until && child.exitCode === null) await delay(1);
      await delay(random() * 40);
      child.kill('SIGKILL');
      await gone;
      if (!existsSync(join(back, 'events.sqlite'))) continue;
      const { history: begin } = await inFolder(back);
      expect(begin).toEqual(whole.slice(0, begin.length));
      found.push(begin.length);
      // Now and then from the start again: near the end there is little left to be killed in.
      if (begin.length === whole.length || random() < 0.3) rmSync(back, { recursive: true });
    }
    console.log(`migrate back: killed with ${found.join(', ')} events written`);
    const last = await migrate(address(), `sqlite:${back}`);
    expect([last.err, last.code]).toEqual(['', 0]);
    expect((await inFolder(back)).history).toEqual(whole);
  });

  it('refuses a target that holds something else, and a source that is the target', async () => {
    const other = await openEventStoreDb(address());
    await other.append('goal-G-1', [goalEvent({ title: 'Acme’s own' })], { expected: 'no-stream' });
    await other.close();
    const refused = await migrate(`sqlite:${data}`, address());
    expect([refused.code, refused.err]).toEqual([
      78,
      expect.stringMatching(/holds other events.*streamPrefix/),
    ]);
    expect(written()).toBe(1);
    const beside = await migrate(`sqlite:${data}`, `${address()}&streamPrefix=acme`);
    expect(beside.code).toBe(0);

    for (const [from, to] of [
      [`sqlite:${data}`, `sqlite:${scratch}/../${scratch.split('/').at(-1)}/data`],
      [address(), `esdb://other:word@localhost:${double.port},elsewhere?tls=false`],
    ] as const) {
      const same = await migrate(from, to);
      expect([same.code, same.err]).toEqual([2, 'error: --from and --to are the same place\n']);
    }
  });

  it('copies nothing damaged, and verify names the event on a server', async () => {
    expect((await migrate(`sqlite:${data}`, address())).code).toBe(0);
    const at = 700;
    const record = double.log.records[at]!;
    const altered = { ...record, data: Buffer.from(record.data.toString().replace('Goal', 'Gaol')) };
    double.log.records[at] = altered;
    const [stream, revision] = [record.stream.replace('throughline.', ''), record.revision];
    const finding = `data-altered: event ${revision} of ${stream} `;

    const found = await throughline('verify', '--store', address());
    expect([found.code, found.err]).toEqual([1, expect.stringContaining(finding)]);
    const target = join(scratch, 'undamaged');
    const refused = await migrate(address(), `sqlite:${target}`);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(finding)]);
    expect(refused.err).toContain('nothing was copied');
    expect((await inFolder(target)).history).toEqual([]);
  });

  it('notices what somebody wrote to the target while it was copied', async () => {
    const own = await openEventStoreDb(address());
    const forget = double.log.onWritten(() => {
      if (written() < 300) return;
      forget();
      void own.append('goal-G-9999', [goalEvent({ title: 'In between' })], { expected: 'no-stream' });
    });
    const { code, out, err } = await migrate(`sqlite:${data}`, address());
    await own.close();
    expect([code, err]).toEqual([1, expect.stringContaining('The two differ')]);
    expect(out).toMatch(new RegExp(`source head ${events + 1} .*\ntarget head ${events + 2} `));
    const again = await migrate(`sqlite:${data}`, address());
    expect([again.code, again.err]).toEqual([
      78,
      expect.stringMatching(/holds other events.*first \d{3} events/),
    ]);
  });

  it('waits for a server that is away for a moment, and says within seconds when none is there', async () => {
    let away = 0;
    const forget = double.log.onWritten(() => {
      if (written() < 200 || away++ > 0) return;
      setImmediate(() => double.stop());
      setTimeout(() => void double.start(), 2_000);
    });
    const { code, err } = await migrate(`sqlite:${data}`, address());
    forget();
    expect([err, code]).toEqual(['', 0]);
    expect(away).toBeGreaterThan(1);
    expect((await onServer()).history).toEqual(history);

    double.stop();
    const began = performance.now();
    const [nobody, unread] = await Promise.all([
      migrate(`sqlite:${data}`, address()),
      throughline('verify', '--store', address()),
    ]);
    expect(performance.now() - began).toBeLessThan(20_000);
    for (const refused of [nobody, unread])
      expect([refused.code, refused.err]).toEqual([75, expect.stringMatching(/unreachable.*\nRun the same/)]);
  });

  it.each([
    [['--from', 'sqlite:./nowhere', '--to', 'sqlite:./else'], 78, /There is no event log/],
    [['--from', `sqlite:${data}`, '--to', `mysql://planner:${password}@db`], 78, /kept in sqlite:FOLDER/],
    [
      ['--from', `sqlite:${data}`, '--to', `esdb://planner:${password}@db?tsl=true`],
      78,
      /"tsl" is not known/,
    ],
    [
      ['--from', `sqlite:${data}`, '--to', 'sqlite:./else', `--too=esdb://planner:${password}@db`],
      2,
      /unknown option/,
    ],
    [
      ['--from', `sqlite:${data}`, '--to', 'sqlite:./else', `esdb://planner:${password}@db`],
      2,
      /too many arguments/,
    ],
    [['--to', 'sqlite:./else'], 2, /--from <place>' not specified/],
  ] as const)('%j says what is wrong, and no password', async (args, expected, sentence) => {
    const { code, out, err } = await throughline('migrate', ...args);
    expect([code, out, err]).toEqual([expected, '', expect.stringMatching(sentence)]);
    expect(existsSync('else')).toBe(false);
  });
});
