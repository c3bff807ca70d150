import { openSqliteStore } from '@throughline/event-store-sqlite';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { ended, scratchFolder, started, throughline, throughlineReading } from './testing/run.ts';

const scratch = scratchFolder('import');
afterAll(scratch.remove);

const fact = (day: number, fact: string, fields: object) =>
  `${JSON.stringify({ at: `2026-07-${String(day).padStart(2, '0')}T09:00:00Z`, fact, ...fields })}\n`;

const roadmap = scratch.in('roadmap.ndjson');
writeFileSync(
  roadmap,
  [
    fact(1, 'horizon.opened', {
      horizon: 'H2',
      name: 'H2 2026',
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
    }),
    fact(2, 'person.added', { person: 'aiko', name: 'Aiko Mori' }),
    fact(3, 'goal.proposed', { goal: 'G-1', title: 'Offline manifests', horizon: 'H2', by: 'aiko' }),
    fact(4, 'goal.proposed', { goal: 'G-2', title: 'Five currencies', horizon: 'H2' }),
    fact(5, 'sprint.closed', { sprint: 'S-1' }),
  ].join(''),
);
const data = ['--data', scratch.in('data')];
const importing = (file: string, ...more: string[]) =>
  throughline('import', 'history', file, ...data, ...more);

/** Whether anything is recorded there; a file that is only being made holds nothing yet. */
const holdsSomething = async (folder: string): Promise<boolean> => {
  try {
    const store = await openSqliteStore({ folder, mode: 'read', check: 'none' });
    const head = await store.head().finally(() => store.close());
    return head !== undefined;
  } catch {
    return false;
  }
};

describe('throughline import history', () => {
  it('previews: counts by fact, what its feature is not there for, and records nothing', async () => {
    const { code, out, err } = await importing(roadmap, '--dry-run');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Dry run, nothing was recorded. 4 change-sets would be.');
    expect(out).toMatch(/goal\.proposed +2 taken/);
    expect(out).toMatch(/sprint\.closed +1 counted only/);
  });

  it('records, and a second time nothing', async () => {
    const first = await importing(roadmap);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/^4 change-sets recorded, 0 recorded before, 1 with nothing to record\./);
    const second = await importing(roadmap);
    expect(second.out).toMatch(/^0 change-sets recorded, 4 recorded before/);
  });

  it('of the file that has grown, records what is new', async () => {
    appendFileSync(roadmap, fact(6, 'goal.committed', { goal: 'G-1' }));
    expect((await importing(roadmap)).out).toMatch(/^1 change-sets recorded, 4 recorded before/);
  });

  it('names bad lines, leaves out their change-sets, records the rest, and ends with 1', async () => {
    const file = scratch.in('messy.ndjson');
    const together = { changeSet: 'kick-off' };
    writeFileSync(
      file,
      [
        fact(7, 'goal.proposed', { goal: 'G-3', title: 'A new ledger' }),
        fact(8, 'goal.proposed', { goal: 'G-4', title: 'Prettier labels', ...together }),
        fact(8, 'goal.health', { goal: 'G-4', health: 'rosy', ...together }),
        'not a fact\n',
        fact(9, 'goal.proposed', { goal: 'G-5', title: 'Scanners' }),
      ].join(''),
    );
    const { code, out, err } = await importing(file);
    expect(code).toBe(1);
    expect(out).toMatch(/^2 change-sets recorded/);
    expect(out).toMatch(/goal\.proposed +2 taken, 1 refused/);
    expect(err).toMatch(/messy\.ndjson line 3: "health" of goal\.health is "rosy".*Write one of on-track/);
    expect(err).toMatch(/line 4: the line is not JSON/);
    const repaired = await importing(file, '--dry-run');
    expect(repaired.out).toMatch(/goal\.proposed +1 refused, 2 recorded before|2 recorded before, 1 refused/);
  });

  it('with --strict, stops at the first problem', async () => {
    const file = scratch.in('strict.ndjson');
    writeFileSync(
      file,
      [
        fact(10, 'goal.proposed', { goal: 'G-6', title: 'Archive' }),
        fact(11, 'goal.proposed', { goal: 'G-7' }),
        fact(12, 'goal.proposed', { goal: 'G-8', title: 'Customs' }),
      ].join(''),
    );
    const { code, out, err } = await importing(file, '--strict');
    expect(code).toBe(1);
    expect(out).toMatch(/^1 change-sets recorded/);
    expect(err).toContain('Stopped at line 2, as --strict asks.');
  });

  it('of a file that is not there says so, ends with 66 and makes no data folder', async () => {
    const elsewhere = scratch.in('untouched');
    const missing = scratch.in('missing.ndjson');
    const { code, err } = await throughline('import', 'history', missing, '--data', elsewhere);
    expect([code, err]).toEqual([66, `${missing} is not there.\n`]);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('of a folder says so, by its name', async () => {
    const { code, err } = await importing(scratch.path);
    expect([code, err]).toEqual([66, `${scratch.path} is a folder.\n`]);
  });

  it('reads standard input, under a name that makes a second run the same', async () => {
    const text = readFileSync(roadmap, 'utf8');
    const into = ['--data', scratch.in('piped')];
    const piped = () => throughlineReading(text, 'import', 'history', '-', '--source', 'tracker', ...into);
    expect((await piped()).out).toMatch(/^5 change-sets recorded, 0 recorded before/);
    expect((await piped()).out).toMatch(/^0 change-sets recorded, 5 recorded before/);
    const nameless = await throughlineReading(text, 'import', 'history', '-', ...into);
    expect([nameless.code, nameless.err]).toEqual([2, expect.stringContaining('say --source NAME')]);
  });

  it('stopped by Ctrl-C says how to go on, and goes on', async () => {
    const into = ['--data', scratch.in('stopped')];
    const child = started('import', 'history', '-', '--source', 'tracker', ...into);
    child.stdin!.write(readFileSync(roadmap, 'utf8'));
    await expect.poll(() => holdsSomething(scratch.in('stopped')), { timeout: 60_000 }).toBe(true);
    child.kill('SIGINT');
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([130, expect.stringContaining('the same command goes on from there')]);
    const text = readFileSync(roadmap, 'utf8');
    const { out } = await throughlineReading(text, 'import', 'history', '-', '--source', 'tracker', ...into);
    expect(out).toMatch(/^\d change-sets recorded, [1-4] recorded before/);
  });

  it('of a log that was exported says what to do instead', async () => {
    const file = scratch.in('log.ndjson');
    writeFileSync(file, '{"format":"throughline-log","version":1}\n');
    const { code, err } = await importing(file);
    expect(code).toBe(1);
    expect(err).toMatch(/this is an export \(throughline-log\), not a history file/);
  });
});

describe('throughline export history', () => {
  it('writes what import history reads: the same goals elsewhere', async () => {
    const file = scratch.in('plan.ndjson');
    const { code, out } = await throughline('export', 'history', file, ...data, '--names');
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+ facts written to /)]);
    const copy = await throughline('import', 'history', file, '--data', scratch.in('copy'));
    expect([copy.code, copy.err]).toEqual([0, '']);
    expect(copy.out).toMatch(/goal\.proposed +5 taken/);
  });

  it('never overwrites a file', async () => {
    const { code, err } = await throughline('export', 'history', roadmap, ...data);
    expect(code).toBe(73);
    expect(err).toContain(`${roadmap} is there already`);
  });
});
