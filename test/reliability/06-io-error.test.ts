import { EventStoreError, seal, verifyLog, type EventStore, type NewEvent } from '@throughline/event-store';
import { attempts, goalEvent, writeSealedLog } from '@throughline/event-store/testing';
import { openSqliteStore, type Connect } from '@throughline/event-store-sqlite';
import {
  connectThrough,
  scratchFolder,
  sqliteError,
  type Interference,
} from '@throughline/event-store-sqlite/testing';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Every call by default; a smaller number looks at the first ones only. */
const calls = attempts('CALLS', Infinity);
const scratch = scratchFolder();
const original = join(scratch.path, 'original');
const history = 30;

type Append = { readonly stream: string; readonly events: readonly NewEvent[]; acknowledged: boolean };
type Fault = 'the call fails' | 'the call succeeds, its answer is lost';

/** Two changes at the same moment and one after them, of one to three sealed events each. */
const appendsToMake = (): Append[] =>
  ['goal-a', 'goal-b', 'goal-c'].map((stream, n) => {
    const drafts = Array.from({ length: n + 1 }, (_, i) => goalEvent({ i, why: 'x'.repeat(300) }));
    return { stream, events: seal(stream, 0n, undefined, drafts), acknowledged: false };
  });

const ioError = () => sqliteError(10, 'disk I/O error');

/** Counts the calls of all connections; the n-th one goes wrong. */
const failingAt = (n: number, fault: Fault) => {
  const counter = { calls: 0, failedSql: '' };
  const interfere: Interference = (call, proceed) => {
    if (call.what === 'close' || counter.calls++ !== n) return proceed();
    counter.failedSql = `${call.what} ${call.sql}`;
    if (fault === 'the call fails') throw ioError();
    const answer = proceed();
    // Nobody would close a connection that he never got.
    if (call.what === 'open') (answer as { close(): void }).close();
    throw ioError();
  };
  return { counter, connect: connectThrough(interfere) };
};

const tell = async (store: EventStore, append: Append): Promise<unknown> => {
  try {
    await store.append(append.stream, append.events, { expected: 'no-stream' });
    append.acknowledged = true;
    return undefined;
  } catch (error) {
    return error;
  }
};

/** A day in the life of a store. Everything that was refused, by opening or by appending, is given back. */
const liveThrough = async (
  folder: string,
  connect: Connect,
  appends: readonly Append[],
): Promise<unknown[]> => {
  let store: EventStore;
  try {
    store = await openSqliteStore({ folder, connect });
  } catch (error) {
    return [error];
  }
  const [a, b, c] = appends as [Append, Append, Append];
  const refusals = await Promise.all([tell(store, a), tell(store, b)]);
  refusals.push(await tell(store, c));
  for (const append of appends) if (!append.acknowledged) refusals.push(await tell(store, append));
  await store.close().catch((error: unknown) => refusals.push(error));
  return refusals.filter((error) => error !== undefined);
};

/** Between the old state and the new one there is nothing; what was acknowledged is new; what was not can be said again. */
const faultsAfter = async (folder: string, appends: readonly Append[]): Promise<string[]> => {
  const store = await openSqliteStore({ folder });
  const faults: string[] = [];
  for (const append of appends) {
    const stored = (await Array.fromAsync(store.readStream(append.stream))).map(({ id }) => id);
    const whole = stored.join() === append.events.map(({ id }) => id).join();
    if (append.acknowledged && !whole) faults.push(`${append.stream} was acknowledged and is lost`);
    if (stored.length > 0 && !whole) faults.push(`${append.stream} is there in part`);
    if (await tell(store, append)) faults.push(`${append.stream} cannot be said again`);
  }
  const { events, problems } = await verifyLog(store);
  if (events !== history + 6) faults.push(`the log holds ${events} events`);
  faults.push(...problems.map(({ stream, revision, problem }) => `${stream} ${revision} ${problem}`));
  await store.close();
  return faults;
};

const attempt = async (connect: Connect) => {
  const folder = join(scratch.path, 'attempt');
  cpSync(original, folder, { recursive: true });
  const appends = appendsToMake();
  const refusals = await liveThrough(folder, connect, appends);
  const unsettled = appends.filter(({ acknowledged }) => !acknowledged).length;
  const faults = await faultsAfter(folder, appends);
  rmSync(folder, { recursive: true });
  return { refusals, unsettled, faults };
};

beforeAll(async () => {
  const store = await openSqliteStore({ folder: original });
  await writeSealedLog(store, history);
  await store.close();
});
afterAll(() => scratch.remove());

describe('an I/O error at any call of the driver', { timeout: 120_000 }, () => {
  it.each<Fault>(['the call fails', 'the call succeeds, its answer is lost'])(
    'leaves the old state or the new one, and the store in use: %s',
    async (fault) => {
      const report = { calls: 0, refusedToOpen: 0, appendsRefused: 0 };
      for (let n = 0; n < calls; n++) {
        const { counter, connect } = failingAt(n, fault);
        const { refusals, unsettled, faults } = await attempt(connect);
        if (counter.failedSql === '') break;
        expect(faults, `call ${n}: ${counter.failedSql}`).toEqual([]);
        for (const error of refusals) expect(error, counter.failedSql).toBeInstanceOf(EventStoreError);
        // Once it is open, one failed call never needs a restart: the second try of each append succeeds.
        if (unsettled > 0) expect(unsettled).toBe(3);
        report.calls++;
        if (unsettled > 0) report.refusedToOpen++;
        else report.appendsRefused += refusals.length;
      }
      console.log(`06: ${fault}: ${JSON.stringify(report)}`);
      expect(report.calls).toBeGreaterThan(Math.min(calls, 40) - 1);
      expect(report.appendsRefused + report.refusedToOpen).toBeGreaterThan(0);
    },
  );
});

describe('an I/O error that comes twice', { timeout: 120_000 }, () => {
  it.each([1, 2, 3])('leaves nothing in between where %i rollbacks fail too', async (times) => {
    let [inserts, rollbacks] = [0, 0];
    const seen: number[] = [];
    const connect = connectThrough((call, proceed) => {
      if (call.what === 'run' && call.sql.startsWith('INSERT INTO event') && ++inserts === 3) throw ioError();
      if (call.what === 'run' && call.sql === 'ROLLBACK' && ++rollbacks <= times) throw ioError();
      return proceed();
    });
    const folder = join(scratch.path, 'twice');
    const store = await openSqliteStore({ folder, connect });
    const appends = appendsToMake();
    for (let n = 0; n < times + 2; n++) {
      await Promise.all(appends.map((append) => append.acknowledged || tell(store, append)));
      seen.push((await Array.fromAsync(store.readAll())).length);
    }
    await store.close();
    rmSync(folder, { recursive: true });
    expect([seen[0], seen.at(-1)]).toEqual([0, 6]);
    expect(new Set(seen)).toEqual(new Set([0, 6]));
  });
});

describe('a planted fault is caught', { timeout: 120_000 }, () => {
  const expectCaught = async (interfere: Interference, fault: RegExp) => {
    const { faults } = await attempt(connectThrough(interfere));
    expect(faults).toContainEqual(expect.stringMatching(fault));
  };
  const isInsert = ({ what, sql }: { what: string; sql: string }) =>
    what === 'run' && sql.startsWith('INSERT INTO event');

  it('a store that acknowledges and never commits', async () => {
    await expectCaught((call, proceed) => {
      if (call.sql === 'COMMIT' && call.what === 'run') return call.connection?.exec('ROLLBACK');
      return proceed();
    }, /was acknowledged and is lost/);
  });

  it('a store that keeps what came before the failure', async () => {
    let inserts = 0;
    await expectCaught((call, proceed) => {
      if (call.sql === 'ROLLBACK' && call.what === 'run') return call.connection?.exec('COMMIT');
      if (isInsert(call) && ++inserts >= 5) throw ioError();
      return proceed();
    }, /is there in part/);
  });

  it('a store that loses an event', async () => {
    let inserts = 0;
    await expectCaught(
      (call, proceed) => (isInsert(call) && ++inserts === 3 ? undefined : proceed()),
      /is there in part/,
    );
  });
});
