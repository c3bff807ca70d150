import { redactedBy } from '@throughline/domain';
import { redacted, seal, verifyLog, type RecordedEvent } from '@throughline/event-store';
import { announcedSeed, attempts, goalEvent, seededRandom } from '@throughline/event-store/testing';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { openHouse } from '@throughline/cli';
import { administrator } from '@throughline/read-model';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const kills = attempts('KILLS', 30);
const random = seededRandom(announcedSeed('kill during redaction'));
const scratch = mkdtempSync(join(tmpdir(), 'throughline-redaction-'));
const original = join(scratch, 'original');
const secret = 'SETUBAL-HARBOUR-MASTER'.repeat(80);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const eventsOf = async (folder: string): Promise<readonly RecordedEvent[]> => {
  const store = await openSqliteStore({ folder, mode: 'read' });
  const events = await Array.fromAsync(store.readAll());
  await store.close();
  return events;
};
const isTheOne = ({ data }: RecordedEvent) => data['why'] === secret;

let target: RecordedEvent;

beforeAll(async () => {
  const { planner, close } = await openHouse(original);
  for (let n = 0; n < 400; n++) {
    const data = { goalId: `G-${n}`, title: `Goal ${n}`, why: n === 200 ? secret : 'x'.repeat(300) };
    await planner.tell({ type: 'ProposeGoal', data } as never, {
      who: administrator('owner', 'test'),
      commandId: `c-${n}`,
    });
  }
  await close();
  target = (await eventsOf(original)).find(isTheOne)!;
});

/** The text with all it stands in, or nothing of it and a record that says so: there is nothing between. */
const stateAfter = async (folder: string): Promise<'old' | 'new' | `between: ${string}`> => {
  // The next start of a server.
  await (await openSqliteStore({ folder })).close();
  const events = await eventsOf(folder);
  const hasRecord = events.some((event) => redactedBy(event).includes(target.id));
  const hasText = events.some(isTheOne);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const hasBytes = Buffer.concat(files).includes(secret.slice(0, 22));
  const store = await openSqliteStore({ folder, mode: 'read' });
  const { problems } = await verifyLog(store, { redactedBy });
  await store.close();
  if (problems.length > 0) return `between: the log has ${problems[0]!.problem} events`;
  if (hasText !== hasBytes) return 'between: the text is gone from the event and not from the disk';
  if (hasText === hasRecord) return `between: the text is ${hasText ? '' : 'not '}there and so is its record`;
  return hasText ? 'old' : 'new';
};

type Redacter = {
  readonly child: ChildProcess;
  readonly folder: string;
  said(word: string): Promise<unknown>;
};

const redacter = (n: number): Redacter => {
  const folder = join(scratch, `data-${n}`);
  cpSync(original, folder, { recursive: true });
  const program = join(import.meta.dirname, 'processes/redacter.ts');
  const child = spawn(process.execPath, [program, folder, target.id, 'why'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  });
  const lines = createInterface({ input: child.stdout! });
  const words = ['READY', 'BEGUN', 'DONE'].map((word) => {
    const heard = new Promise((resolve) => lines.on('line', (line) => line === word && resolve(line)));
    return [word, heard] as const;
  });
  return { child, folder, said: (word) => new Map(words).get(word)! };
};

describe(`killed ${kills} times while a text is redacted`, () => {
  it(
    'leaves the old state or the new one, and the text on the disk or not',
    { timeout: 30_000 + kills * 8_000 },
    async () => {
      const first = redacter(-1);
      await first.said('READY');
      first.child.stdin!.write('\n');
      await first.said('BEGUN');
      const begun = performance.now();
      await first.said('DONE');
      const takes = performance.now() - begun;
      expect(await stateAfter(first.folder)).toBe('new');

      const seen = { old: 0, new: 0 };
      let warm = redacter(0);
      for (let kill = 0; kill < kills; kill++) {
        const victim = warm;
        await victim.said('READY');
        if (kill < kills - 1) warm = redacter(kill + 1);
        victim.child.stdin!.write('\n');
        await victim.said('BEGUN');
        const gone = once(victim.child, 'exit');
        await delay(random() * takes * 1.2);
        victim.child.kill('SIGKILL');
        await gone;
        const state = await stateAfter(victim.folder);
        expect(['old', 'new'], `kill ${kill}`).toContain(state);
        seen[state as 'old' | 'new']++;
        rmSync(victim.folder, { recursive: true });
      }
      console.log(`02: killed ${kills} times within ${takes.toFixed(0)} ms: ${JSON.stringify(seen)}`);
      expect(Math.min(seen.old, seen.new), 'both were met').toBeGreaterThan(0);
    },
  );

  it.each([
    ['a text that goes and no record of it', true, false, /redacted events/],
    ['a record and a text that stays', false, true, /so is its record/],
  ])('a planted fault is caught: %s', async (_, goes, isRecorded, fault) => {
    const folder = join(scratch, `planted-${goes}`);
    cpSync(original, folder, { recursive: true });
    const { id, data, metadata } = redacted(target, new Set(['data.why']));
    const file = new DatabaseSync(join(folder, 'events.sqlite'));
    if (goes)
      file
        .prepare('UPDATE event SET data = ?, metadata = ? WHERE id = ?')
        .run(JSON.stringify(data), JSON.stringify(metadata), id);
    file.exec('VACUUM');
    file.close();
    if (isRecorded) {
      const record = goalEvent({ events: [{ event: id, texts: ['data.why'] }] }, 'TextRedacted');
      const store = await openSqliteStore({ folder });
      await store.append('redaction-1', seal('redaction-1', 0n, undefined, [record]), {
        expected: 'no-stream',
      });
      await store.close();
    }
    expect(await stateAfter(folder)).toMatch(fault);
  });
});
