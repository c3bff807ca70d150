import { EventStoreDBClient, jsonEvent, streamNameFilter } from '@eventstore/db-client';
import type { EventStore } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { goals, idsOf } from './events.ts';
import { hurry } from './hurry.ts';

/**
 * What the client does when it is used as its introduction shows, beside what our adapter makes of the same server. The
 * first half of each test is its planted fault: were the double to stop biting, or the client mended, it would say so.
 */
describe('used as its introduction shows, the client', () => {
  let double: EventStoreDbDouble;
  let naive: EventStoreDBClient;
  let store: EventStore;

  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
    naive = EventStoreDBClient.connectionString(double.address);
    store = await openEventStoreDb(double.address, hurry);
  });
  afterEach(async () => {
    await Promise.race([naive.dispose(), delay(200)]);
    await store.close();
    double.stop();
  });

  const stream = 'goal-G-101';
  const naively = (n: number) => jsonEvent({ type: 'GoalReworded', data: { n } });
  const outcomeWithin = (ms: number, call: Promise<unknown>) =>
    Promise.race([
      call.then(() => 'done').catch((error: Error) => error.constructor.name),
      delay(ms, 'pending'),
    ]);

  it('waits for ever for an answer that does not come; the adapter asks again', async () => {
    await naive.appendToStream('naive', naively(0));
    double.faults.next('append', 'no-answer');
    expect(await outcomeWithin(1_500, naive.appendToStream('naive', naively(1), { deadline: 200 }))).toBe(
      'pending',
    );
    double.faults.next('append', 'no-answer');
    expect(await store.append(stream, goals(1), { expected: 'no-stream', timeoutMs: 5_000 })).toMatchObject({
      revision: 0n,
    });
  });

  it('cannot append when the server’s clock is 15 s ahead; the adapter can', async () => {
    double.clockSkewMs = 15_000;
    expect(await outcomeWithin(3_000, naive.appendToStream('naive', naively(0)))).toBe(
      'DeadlineExceededError',
    );
    expect(await store.append(stream, goals(1), { expected: 'no-stream' })).toMatchObject({ revision: 0n });
  });

  it('takes an election for an unknown error; the adapter waits until it is over', async () => {
    await naive.appendToStream('naive', naively(0));
    double.faults.next('append', 'not-ready');
    expect(await outcomeWithin(1_000, naive.appendToStream('naive', naively(1)))).toBe('UnknownError');
    double.faults.next('append', 'not-ready', 'no-leader-known', 'not-ready');
    expect(await store.append(stream, goals(1), { expected: 'no-stream' })).toMatchObject({ revision: 0n });
  });

  it('loses an event that is resumed at by one number; the adapter’s checkpoints have both', async () => {
    await store.append(stream, goals(3), { expected: 'no-stream' });
    // The last thing in the log is nobody’s, so that the checkpoint at its end is no event’s.
    await naive.appendToStream('naive', naively(0));
    const caughtUpAt = await checkpointAtTheEnd(store);
    const [commit, prepare] = caughtUpAt.slice('esdb:'.length).split('/').map(BigInt) as [bigint, bigint];
    const [late] = goals(1);
    await store.append(stream, [late!], { expected: 2n });

    const seenFrom = async (fromPosition: { commit: bigint; prepare: bigint }) => {
      const ids: string[] = [];
      const subscription = naive.subscribeToAll({
        fromPosition,
        filter: streamNameFilter({ prefixes: ['throughline.'] }),
      });
      subscription.on('data', ({ event }) => event && ids.push(event.id));
      await delay(300);
      await subscription.unsubscribe();
      return ids;
    };
    expect(await seenFrom({ commit, prepare: commit })).toEqual([]);
    expect(await seenFrom({ commit, prepare })).toEqual([late!.id]);
    expect(idsOf(await Array.fromAsync(store.readAll({ after: caughtUpAt })))).toEqual([late!.id]);
  });

  it('reads less than it is told when it comes too late; the adapter says where the stream is', async () => {
    double.log.indexLagMs = 500;
    const [first, second] = [goals(1), goals(1)];
    const winning = store.append(stream, first, { expected: 'no-stream' });
    await delay(50);
    const losing = store.append(stream, second, { expected: 'no-stream' });
    losing.catch(() => undefined);
    const late = naive.appendToStream(`throughline.${stream}`, naively(0), { expectedRevision: 'no_stream' });
    await expect(late).rejects.toMatchObject({ actualVersion: 0n });
    const read = Array.fromAsync(naive.readStream(`throughline.${stream}`));
    await expect(read).rejects.toMatchObject({ type: 'stream-not-found' });
    await expect(losing).rejects.toMatchObject({ code: 'conflict', actual: 0n });
    expect(await winning).toMatchObject({ revision: 0n });
  });

  it('takes its own append for another’s, where a stream was emptied; the adapter looks whose it is', async () => {
    await store.append(stream, goals(2), { expected: 'no-stream' });
    await store.deleteStream(stream, { expected: 1n });
    double.log.indexLagMs = 500;
    const events = goals(1);
    const [event] = events;
    double.faults.next('append', 'lost-acknowledgement');
    const appended = await store.append(stream, events, { expected: 'no-stream' });
    expect(appended).toMatchObject({ revision: 2n });
    const again = naive.appendToStream(
      `throughline.${stream}`,
      jsonEvent({ id: event!.id, type: event!.type, data: {} }),
      { expectedRevision: 'no_stream' },
    );
    await expect(again).rejects.toMatchObject({ type: 'wrong-expected-version' });
  });

  it('gives up when a subscription breaks; the adapter goes on', async () => {
    const broken = new Promise((resolve) => {
      const subscription = naive.subscribeToAll();
      subscription.on('data', () => undefined);
      subscription.on('error', (error: Error) => resolve(error.constructor.name));
    });
    const caller = new AbortController();
    let [isDropped, seen] = [false, 0];
    for await (const item of store.subscribe({ signal: caller.signal })) {
      if (item.kind === 'caught-up' && !isDropped) {
        isDropped = true;
        double.dropSubscriptions();
        expect(await broken).toBe('UnavailableError');
        await store.append(stream, goals(1), { expected: 'no-stream' });
      }
      if (item.kind === 'event' && ++seen === 1) caller.abort();
    }
    expect(seen).toBe(1);
  });

  it('shares its list of promises with the other clients of the process; the adapter’s stores do not meet', async () => {
    const other = await EventStoreDbDouble.start();
    const otherStore = await openEventStoreDb(other.address, hurry);
    other.faults.next('append', 'slow');
    double.faults.next('append', 'dropped');
    const appends = [store, otherStore].map((one) => one.append(stream, goals(1), { expected: 'no-stream' }));
    expect(await Promise.all(appends)).toMatchObject([{ revision: 0n }, { revision: 0n }]);
    // One answer was slow, and nobody asked a second time because of the other.
    expect(other.calls.filter((path) => path.endsWith('/Append'))).toHaveLength(1);
    await otherStore.close();
    other.stop();
  });
});

const checkpointAtTheEnd = async (store: EventStore): Promise<string> => {
  let last = '';
  for await (const item of store.subscribe({ signal: new AbortController().signal })) {
    if (item.kind === 'checkpoint') last = item.checkpoint;
    if (item.kind === 'caught-up') return last;
  }
  return last;
};
