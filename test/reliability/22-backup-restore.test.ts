import { Planner } from '@throughline/application';
import { backupFolder, restoreFolder } from '@throughline/cli';
import { backupPeople, readPeopleVault } from '@throughline/directory-sqlite';
import { isSound, verifyLog } from '@throughline/event-store';
import { backup, eventsFile, openSqliteStore } from '@throughline/event-store-sqlite';
import { attempts, announcedSeed, seededRandom } from '@throughline/event-store/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshot } from '../organisation/snapshot.ts';

const moments = attempts('BACKUPS', 20);
const random = seededRandom(announcedSeed('backup'));
const scratch = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const data = join(scratch, 'data');
const soon = (most: number) => new Promise((resolve) => setTimeout(resolve, random() * most));

/** What a data folder comes to: its events, their chain, the plan, and the people the plan speaks of. */
const contentOf = async (folder: string) => {
  const store = await openSqliteStore({ folder, mode: 'read', check: 'none' });
  const planner = await Planner.open({ store });
  const vault = readPeopleVault(folder);
  const { problems } = await verifyLog(store);
  const content = { planner, problems, people: vault.records(), nameless: [] as string[] };
  for (const { id } of planner.at().all('person')) if (!vault.byId(id)) content.nameless.push(id);
  await store.close();
  return content;
};

type Taken = { readonly folder: string; readonly atLeast: number };

/** How many events are acknowledged, as any reader sees it. */
const acknowledged = async () => {
  const store = await openSqliteStore({ folder: data, mode: 'read', check: 'none' });
  const head = await store.head();
  await store.close();
  return Number(head?.position ?? 0n);
};

/** What is wrong with a copy, beside the log it was taken from, which has gone on since. */
const wrongWith = async ({ folder, atLeast }: Taken, original: Awaited<ReturnType<typeof contentOf>>) => {
  const { planner, problems, people, nameless } = await contentOf(folder);
  const events = planner.model.timeline.length;
  const known = new Map(original.people.map((person) => [person.id, JSON.stringify(person)]));
  const wrong = {
    'events lost': events < atLeast,
    'chain broken': problems.length > 0,
    'another plan': snapshot(planner.at()) !== snapshot(original.planner.at(events)),
    'another person': people.some((person) => JSON.stringify(person) !== known.get(person.id)),
    'person missing': nameless.length > 0,
  };
  return Object.entries(wrong).flatMap(([name, is]) => (is ? [name] : []));
};

/** Another way to take a copy, at the same busy moment. */
const taking = async (name: string, take: (target: string) => Promise<void>): Promise<Taken> => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const atLeast = await acknowledged();
  await take(folder);
  return { folder, atLeast };
};

describe(`A backup at ${moments} moments while people and goals are added`, () => {
  let busy: ChildProcess;
  const restored: Taken[] = [];
  const careless: Record<string, Taken> = {};
  let original: Awaited<ReturnType<typeof contentOf>>;

  beforeAll(async () => {
    busy = spawn(process.execPath, [join(import.meta.dirname, 'processes/busy.ts'), data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(busy.stdout!, 'data');
    for (let n = 0; n < moments; n++) {
      await soon(60);
      const atLeast = await acknowledged();
      const taken = await backupFolder(data, join(scratch, `backup-${n}`));
      expect(isSound(taken.verification)).toBe(true);
      const folder = join(scratch, `restored-${n}`);
      await restoreFolder(join(scratch, `backup-${n}`), folder);
      restored.push({ folder, atLeast });
    }
    careless['people first'] = await taking('people-first', async (folder) => {
      await backupPeople(data, folder);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await backup(data, folder, { createdAt: '' });
    });
    careless['file only'] = await taking('file-only', async (folder) =>
      copyFileSync(eventsFile(data), eventsFile(folder)),
    );
    const gone = once(busy, 'exit');
    busy.kill('SIGKILL');
    await gone;
    original = await contentOf(data);
  }, 60_000);
  afterAll(() => void busy.kill('SIGKILL'));

  it('restores elsewhere to the same events, plan, settings and people, every time', async () => {
    const verdicts = await Promise.all(restored.map((taken) => wrongWith(taken, original)));
    expect(verdicts).toEqual(restored.map(() => []));
    const sizes = await Promise.all(
      restored.map(async ({ folder }) => (await contentOf(folder)).people.length),
    );
    expect(new Set(sizes).size, 'moments that differ').toBeGreaterThan(moments / 2);
  });

  it('planted fault: people copied before the log are found to be missing', async () => {
    expect(await wrongWith(careless['people first']!, original)).toContain('person missing');
  });

  it('planted fault: the bare file of a busy log is found to be no backup', async () => {
    const verdict = await wrongWith(careless['file only']!, original).catch(() => ['cannot be read']);
    expect(verdict).not.toEqual([]);
  });

  it('planted fault: a backup of which a byte is another is not restored', async () => {
    const file = eventsFile(join(scratch, 'backup-0'));
    const bytes = readFileSync(file);
    const title = bytes.indexOf('Goal 3');
    writeFileSync(file, bytes.fill('7', title + 5, title + 6));
    await expect(restoreFolder(join(scratch, 'backup-0'), join(scratch, 'altered'))).rejects.toMatchObject({
      code: 'damaged',
    });
  });
});
