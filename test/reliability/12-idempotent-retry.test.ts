import { CommandIdReused, Planner, type Command, type Told } from '@throughline/application';
import { isRefusal } from '@throughline/domain';
import type { EventStore } from '@throughline/event-store';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { administrator } from '@throughline/read-model';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { snapshot } from '../organisation/snapshot.ts';

const commands = Number(process.env['COMMANDS'] ?? 1_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'throughline-retry-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let state = seed;
const random = (below: number) => {
  state = (state * 1_664_525 + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const meta = (commandId: string, note?: string) => ({
  who: administrator('owner', 'test'),
  commandId,
  ...(note !== undefined && { because: [{ note }] }),
});

const commandNumber = (n: number): Command =>
  ({
    type: 'ProposeGoal',
    data: { title: `Goal ${n}`, doneCriteria: [], ambitious: false, contacts: [] },
  }) as Command;

const answer = ({ places, ids, view }: Told) => JSON.stringify([places, ids, view.place]);
const told = (outcome: unknown) => {
  expect(isRefusal(outcome as object)).toBe(false);
  return outcome as Told;
};

describe(`${commands} commands, each sent one to three times with its id (seed ${seed})`, () => {
  it('have their effect once and get the same answer, in parallel, later, and after a restart', async () => {
    let planner = await Planner.open({ store: await openSqliteStore({ folder }) });
    const answers = new Map<number, string>();
    for (let n = 0; n < commands; n += 20) {
      const batch = Array.from({ length: Math.min(20, commands - n) }, (_, i) => n + i);
      const sent = batch.flatMap((i) =>
        Array.from(
          { length: 1 + random(3) },
          async () => [i, answer(told(await planner.tell(commandNumber(i), meta(`c${i}`))))] as const,
        ),
      );
      for (const [i, text] of await Promise.all(sent)) {
        expect(answers.get(i) ?? text).toBe(text);
        answers.set(i, text);
      }
    }
    const before = snapshot(planner.at());
    await planner.store.close();
    planner = await Planner.open({ store: await openSqliteStore({ folder }) });
    for (let i = 0; i < commands; i += 1 + random(9)) {
      const again = told(await planner.tell(commandNumber(i), meta(`c${i}`)));
      expect(again.repeated).toBe(true);
      expect(answer(again)).toBe(answers.get(i));
    }
    expect(snapshot(planner.at())).toBe(before);
    expect(planner.at().all('goal')).toHaveLength(commands);
    await expect(planner.tell(commandNumber(0), meta('c0', 'another body'))).rejects.toThrow(CommandIdReused);
    await expect(planner.tell(commandNumber(1), meta('c0'))).rejects.toThrow(CommandIdReused);
    await planner.store.close();
  });
});

describe('a process that died between two streams of one change-set', () => {
  it('completes it when the command is sent again, and does nothing twice', async () => {
    const store = await openSqliteStore({ folder: join(folder, 'half') });
    const planner = await Planner.open({ store });
    const set = { organisationId: 'main', name: 'Harbourline', timeZone: 'UTC' };
    const two = [
      { type: 'SetUpOrganisation', data: set },
      { type: 'FormTeam', data: { teamId: 'payments', name: 'Payments' } },
    ];
    // The store takes the first stream and goes away before the second.
    const dying = new Proxy<EventStore>(store, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== 'function') return member;
        if (key !== 'append') return member.bind(target) as unknown;
        return (stream: string, ...rest: [never, never]) =>
          stream.startsWith('team-') ? Promise.reject(new Error('killed')) : target.append(stream, ...rest);
      },
    });
    const doomed = await Planner.open({ store: dying });
    await expect(doomed.tellAll(two, meta('both'))).rejects.toThrow('killed');
    await planner.catchUp();
    expect(planner.at().all('team')).toHaveLength(0);
    told(await planner.tellAll(two, meta('both')));
    expect(planner.at().all('team')).toHaveLength(1);
    expect(told(await planner.tellAll(two, meta('both'))).repeated).toBe(true);
    expect(planner.model.timeline.length).toBe(2);
    await store.close();
  });
});

describe('a planted fault is caught', () => {
  it('without command ids of their own, retries have their effect again', async () => {
    const planner = await Planner.open({ store: await openSqliteStore({ folder: join(folder, 'planted') }) });
    for (const id of ['a', 'b']) told(await planner.tell(commandNumber(1), meta(id)));
    expect(planner.at().all('goal')).toHaveLength(2);
    await planner.store.close();
  });
});
