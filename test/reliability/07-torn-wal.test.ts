import { verifyLog, type RecordedEvent } from '@throughline/event-store';
import {
  announcedSeed,
  attempts,
  goalEvent,
  SealingWriter,
  seededRandom,
} from '@throughline/event-store/testing';
import { eventsFile, openSqliteStore } from '@throughline/event-store-sqlite';
import { scratchFolder } from '@throughline/event-store-sqlite/testing';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const places = attempts('PLACES', 300);
const scratch = scratchFolder();
const perAppend = 3;
const appends = 60;

type Image = {
  readonly main: Buffer;
  /** As far as it was written. */
  readonly wal: Buffer;
  /** With the room that is kept behind it. */
  readonly reserved: Buffer;
  readonly log: readonly RecordedEvent[];
};

/** What lies on the disk of a server that is writing: everything is still in the WAL. */
const imageOfWriting = async (): Promise<Image> => {
  const folder = join(scratch.path, 'writing');
  const store = await openSqliteStore({ folder });
  const writer = new SealingWriter(store);
  for (let n = 0; n < appends; n++)
    await writer.append(
      `goal-${n % 4}`,
      Array.from({ length: perAppend }, (_, i) => goalEvent({ n, i, why: 'x'.repeat(300) })),
    );
  const log = await Array.fromAsync(store.readAll());
  const main = readFileSync(eventsFile(folder));
  const reserved = readFileSync(`${eventsFile(folder)}-wal`);
  await store.close();
  return { main, wal: reserved.subarray(0, endOfWriting(reserved)), reserved, log };
};

const endOfWriting = (wal: Buffer): number => {
  let end = wal.length;
  while (wal[end - 1] === 0) end--;
  return end;
};

/** Why these events are not the beginning of the log, up to the end of some append; undefined if they are. */
const faultIn = (found: readonly RecordedEvent[], log: readonly RecordedEvent[]): string | undefined => {
  const wrong = found.findIndex(({ id, position }, n) => id !== log[n]?.id || position !== log[n]?.position);
  if (wrong >= 0) return `event ${wrong} is another one`;
  if (found.length % perAppend !== 0) return `${found.length} events are no whole number of appends`;
  return undefined;
};

/** Opens what a power cut or a bad sector left, and tells how much is there and what is wrong with it. */
const recover = async ({ main, log }: Image, wal: Buffer) => {
  const folder = join(scratch.path, 'torn');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(eventsFile(folder), main);
  writeFileSync(`${eventsFile(folder)}-wal`, wal);
  const store = await openSqliteStore({ folder, check: 'full' });
  const found = await Array.fromAsync(store.readAll());
  const { problems } = await verifyLog(store);
  await store.append('goal-new', [goalEvent({})], { expected: 'no-stream' });
  await store.close();
  return { count: found.length, fault: faultIn(found, log) ?? problems[0]?.problem };
};

let image: Image;
beforeAll(async () => {
  image = await imageOfWriting();
});
afterAll(() => scratch.remove());

describe('a torn write-ahead log', { timeout: 120_000 }, () => {
  it(`cut or flipped at ${places} places, leaves a clean beginning of the log each time`, async () => {
    const random = seededRandom(announcedSeed('07-torn-wal'));
    const lengths = new Set<number>();
    for (let n = 0; n < places; n++) {
      const cut = n % 3 === 0 ? image.wal.length : Math.floor((image.wal.length * n) / places);
      const wal = Buffer.from(image.wal.subarray(0, cut));
      const flipped = Math.floor(random() * cut);
      if (n % 3 !== 1 && cut > 0)
        wal.writeUInt8(wal.readUInt8(flipped) ^ (1 << Math.floor(random() * 8)), flipped);
      const { count, fault } = await recover(image, wal);
      expect(
        fault,
        `cut at ${cut}, ${n % 3 !== 1 ? `flipped at ${flipped}` : 'nothing flipped'}`,
      ).toBeUndefined();
      lengths.add(count);
    }
    console.log(`07: ${places}/${places} a clean beginning, of ${lengths.size} different lengths`);
    expect(lengths.size).toBeGreaterThan(Math.min(places / 10, appends / 2));
  });

  it('whole, loses nothing, whatever room was left behind it', async () => {
    const whole = { count: appends * perAppend, fault: undefined };
    expect(image.reserved.length).toBeGreaterThan(image.wal.length);
    const ends = [0, 1, 24, 4_096, 100_000].map((room) => image.wal.length + room);
    for (const end of [...ends, image.reserved.length])
      expect(await recover(image, image.reserved.subarray(0, end))).toEqual(whole);
  });
});

describe('a planted fault is caught', { timeout: 120_000 }, () => {
  it('a log that lost an event, holds another one, or ends within an append', () => {
    const { log } = image;
    expect(faultIn(log, log)).toBeUndefined();
    expect(faultIn(log.slice(0, 90), log)).toBeUndefined();
    expect(faultIn(log.toSpliced(40, 3), log)).toBe('event 40 is another one');
    expect(faultIn(log.with(7, { ...log[7]!, id: log[8]!.id }), log)).toBe('event 7 is another one');
    expect(faultIn(log.slice(0, 91), log)).toMatch(/no whole number of appends/);
  });

  it('a recovery that keeps what comes behind a damaged frame', async () => {
    const sealed = sealFramesAnew(image.wal, (frame) => frame.fill(0, 24 + 2_000, 24 + 2_100));
    const outcome = await recover(image, sealed).catch((error: Error) => ({ fault: error.message }));
    expect(outcome.fault).toBeDefined();
  });
});

/** Damages a page in the middle of the WAL and makes all checksums right again, as a careless repair tool would. */
const sealFramesAnew = (original: Buffer, damage: (frame: Buffer) => void): Buffer => {
  const wal = Buffer.from(original);
  const frameSize = 24 + wal.readUInt32BE(8);
  const frames = Math.floor((wal.length - 32) / frameSize);
  let sums: Sums = [wal.readUInt32BE(24), wal.readUInt32BE(28)];
  for (let n = 0; n < frames; n++) {
    const frame = wal.subarray(32 + n * frameSize, 32 + (n + 1) * frameSize);
    const isLeafOfEvents = frame.readUInt8(24) === 0x0d && frame.indexOf('GoalReworded') > 0;
    if (isLeafOfEvents && n > frames / 2) damage(frame);
    sums = checksum(frame.subarray(24), checksum(frame.subarray(0, 8), sums));
    frame.writeUInt32BE(sums[0], 16);
    frame.writeUInt32BE(sums[1], 20);
  }
  return wal;
};

type Sums = readonly [number, number];

/** https://sqlite.org/fileformat2.html#checksum_algorithm, for the little-endian words that x86 and ARM write. */
const checksum = (bytes: Buffer, [first, second]: Sums): Sums => {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + bytes.readUInt32LE(at) + b) >>> 0;
    b = (b + bytes.readUInt32LE(at + 4) + a) >>> 0;
  }
  return [a, b];
};
