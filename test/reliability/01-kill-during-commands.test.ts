import { Planner } from '@throughline/application';
import { verifyLog } from '@throughline/event-store';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { ReadModel } from '@throughline/read-model';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { snapshot } from '../organisation/snapshot.ts';
import { commandNumber } from './processes/telling.ts';

const kills = Number(process.env['KILLS'] ?? 200);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const scratch = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let state = seed;
const random = () => {
  state = (state * 1_664_525 + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

type Teller = { readonly child: ChildProcess; readonly ready: Promise<void>; told: number; answered: number };

/** A process that is loaded but has not opened the data yet, so that the next one warms up while this one is killed. */
const teller = (folder: string): Teller => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'processes/teller.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  });
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const it: Teller = { child, ready, told: -1, answered: -1 };
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (line === 'READY') resolve();
    else if (line.startsWith('T ')) it.told = Number(line.slice(2));
    else it.answered = Number(line.slice(2));
  });
  return it;
};

const firstAnswer = async (it: Teller) => {
  while (it.answered < 0) await new Promise((resolve) => setTimeout(resolve, 1));
};

type Report = { lost: number; twice: number; uncertain: number; cut: number; told: number };

/** What the log holds against what was acknowledged: nothing lost, nothing twice, no change-set left in half. */
const audit = (planner: Planner, acknowledged: number): Pick<Report, 'lost' | 'twice'> => {
  const goals = planner.at().all('goal').length;
  const teams = planner.at().all('team').length;
  const expectedTeams = Math.floor(acknowledged / 3) + 1;
  const lost = Math.max(0, acknowledged + 1 - goals) + Math.max(0, expectedTeams - teams);
  const events = planner.model.timeline.length;
  return { lost, twice: events - goals - teams };
};

const killing = async (folder: string, times: number): Promise<Report> => {
  const report: Report = { lost: 0, twice: 0, uncertain: 0, cut: 0, told: 0 };
  let next = 0;
  let warm = teller(folder);
  for (let kill = 0; kill < times; kill++) {
    const victim = warm;
    await victim.ready;
    warm = teller(folder);
    victim.child.stdin!.write(`${next}\n`);
    await firstAnswer(victim);
    await new Promise((resolve) => setTimeout(resolve, 1 + random() * 79));
    const gone = new Promise((resolve) => victim.child.once('close', resolve));
    victim.child.kill('SIGKILL');
    await gone;
    if (victim.told > victim.answered) report.uncertain++;
    // The next process begins with the command whose answer was lost: the same id, the same body.
    next = Math.max(next, victim.told);
    if (kill % 10 === 9 || kill === times - 1) {
      const store = await openSqliteStore({ folder });
      const planner = await Planner.open({ store });
      const { lost, twice } = audit(planner, Math.max(victim.answered, next - 1));
      report.lost += lost;
      report.twice += twice;
      const retried = await planner.tellAll(...commandNumber(next));
      if (!('repeated' in retried)) throw new Error('refused');
      if (!retried.repeated) report.cut++;
      const rebuilt = new ReadModel();
      for await (const event of store.readAll()) rebuilt.apply(event);
      expect(snapshot(rebuilt.now)).toBe(snapshot(planner.at()));
      expect((await verifyLog(store)).problems).toEqual([]);
      await store.close();
      next++;
    }
  }
  warm.child.kill('SIGKILL');
  report.told = next;
  return report;
};

describe(`killed ${kills} times while telling (seed ${seed})`, () => {
  it('loses nothing it acknowledged and does nothing twice', { timeout: kills * 6_000 }, async () => {
    const report = await killing(join(scratch, 'data'), kills);
    console.log(`kill -9: ${JSON.stringify({ kills, ...report })}`);
    expect(report).toMatchObject({ lost: 0, twice: 0 });
    expect(report.told).toBeGreaterThan(kills / 2);
    expect(report.uncertain, 'killed with a command on its way').toBeGreaterThan(0);
  });

  it('a planted fault is caught: an acknowledgement the log never saw', async () => {
    const planner = await Planner.open({
      store: await openSqliteStore({ folder: join(scratch, 'planted') }),
    });
    for (const n of [0, 1, 2]) await planner.tellAll(...commandNumber(n));
    expect(audit(planner, 2)).toEqual({ lost: 0, twice: 0 });
    expect(audit(planner, 3).lost).toBeGreaterThan(0);
    const [again, meta] = commandNumber(1);
    await planner.tellAll([{ ...again[0]!, data: { title: 'Goal 1' } }], {
      ...meta,
      commandId: 'another id',
    });
    expect(audit(planner, 2).twice + planner.at().all('goal').length).toBe(4);
    await planner.store.close();
  });
});
