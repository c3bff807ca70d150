import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSound, verifyLog, type EventStore } from '@throughline/event-store';
import { goalEvent, SealingWriter, writeSealedLog } from '@throughline/event-store/testing';
import { backup } from './backup.ts';
import { eventsFile } from './data-folder.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { restore } from './restore.ts';
import { scratchFolder, type ScratchFolder } from './testing.ts';

const createdAt = '2026-11-20T09:00:00.000Z';

describe('a backup', { timeout: 30_000 }, () => {
  let scratch: ScratchFolder;
  let data: string;
  let store: EventStore;
  const inScratch = (name: string) => join(scratch.path, name);

  beforeEach(async () => {
    scratch = scratchFolder();
    data = inScratch('data');
    store = await openSqliteStore({ folder: data });
    await writeSealedLog(store, 200);
  });
  afterEach(async () => {
    await store.close();
    scratch.remove();
  });

  it('holds the log, in a file that only its owner reads, with a manifest', async () => {
    const { file, manifest } = await backup(data, inScratch('monday'), { createdAt });
    expect(file).toBe(inScratch('monday/events.sqlite'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { events, digest, streams } = await verifyLog(store);
    expect(JSON.parse(readFileSync(`${file}.manifest.json`, 'utf8'))).toEqual(manifest);
    expect(manifest).toMatchObject({
      format: 'throughline-backup/1',
      createdAt,
      events,
      digest,
      streams,
      problems: 0,
      head: { position: '200', checkpoint: 'sqlite:200' },
    });
  });

  it('goes to a file of any name, without companions', async () => {
    await backup(data, inScratch('monday.sqlite'), { createdAt });
    for (const companion of ['-wal', '-shm', '-journal', '.part'])
      expect(existsSync(`${inScratch('monday.sqlite')}${companion}`)).toBe(false);
  });

  it('overwrites nothing', async () => {
    await backup(data, inScratch('monday.sqlite'), { createdAt });
    await expect(backup(data, inScratch('monday.sqlite'), { createdAt })).rejects.toThrow(/is there already/);
  });

  it('is one moment of a log that others write meanwhile, and tells its progress', async () => {
    const writing = writeElsewhere(inScratch('other'));
    await writing.started;
    const steps = new Set<string>();
    const { manifest, verification } = await backup(inScratch('other'), inScratch('monday'), {
      createdAt,
      onProgress: ({ step }) => steps.add(step),
    });
    await writing.stop();
    expect(isSound(verification)).toBe(true);
    expect([...steps]).toEqual(['copying', 'verifying']);
    const anchor = { events: manifest.events, digest: manifest.digest };
    const other = await openSqliteStore({ folder: inScratch('other') });
    const whole = await verifyLog(other, { anchor });
    await other.close();
    expect(whole).toMatchObject({ anchor: 'held', problems: [] });
    expect(whole.events).toBeGreaterThan(manifest.events);
  });

  it('restores to the same log, which goes on where it ended', async () => {
    const { file } = await backup(data, inScratch('monday'), { createdAt });
    const { verification } = await restore(inScratch('monday'), inScratch('again'));
    expect(verification).toMatchObject({ events: 200, problems: [], anchor: 'held' });
    expect(existsSync(file)).toBe(true);
    const again = await openSqliteStore({ folder: inScratch('again'), check: 'full' });
    expect(await Array.fromAsync(again.readAll())).toEqual(await Array.fromAsync(store.readAll()));
    const { position } = await again.append('goal-new', [goalEvent({})], { expected: 'no-stream' });
    expect(position).toBe(201n);
    await again.close();
  });

  it('restores only into an empty folder', async () => {
    await backup(data, inScratch('monday'), { createdAt });
    await expect(restore(inScratch('monday'), data)).rejects.toThrow(/is not empty/);
    expect(await Array.fromAsync(store.readAll())).toHaveLength(200);
  });

  it('that is damaged, or another than its manifest says, is not restored', async () => {
    const { file, manifest } = await backup(data, inScratch('monday'), { createdAt });
    const restored = () => restore(inScratch('monday'), inScratch('again'));
    const original = readFileSync(file);
    const flipped = Buffer.from(original);
    const place = flipped.indexOf('Goal 77');
    flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place);
    writeFileSync(file, flipped);
    await expect(restored()).rejects.toThrow(/goal-5 revision 8 is data-altered/);
    writeFileSync(file, original.subarray(0, original.length - 4096));
    await expect(restored()).rejects.toMatchObject({ code: 'damaged' });
    writeFileSync(file, original);
    writeFileSync(`${file}.manifest.json`, JSON.stringify({ ...manifest, events: 199 }));
    await expect(restored()).rejects.toThrow(/not the log of 199 events/);
    expect(existsSync(eventsFile(inScratch('again')))).toBe(false);
    writeFileSync(`${file}.manifest.json`, JSON.stringify(manifest));
    await restored();
  });

  it('of a log whose chain is broken is made, and says so', async () => {
    const writer = new SealingWriter(store);
    await store.append('goal-forged', [goalEvent({})], { expected: 'no-stream' });
    await writer.append('goal-sound', [goalEvent({})]);
    const [first] = await Array.fromAsync(store.readStream('goal-sound'));
    const forged = { ...goalEvent({}), metadata: first?.metadata ?? {} };
    await store.append('goal-forged', [forged], { expected: 0n });
    const { manifest, verification } = await backup(data, inScratch('monday'), { createdAt });
    expect(manifest.problems).toBe(1);
    expect(verification.problems).toMatchObject([{ problem: 'unsealed' }, { problem: 'link-broken' }]);
    await restore(inScratch('monday'), inScratch('again'));
  });

  it('cannot be made of what is not there, or not ours', async () => {
    const target = inScratch('monday');
    await expect(backup(inScratch('nowhere'), target, { createdAt })).rejects.toThrow(
      /There is no event log/,
    );
    await expect(restore(inScratch('nowhere'), inScratch('again'))).rejects.toThrow(/There is no event log/);
    await expect(restore(data, inScratch('again'))).rejects.toThrow(/is a data folder and no backup/);
  });
});

/** A server that writes as fast as it can, in its own process. */
const writeElsewhere = (folder: string) => {
  const path = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const code = `
    const { openSqliteStore } = await import(${path('./open-sqlite-store.ts')});
    const { SealingWriter, goalEvent } = await import(${path('../../event-store/src/testing.ts')});
    const store = await openSqliteStore({ folder: ${JSON.stringify(folder)} });
    const writer = new SealingWriter(store);
    let stopped = false;
    process.once('SIGTERM', () => (stopped = true));
    for (let n = 0; !stopped; n++) {
      await writer.append('goal-' + (n % 20), [goalEvent({ n, why: 'x'.repeat(200) })]);
      if (n === 300) console.log('started');
    }
    await store.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return {
    started: new Promise((resolve) => child.stdout.once('data', resolve)),
    stop: () => (child.kill('SIGTERM'), exited),
  };
};
