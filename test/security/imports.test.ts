import { importHistory, importLog } from '@throughline/cli';
import { memoryPeopleVault } from '@throughline/directory';
import { memoryStore } from '@throughline/event-store';
import { FileDamaged } from '@throughline/interchange';
import { Planner } from '@throughline/application';
import { gzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { longestMs } from './bound.ts';
import { sealed } from './fuzz/sealed.ts';

const scratch = mkdtempSync(join(tmpdir(), 'throughline-imports-'));
const path = join(scratch, 'file.ndjson');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const house = async () => {
  const [store, vault] = [memoryStore(), memoryPeopleVault()];
  return { planner: await Planner.open({ store }), vault, close: async () => {} };
};
const fact = (fact: string, fields: object) =>
  JSON.stringify({ at: '2026-03-01T10:00:00Z', fact, ...fields });
const goal = (fields: object) => fact('goal.proposed', { goal: 'G-1', title: 'Ledger', ...fields });

type Attack = readonly [name: string, file: string | Buffer, refused: RegExp];

/** What a history is refused with, line by line. */
const histories: readonly Attack[] = [
  ['a file that is packed', gzipSync(goal({})), /UTF-8|JSON/],
  ['no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), /UTF-8/],
  ['no JSON', 'goal G-1: Ledger', /JSON/],
  ['a list', '[1, 2]', /object/i],
  ['a line of 2 MB', goal({ why: 'a'.repeat(2_000_000) }), /long/],
  ['a line of 400,000 lists in each other', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, /JSON|object/i],
  ['a fact that there is not', fact('goal.deleted', { goal: 'G-1' }), /goal\.deleted/],
  ['a fact called __proto__', fact('__proto__', {}), /__proto__/],
  ['a fact called constructor', fact('constructor', {}), /constructor/],
  ['a fact of tomorrow', goal({}).replace('2026-03-01', '2999-03-01'), /2999|later|future/i],
  ['a day that there is not', goal({}).replace('2026-03-01', '2026-02-30'), /at/],
  ['a title that is a list', goal({ title: ['a', 'b'] }), /title/],
  ['an id of two lines', goal({ goal: 'G-1\nG-2' }), /goal/],
  ['an id of 5,000 letters', goal({ goal: 'a'.repeat(5_000) }), /goal/],
];

describe('a history to import', () => {
  it.each(histories)('%s is refused in words, with its line', async (_, file, refused) => {
    writeFileSync(path, file);
    const began = performance.now();
    const {
      report,
      recorded,
      refused: byRules,
    } = await importHistory(await house(), { files: [path], source: 'x' });
    expect(performance.now() - began).toBeLessThan(longestMs());
    expect(recorded).toBe(0);
    expect(report.problemCount + byRules.length).toBeGreaterThan(0);
    expect(report.problems.map(({ line, problem, hint }) => `${line} ${problem} ${hint}`).join('\n')).toMatch(
      refused,
    );
  });

  it('is told by the import, whoever it says told it', async () => {
    const { planner, ...rest } = await house();
    writeFileSync(path, goal({ by: 'ruth', via: 'ui', role: 'admin', actor: { id: 'owner', via: 'ui' } }));
    await importHistory({ planner, ...rest }, { files: [path], source: 'x' });
    const events = await Array.fromAsync(planner.store.readAll());
    const actors = events.map(({ metadata }) => metadata['actor'] as { id: string; via: string });
    expect(actors.length).toBeGreaterThan(0);
    expect(actors.filter(({ id, via }) => id === 'owner' || via !== 'import')).toEqual([]);
  });

  it('keeps what looks like markup or a formula as the words it is', async () => {
    const { planner, ...rest } = await house();
    const title = '<img src=x onerror=alert(1)> =1+1 [x](javascript:alert(1))';
    writeFileSync(path, goal({ title }));
    await importHistory({ planner, ...rest }, { files: [path], source: 'x' });
    expect(planner.at().get('goal', 'G-1')).toMatchObject({ plan: { title } });
  });
});

const stored = readFileSync(join(import.meta.dirname, '../fixtures/events/0.1.0.ndjson'), 'utf8')
  .trimEnd()
  .split('\n');
const log = [
  '{"format":"throughline-log","version":1}',
  ...stored.map((line) => {
    const { stream, revision, id, type, data, metadata } = JSON.parse(line) as Record<string, unknown>;
    return JSON.stringify({ stream, revision: Number(revision), id, type, data, metadata });
  }),
  'the end',
];
const whole = sealed(log);
const changed = (by: (lines: string[]) => string[]) =>
  Buffer.from(
    by(whole.toString().trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join(''),
  );

const logs: readonly Attack[] = [
  ['nothing', '', /empty|first line|end/i],
  ['another file', goal({}), /format/],
  [
    'a log of a later format',
    changed(([, ...rest]) => ['{"format":"throughline-log","version":99}', ...rest]),
    /99|newer|later/,
  ],
  ['a log without its end', changed((lines) => lines.slice(0, -1)), /end/],
  ['a log with an event less', changed((lines) => lines.toSpliced(5, 1)), /digest|count|altered|missing/i],
  [
    'a log with an event twice',
    changed((lines) => lines.toSpliced(5, 0, lines[5]!)),
    /digest|count|altered/i,
  ],
  [
    'a log with two events exchanged',
    changed((lines) => lines.with(5, lines[6]!).with(6, lines[5]!)),
    /digest|altered/i,
  ],
  [
    'a log with another word',
    changed((lines) => lines.map((line) => line.replace('Payments', 'Paymants'))),
    /digest|altered/i,
  ],
  ['a log with something after its end', changed((lines) => [...lines, lines[3]!]), /end/],
];

describe('a log to import', () => {
  it.each(logs)('%s is refused before anything is written', async (_, file, refused) => {
    writeFileSync(path, file);
    const store = memoryStore();
    const began = performance.now();
    const error = await importLog(store, path, () => {}).catch((error: unknown) => error);
    expect(performance.now() - began).toBeLessThan(longestMs());
    expect(error).toBeInstanceOf(FileDamaged);
    expect((error as Error).message).toMatch(refused);
    expect(await store.head()).toBeUndefined();
  });

  it('that somebody altered and sealed again is found out by its hash chain', async () => {
    const altered = log.map((line) => line.replace('Payments', 'Paymants'));
    expect(altered).not.toEqual(log);
    writeFileSync(path, sealed(altered));
    const verified = await importLog(memoryStore(), path, () => {});
    expect(verified.problems.length).toBeGreaterThan(0);
  });

  it('is taken when it is whole, into an empty house only', async () => {
    writeFileSync(path, whole);
    const store = memoryStore();
    expect((await importLog(store, path, () => {})).problems).toEqual([]);
    await expect(importLog(store, path, () => {})).rejects.toThrow('already holds a history');
  });
});
