import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killed, scratchFolder, throughline, writerOf } from './testing/run.ts';

const scratch = scratchFolder('log');
afterAll(scratch.remove);

const folder = scratch.in('data');
const data = ['--data', folder];
const headIn = ({ out }: { out: string }) => /^head (\d+ \S+)$/m.exec(out)?.[1];
const eventsIn = (head: string | undefined) => Number(head?.split(' ')[0]);

/** Whoever has the file in his hands. */
const tamper = (file: string, sql: string) => {
  const database = new DatabaseSync(file);
  const triggers = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name as string}`);
  database.exec(sql);
  for (const trigger of triggers) database.exec(trigger['sql'] as string);
  database.close();
};

beforeAll(async () => {
  const file = scratch.in('roadmap.ndjson');
  const goals = Array.from({ length: 30 }, (_, n) => ({
    at: `2026-07-01T09:${String(n).padStart(2, '0')}:00Z`,
    fact: 'goal.proposed',
    goal: `G-${n}`,
    title: `Goal ${n}`,
    contacts: [`person-${n % 3}`],
  }));
  writeFileSync(file, goals.map((goal) => `${JSON.stringify(goal)}\n`).join(''));
  expect((await throughline('import', 'history', file, ...data)).code).toBe(0);
});

describe('A log that is exported', () => {
  it('imports elsewhere with the same head, and the people with it', async () => {
    const [log, people, copy] = [scratch.in('log.ndjson'), scratch.in('people.ndjson'), scratch.in('copy')];
    const exported = await throughline('export', 'log', log, '--people', people, ...data);
    expect(exported.out).toMatch(/3 people written/);
    const [imported, original] = await Promise.all([
      throughline('import', 'log', log, '--people', people, '--data', copy),
      throughline('verify', ...data),
    ]);
    expect([imported.code, imported.out]).toEqual([0, expect.stringContaining('3 people')]);
    expect(headIn(imported)).toBe(headIn(original));
    const again = await throughline('export', 'log', scratch.in('again.ndjson'), '--data', copy);
    expect(again.code).toBe(0);
    const withoutHeader = (path: string) => readFileSync(path, 'utf8').split('\n').slice(1, -2);
    expect(withoutHeader(scratch.in('again.ndjson'))).toEqual(withoutHeader(log));
  });

  it('is not written over a file, nor imported over a history', async () => {
    const [over, twice] = await Promise.all([
      throughline('export', 'log', scratch.in('log.ndjson'), ...data),
      throughline('import', 'log', scratch.in('log.ndjson'), ...data),
    ]);
    expect([over.code, over.err]).toEqual([73, expect.stringContaining('is there already')]);
    expect([twice.code, twice.err]).toEqual([78, expect.stringContaining('already holds a history')]);
  });

  it('is refused before the first event when a byte of it is another', async () => {
    const text = readFileSync(scratch.in('log.ndjson'), 'utf8');
    writeFileSync(scratch.in('altered.ndjson'), text.replace('Goal 17', 'Goal 71'));
    const elsewhere = ['--data', scratch.in('refused')];
    const { code, err } = await throughline('import', 'log', scratch.in('altered.ndjson'), ...elsewhere);
    expect([code, err]).toEqual([65, expect.stringContaining('something was altered')]);
    expect((await throughline('verify', ...elsewhere)).out).toContain('0 events in 0 streams');
  });
});

describe('throughline verify', () => {
  it('says that every link holds, and gives the head to keep elsewhere', async () => {
    const verified = await throughline('verify', ...data);
    expect(verified.code).toBe(0);
    expect(verified.out).toMatch(/every link holds\.\nhead \d+ \S+\n$/);
    expect((await throughline('verify', ...data, '--head', headIn(verified)!)).code).toBe(0);
  });

  it('names an event of which a byte was flipped, and ends with 1', async () => {
    const altered = scratch.in('altered');
    cpSync(folder, altered, { recursive: true });
    tamper(
      `${altered}/events.sqlite`,
      `UPDATE event SET data = replace(data, 'Goal 17', 'Goal 71') WHERE data LIKE '%Goal 17%'`,
    );
    const { code, out, err } = await throughline('verify', '--data', altered);
    expect(code).toBe(1);
    expect(err).toMatch(/data-altered: event 0 of goal-G-17 \(position \d+\)/);
    expect(out).toContain('damaged. Restore a backup');
  });

  it('notices with --head that the end was cut off, which no chain betrays', async () => {
    const head = headIn(await throughline('verify', ...data))!;
    const short = scratch.in('short');
    cpSync(folder, short, { recursive: true });
    tamper(
      `${short}/events.sqlite`,
      `DELETE FROM event WHERE position > (SELECT max(position) - 3 FROM event)`,
    );
    const { code, err } = await throughline('verify', '--data', short, '--head', head);
    expect([code, err]).toEqual([1, expect.stringContaining('shorter than that head says')]);
  });
});

describe('While another process has the data folder', () => {
  const busy = scratch.in('busy');
  let pid: number;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    cpSync(folder, busy, { recursive: true });
    const writer = await writerOf(busy);
    pid = writer.pid!;
    stop = () => killed(writer);
  });
  afterAll(() => stop());

  it('an import is refused at once with 75, the process and what to do', async () => {
    const { code, err } = await throughline(
      'import',
      'history',
      scratch.in('roadmap.ndjson'),
      '--data',
      busy,
    );
    expect(code).toBe(75);
    expect(err).toContain(`in use by process ${pid}. Stop it first`);
  });

  it('log and people are copied, exported and verified all the same', async () => {
    const copied = await throughline('backup', scratch.in('backup'), '--data', busy);
    expect([copied.code, copied.err]).toEqual([0, '']);
    expect(copied.out).toMatch(/events and the people vault copied/);
    expect(eventsIn(headIn(copied))).toBeGreaterThan(30);
    const [verified, exported] = await Promise.all([
      throughline('verify', '--data', busy, '--head', headIn(copied)!),
      throughline('export', 'history', scratch.in('busy.ndjson'), '--data', busy),
    ]);
    expect([verified.code, exported.code]).toEqual([0, 0]);
  });
});

describe('throughline restore', () => {
  it('brings the backup back under the same head', async () => {
    await throughline('backup', scratch.in('backup-2'), ...data);
    const restored = await throughline('restore', scratch.in('backup-2'), '--data', scratch.in('restored'));
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect(headIn(restored)).toBe(headIn(await throughline('verify', ...data)));
  });

  it('never over what is there', async () => {
    const head = headIn(await throughline('verify', ...data));
    const { code, err } = await throughline('restore', scratch.in('backup-2'), ...data);
    expect([code, err]).toEqual([78, expect.stringContaining('only restored into an empty folder')]);
    expect(headIn(await throughline('verify', ...data))).toBe(head);
  });

  it('nor takes what is no backup for one', async () => {
    mkdirSync(scratch.in('no-backup'));
    const { code } = await throughline('restore', scratch.in('no-backup'), '--data', scratch.in('nothing'));
    expect(code).toBeGreaterThan(2);
    rmSync(scratch.in('no-backup'), { recursive: true });
  });
});
