import { Planner, type Command } from '@throughline/application';
import { isRefusal } from '@throughline/domain';
import type { EventStore } from '@throughline/event-store';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { announcedSeed, attempts } from '@throughline/event-store/testing';
import { administrator } from '@throughline/read-model';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { snapshot } from '../organisation/snapshot.ts';
import { anomaliesIn, type Attempt } from '../reliability/concurrent-history.ts';
import { eventStoreUrl, newPrefix } from './at-url.ts';

/** On a double, or at EVENTSTORE_URL. */
describe('replicas on one store', { timeout: 120_000 }, () => {
  let double: EventStoreDbDouble | undefined;
  let address: string;
  const stores: EventStore[] = [];

  beforeEach(async () => {
    double = eventStoreUrl === undefined ? await EventStoreDbDouble.start() : undefined;
    const url = double?.address ?? eventStoreUrl!;
    address = `${url}${url.includes('?') ? '&' : '?'}streamPrefix=${newPrefix().slice(0, -1)}`;
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    double?.stop();
  });

  const open = async () => {
    const store = await openEventStoreDb(address);
    stores.push(store);
    return Planner.open({ store });
  };
  const told = async (planner: Planner, command: Command) => {
    const outcome = await planner.tell(command, {
      who: administrator('person-17', 'api'),
      commandId: randomUUID(),
      because: [{ note: 'Acme asked' }],
    });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    return outcome;
  };

  it('4,000 attempts from two processes: nothing lost, nothing twice, no conflict without reason', async () => {
    const times = attempts('ATTEMPTS', 4_000);
    const seed = announcedSeed('replicas');
    const script = join(import.meta.dirname, 'processes/writers.ts');
    const writers = [seed, seed + 1].map((own) =>
      promisify(execFile)(process.execPath, [script, address, String(times / 2), String(own)], {
        maxBuffer: 64 * 1_024 * 1_024,
      }),
    );
    const all = (await Promise.all(writers)).flatMap(
      ({ stdout }) => JSON.parse(stdout, revived) as Attempt[],
    );
    const store = await openEventStoreDb(address);
    stores.push(store);
    const log = await Array.fromAsync(store.readAll());
    expect(anomaliesIn(all, log)).toEqual([]);
    const written = all.filter(({ outcome }) => outcome.is === 'written').length;
    console.log(`replicas: ${written} written, ${all.length - written} conflicts`);
    expect(all).toHaveLength(times);
    expect(log).toHaveLength(written);
    expect(Math.min(written, times - written)).toBeGreaterThan(times / 50);
  });

  it('decide again when the other was faster: no key is given twice, no change is lost, all come to the same', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    await told(a, { type: 'FormTeam', data: { teamId: 'payments', name: 'Payments' } });
    await b.catchUp();
    const each = Array.from({ length: 40 }, (_, n) => n);
    const goals = [a, b].map(async (planner, replica) => {
      const ids: string[] = [];
      for (const n of each) {
        const {
          ids: [id],
        } = await told(planner, { type: 'ProposeGoal', data: { title: `Goal ${replica}/${n}` } });
        ids.push(id!);
      }
      return ids;
    });
    const names = [a, b].map(async (planner, replica) => {
      let recorded = 0;
      for (const n of each)
        await told(planner, {
          type: 'RenameTeam',
          data: { teamId: 'payments', name: `Payments ${replica}/${n}` },
        }).then(
          () => recorded++,
          (error: { code?: string }) => expect(error.code).toBe('conflict'),
        );
      return recorded;
    });
    const [keys, counts] = await Promise.all([Promise.all(goals), Promise.all(names)]);
    const ids = keys.flat();
    const renamed = counts.reduce((sum, n) => sum + n, 0);
    expect(new Set(ids).size).toBe(80);

    await Promise.all([a.catchUp(), b.catchUp()]);
    const late = await open();
    const { timeline } = late.model;
    const types = Array.from({ length: timeline.length }, (_, place) => timeline.type(place + 1));
    expect(types.filter((type) => type === 'GoalProposed')).toHaveLength(80);
    expect(types.filter((type) => type === 'TeamRenamed')).toHaveLength(renamed);
    expect(renamed).toBeGreaterThan(40);
    for (let tenth = 1; tenth <= 10; tenth++) {
      const place = Math.floor((timeline.length * tenth) / 10);
      const seen = snapshot(late.at(place));
      expect([snapshot(a.at(place)), snapshot(b.at(place))]).toEqual([seen, seen]);
    }
  });

  it('complete a change-set that met the other half-way, and begin nothing twice', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    const horizon = { horizonId: 'H-1', name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' };
    await told(a, { type: 'OpenHorizon', data: horizon });
    await b.catchUp();
    const purpose = (text: string): Command => ({
      type: 'ReviseHorizonPurpose',
      data: { horizonId: 'H-1', purpose: text },
    });
    let conflicts = 0;
    const append = a.store.append.bind(a.store);
    a.store.append = (...call) =>
      append(...call).catch((error: unknown) => {
        conflicts++;
        throw error;
      });
    const ids: string[] = [];
    for (let n = 0; n < 40; n++) {
      const proposal: Command = { type: 'ProposeGoal', data: { title: `Goal ${n}` } };
      const meta = {
        who: administrator('person-17', 'api'),
        commandId: randomUUID(),
        because: [{ note: 'Acme asked' }],
      };
      const both = a.tellAll([proposal, purpose(`For goal ${n}`)], meta);
      const [outcome] = await Promise.all([both, told(b, purpose(`Before goal ${n}`))]);
      if (isRefusal(outcome)) throw new Error(outcome.refused);
      expect(outcome).toMatchObject({ repeated: false, ids: [expect.any(String), 'H-1'] });
      expect(outcome.places).toHaveLength(2);
      ids.push(outcome.ids[0]!);
    }
    expect(conflicts).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(40);
    expect(a.at().all('goal')).toHaveLength(40);
  });

  it('tell those who listen to one what was written through the other', async () => {
    const [a, b] = await Promise.all([open(), open()]);
    const heard = new Promise<bigint>((resolve) => void b.onChange(resolve));
    const { view } = await told(a, { type: 'FormTeam', data: { teamId: 'payments', name: 'Payments' } });
    expect(await heard).toBe(BigInt(view.model.timeline.position(view.place)));
    expect(b.at().get('team', 'payments')).toEqual(a.at().get('team', 'payments'));
  });
});

const revived = (key: string, value: unknown) => (key === 'position' ? BigInt(value as string) : value);
