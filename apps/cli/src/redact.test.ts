import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killed, scratchFolder, throughline, writerOf } from './testing/run.ts';

const scratch = scratchFolder('redact');
afterAll(scratch.remove);

const folder = scratch.in('data');
const data = ['--data', folder];
const secret = 'the harbour master of Setúbal is ill';
const facts = [
  { at: '2026-07-01T09:00:00Z', fact: 'goal.proposed', goal: 'G-1', title: 'Berths in one day', why: secret },
  { at: '2026-07-02T09:00:00Z', fact: 'goal.proposed', goal: 'G-2', title: `Wait: ${secret}` },
  { at: '2026-07-03T09:00:00Z', fact: 'goal.proposed', goal: 'G-3', title: 'Third', why: secret },
];
/** Whatever lies in the folder, as bytes: the log, its companions, the lock. */
const bytes = (path = folder) =>
  Buffer.concat(readdirSync(path).map((name) => readFileSync(join(path, name)))).toString('latin1');
const written = Buffer.from(secret).toString('latin1');
const occurrences = () => bytes().split(written).length - 1;
const headIn = ({ out }: { out: string }) => /^head (\d+ \S+)$/m.exec(out)![1]!;
const why = ['--because', 'It told of a person’s health'];
let head: string;

beforeAll(async () => {
  const file = scratch.in('facts.ndjson');
  writeFileSync(file, facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''));
  expect((await throughline('import', 'history', file, ...data)).code).toBe(0);
  head = headIn(await throughline('verify', ...data));
  expect(occurrences()).toBe(3);
});

describe('throughline redact', { timeout: 60_000 }, () => {
  it('shows the texts of an event by the names of their fields', async () => {
    const { code, out } = await throughline('redact', '1', ...data);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/GoalProposed in goal-G-1[^]*title +"Berths[^]*why +"the har/),
    ]);
  });

  it.each([
    [['99'], 65, /no event 99/],
    [['99', '--field', 'why', ...why], 65, /no event 99/],
    [['1', '--field', 'reason', ...why], 65, /What can be redacted: title, why/],
    [['1', '--field', 'why', '--because', `As ${secret}`], 65, /reason repeats/],
  ])('%j says what is wrong and changes nothing', async (words, expected, message) => {
    const { code, err } = await throughline('redact', ...words, ...data);
    expect([code, err]).toEqual([expected, expect.stringMatching(message)]);
    expect(headIn(await throughline('verify', ...data))).toBe(head);
  });

  it('says beforehand what would go, and where else the words stand', async () => {
    const { code, out } = await throughline('redact', '1', '--field', 'why', ...why, '--dry-run', ...data);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/Nothing was changed[^]*GoalProposed {2}title[^]*why/),
    ]);
    expect(occurrences()).toBe(3);
  });

  it('is refused while a server has the folder', async () => {
    const other = scratch.in('busy');
    const server = await writerOf(other);
    const { code, err } = await throughline('redact', '1', '--field', 'title', ...why, '--data', other);
    expect([code, err]).toEqual([75, expect.stringMatching(/in use by process/)]);
    await killed(server);
  });

  it('takes the bytes out of the file, keeps the chain and the head, and says so', async () => {
    const backup = await throughline('backup', scratch.in('before'), ...data);
    expect(backup.code).toBe(0);
    const { code, out } = await throughline('redact', '1', '--field', 'why', ...why, '--everywhere', ...data);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/gone from the log[^]*GoalProposed {2}title[^]*Backups/),
    ]);
    const position = /position (\d+) {2}GoalProposed {2}title/.exec(out)![1]!;
    expect(occurrences()).toBe(1);
    expect((await throughline('redact', position, '--field', 'title', ...why, ...data)).code).toBe(0);
    expect(occurrences()).toBe(0);
    const verified = await throughline('verify', '--head', head, ...data);
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringMatching(/every link holds[^]*3 of them redacted/),
    ]);
    expect(bytes(scratch.in('before'))).toContain(written);
  });

  it('shows in a backup and survives a restore, an export and an import', async () => {
    const [backup, restored, file, copy] = ['after', 'restored', 'log.ndjson', 'copy'].map((name) =>
      scratch.in(name),
    );
    expect((await throughline('backup', backup!, ...data)).code).toBe(0);
    const manifest = readFileSync(join(backup!, 'events.sqlite.manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ redacted: 3, problems: 0 });
    expect((await throughline('restore', backup!, '--data', restored!)).code).toBe(0);
    expect((await throughline('export', 'log', file!, '--data', restored!)).code).toBe(0);
    expect((await throughline('import', 'log', file!, '--data', copy!)).code).toBe(0);
    for (const path of [restored!, copy!]) {
      expect((await throughline('verify', '--data', path)).code).toBe(0);
      expect(bytes(path)).not.toContain(written);
    }
  });

  it('is not done twice', async () => {
    const { code, err } = await throughline('redact', '1', '--field', 'why', ...why, ...data);
    expect([code, err]).toEqual([65, expect.stringMatching(/redacted already/)]);
  });
});
