import { Planner } from '@throughline/application';
import { importHistory, importLog } from '@throughline/cli';
import { DirectoryError, memoryPeopleVault } from '@throughline/directory';
import { EventStoreError, memoryStore } from '@throughline/event-store';
import { FileDamaged, writeHistory, writeLog, type LoggedEvent } from '@throughline/interchange';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesIn } from '../fixtures/events/read.ts';
import { slowness } from './bound.ts';
import { Draw } from './fuzz/draw.ts';
import { withNoise } from './fuzz/noise.ts';
import { sealed, withOtherValue } from './fuzz/sealed.ts';

const files = Number(process.env['FUZZ_FILES'] ?? 2_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const longestMs = 1_000;

const scratch = mkdtempSync(join(tmpdir(), 'throughline-fuzz-files-'));
const path = join(scratch, 'file.ndjson');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every kind of event that there is, as the story of the newest release tells it. */
const stored = linesIn(readFileSync(join(import.meta.dirname, '../fixtures/events/0.1.0.ndjson'), 'utf8'));
const events: LoggedEvent[] = stored.map(({ id, stream, revision, type, data, metadata }) => ({
  id,
  stream,
  revision: BigInt(revision),
  type,
  data: data as LoggedEvent['data'],
  metadata: metadata as LoggedEvent['metadata'],
}));
const each = async function* <Item>(items: readonly Item[]) {
  yield* items;
};
const linesOf = async (file: AsyncIterable<string>) =>
  (await Array.fromAsync(file)).join('').trimEnd().split('\n');

let [history, log]: [string[], string[]] = [[], []];
beforeAll(async () => {
  history = await linesOf(writeHistory(each(events), { keyOf: (id) => id }));
  log = await linesOf(writeLog(each(events)));
});

/** A file may be refused, as a whole or line by line; everything else is an accident. */
const isRefusal = (error: unknown): boolean =>
  [FileDamaged, EventStoreError, DirectoryError].some((kind) => error instanceof kind);

const newHouse = async () => {
  const [store, vault] = [memoryStore(), memoryPeopleVault()];
  return { planner: await Planner.open({ store }), vault, close: async () => {} };
};

/** What becomes of a file: how much of it was taken. Throws what went wrong. */
type Import = () => Promise<number>;

const asHistory: Import = async () => {
  const { recorded } = await importHistory(await newHouse(), { files: [path], source: 'fuzz' });
  return recorded;
};

/** A log that was taken is opened as the server opens it. */
const asLog: Import = async () => {
  const store = memoryStore();
  await importLog(store, path, () => {});
  const planner = await Planner.open({ store });
  return planner.model.timeline.length;
};

const run = async (draw: Draw, bytes: Buffer, taking: Import) => {
  writeFileSync(path, bytes);
  const began = performance.now();
  const outcome = await taking().then(
    (taken) => ({ taken, accident: undefined }),
    (error: unknown) => ({ taken: 0, accident: isRefusal(error) ? undefined : (error as Error) }),
  );
  return { ...outcome, ms: performance.now() - began };
};

const fuzz = async (count: number, draw: Draw, next: () => Buffer, taking: Import) => {
  const wrong: string[] = [];
  let [taken, slowest] = [0, 0];
  for (let turn = 0; turn < count; turn++) {
    const bytes = next();
    const outcome = await run(draw, bytes, taking);
    if (outcome.taken > 0) taken++;
    slowest = Math.max(slowest, outcome.ms);
    if (outcome.accident || outcome.ms > longestMs * slowness())
      wrong.push(`file ${turn}, ${Math.round(outcome.ms)} ms: ${outcome.accident?.stack}`);
  }
  console.log(`${count} files, ${taken} of them taken in part; slowest ${Math.round(slowest)} ms`);
  expect(wrong.slice(0, 3)).toEqual([]);
  return taken;
};

const share = (part: number) => Math.round(files * part);
const from = (lines: readonly string[], draw: Draw) =>
  Buffer.from(`${lines.slice(0, 10 + draw.index(50)).join('\n')}\n`);

describe(`${files} damaged files (SEED=${seed})`, { timeout: 300_000 }, () => {
  it('of histories are read as far as they can be', async () => {
    const draw = new Draw(seed);
    const taken = await fuzz(share(0.6), draw, () => withNoise(draw, from(history, draw)), asHistory);
    expect(taken).toBeGreaterThan(share(0.2));
  });

  it('of logs are refused', async () => {
    const draw = new Draw(seed + 1);
    expect(
      await fuzz(share(0.2), draw, () => withNoise(draw, Buffer.from(log.join('\n'))), asLog),
    ).toBeLessThan(share(0.02));
  });

  it('of logs that say they are whole are refused, or read as well as they can be', async () => {
    const draw = new Draw(seed + 2);
    await fuzz(share(0.2), draw, () => sealed(withOtherValue(draw, log)), asLog);
  });
});
