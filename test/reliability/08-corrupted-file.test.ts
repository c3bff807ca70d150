import { EventStoreError, verifyLog, type EventStore, type RecordedEvent } from '@throughline/event-store';
import { announcedSeed, attempts, seededRandom, writeSealedLog } from '@throughline/event-store/testing';
import { eventsFile, openSqliteStore } from '@throughline/event-store-sqlite';
import { scratchFolder } from '@throughline/event-store-sqlite/testing';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const flips = attempts('FLIPS', 1_000);
const truncations = attempts('TRUNCATIONS', 60);
const streams = 9;
const scratch = scratchFolder();
const folder = join(scratch.path, 'damaged');
const file = eventsFile(folder);
const pageSize = 4_096;

/** Every event as two readers would see it: along the log, and stream by stream. */
const readEverything = async (store: EventStore): Promise<string> => {
  const log = await Array.fromAsync(store.readAll());
  const byStream: RecordedEvent[][] = [];
  for (let n = 0; n < streams; n++) byStream.push(await Array.fromAsync(store.readStream(`goal-${n}`)));
  return JSON.stringify([log, byStream], (_, value) => (typeof value === 'bigint' ? String(value) : value));
};

type Verdict = 'refused' | 'found by verify' | 'harmless' | 'SILENT' | 'BADLY REFUSED' | 'FILE CHANGED';

/** How a store answers to a damaged file: `content` is what a sound one would yield. */
type Judge = (content: string) => Promise<Verdict>;

/** Ours: the whole check before opening, and verify behind it. */
const judge: Judge = async (content) => {
  let store: EventStore;
  try {
    store = await openSqliteStore({ folder, check: 'full' });
  } catch (error) {
    return isGoodRefusal(error) ? 'refused' : 'BADLY REFUSED';
  }
  try {
    const { problems } = await verifyLog(store);
    if (problems.length > 0) return 'found by verify';
    return (await readEverything(store)) === content ? 'harmless' : 'SILENT';
  } catch (error) {
    return error instanceof EventStoreError && error.code === 'damaged' ? 'found by verify' : 'BADLY REFUSED';
  } finally {
    await store.close();
  }
};

/** Names the file, a place, and the way out. A file whose version number was hit is taken for a newer one. */
const isGoodRefusal = (error: unknown): boolean =>
  error instanceof EventStoreError &&
  error.message.includes(file) &&
  (error.code === 'newer-format' ||
    (error.code === 'damaged' &&
      /damaged: .+\. It was left untouched/.test(error.message) &&
      error.message.includes('throughline restore BACKUP --data FOLDER')));

/** An ordinary adapter: opens what SQLite opens, and believes what it reads. */
const naiveJudge: Judge = async (content) => {
  try {
    const store = await openSqliteStore({ folder, check: 'none', mode: 'read' });
    const found = await readEverything(store).finally(() => store.close());
    return found === content ? 'harmless' : 'SILENT';
  } catch {
    return 'refused';
  }
};

const damageWith = async (bytes: Buffer, content: string, how: Judge): Promise<Verdict> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(file, bytes);
  const verdict = await how(content);
  if (verdict !== 'refused') return verdict;
  const left = readdirSync(folder).filter((name) => name.startsWith('events.sqlite'));
  return left.length === 1 && readFileSync(file).equals(bytes) ? verdict : 'FILE CHANGED';
};

const tally = async (damaged: Iterable<Buffer>, content: string, how: Judge = judge) => {
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const bytes of damaged) {
    const verdict = await damageWith(bytes, content, how);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return verdicts;
};

const acceptable: readonly string[] = ['refused', 'found by verify', 'harmless'] satisfies Verdict[];
const unacceptable = (verdicts: object) =>
  Object.fromEntries(Object.entries(verdicts).filter(([verdict]) => !acceptable.includes(verdict)));

function* flipped(sound: Buffer, times: number, random: () => number) {
  for (let n = 0; n < times; n++) {
    const bytes = Buffer.from(sound);
    const at = Math.floor(random() * bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
    yield bytes;
  }
}

function* zeroed(sound: Buffer) {
  for (let at = 0; at < sound.length; at += pageSize) yield Buffer.from(sound).fill(0, at, at + pageSize);
}

function* truncated(sound: Buffer, times: number, random: () => number) {
  for (let pages = 0; pages < sound.length / pageSize; pages++) yield sound.subarray(0, pages * pageSize);
  for (let n = 0; n < times; n++) yield sound.subarray(0, Math.floor(random() * sound.length));
}

const notDatabases = (sound: Buffer): Buffer[] => [
  Buffer.alloc(0),
  Buffer.from('hello world '.repeat(500)),
  Buffer.alloc(sound.length),
  Buffer.from(sound).fill('x', 0, 100),
  Buffer.concat([Buffer.from('\n'), sound]),
];

let sound: Buffer;
let content: string;
beforeAll(async () => {
  const folder = join(scratch.path, 'sound');
  const store = await openSqliteStore({ folder });
  await writeSealedLog(store, 150, { streams });
  content = await readEverything(store);
  await store.close();
  sound = readFileSync(eventsFile(folder));
});
afterAll(() => scratch.remove());

describe('a damaged file is never read in silence, and never touched', { timeout: 120_000 }, () => {
  const report = (what: string, verdicts: object) => console.log(`08: ${what}: ${JSON.stringify(verdicts)}`);
  const random = seededRandom(announcedSeed('08-corrupted-file'));

  it(`${flips} flips of a bit`, async () => {
    const verdicts = await tally(flipped(sound, flips, random), content);
    report(`${flips} flips`, verdicts);
    expect(unacceptable(verdicts)).toEqual({});
    expect(verdicts.refused).toBeGreaterThan(flips / 4);
  });

  it('each page set to zero', async () => {
    const verdicts = await tally(zeroed(sound), content);
    report('zeroed pages', verdicts);
    expect(unacceptable(verdicts)).toEqual({});
  });

  it('cut off at the end of each page, and anywhere', async () => {
    const verdicts = await tally(truncated(sound, truncations, random), content);
    report('truncations', verdicts);
    expect(verdicts).toEqual({ refused: sound.length / pageSize + truncations });
  });

  it('empty, or no database at all', async () => {
    expect(await tally(notDatabases(sound), content)).toEqual({ refused: 5 });
  });

  it('after a kill, with its last events still in the WAL: neither file is touched', async () => {
    const killed = join(scratch.path, 'killed');
    const store = await openSqliteStore({ folder: killed });
    await writeSealedLog(store, 40, { streams });
    const [main, wal] = [readFileSync(eventsFile(killed)), readFileSync(`${eventsFile(killed)}-wal`)];
    await store.close();
    main.fill(0xff, main.length - pageSize);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(file, main);
    writeFileSync(`${file}-wal`, wal);
    const before = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('hex'));
    await expect(openSqliteStore({ folder })).rejects.toSatisfy(isGoodRefusal);
    const left = readdirSync(folder).filter((name) => name.startsWith('events.sqlite'));
    expect(left.sort()).toEqual(['events.sqlite', 'events.sqlite-wal']);
    expect(left.map((name) => readFileSync(join(folder, name)).toString('hex'))).toEqual(before);
  });

  it('is opened, when it is sound', async () => {
    expect(await tally([sound], content)).toEqual({ harmless: 1 });
  });
});

describe('a planted fault is caught', { timeout: 120_000 }, () => {
  it('a store that believes what it reads', async () => {
    const verdicts = await tally(
      flipped(sound, Math.max(200, flips / 4), seededRandom(7)),
      content,
      naiveJudge,
    );
    console.log(`08: without checks: ${JSON.stringify(verdicts)}`);
    expect(verdicts.SILENT).toBeGreaterThan(20);
  });

  it('a store that repairs what it should leave alone', async () => {
    const repairing: Judge = async () => {
      writeFileSync(file, sound);
      return 'refused';
    };
    expect(await tally(flipped(sound, 3, seededRandom(7)), content, repairing)).toEqual({
      'FILE CHANGED': 3,
    });
  });

  it('a refusal that does not say where and what to do', () => {
    expect(isGoodRefusal(new EventStoreError('damaged', 'file is not a database'))).toBe(false);
    expect(isGoodRefusal(new Error(`${file} damaged: page 3. It was left untouched`))).toBe(false);
  });
});
