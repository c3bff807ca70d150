import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, refusedServer, removeServer, startServer, type Server } from './processes/server.ts';

const scratch = mkdtempSync(join(tmpdir(), 'throughline-two-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
afterAll(removeServer);
beforeAll(buildServer, 60_000);

const tryLater = 75;
const main = join(import.meta.dirname, '../../apps/cli/src/main.ts');
const env = { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') };

type Ran = { readonly code: number; readonly out: string; readonly err: string };
const throughline = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const file = join(scratch, 'roadmap.ndjson');
writeFileSync(file, '{"at":"2026-03-03T10:00:00Z","fact":"goal.proposed","goal":"G-9","title":"Scanners"}\n');

const folder = join(scratch, 'data');
const events = async (server: Server) => (await server.ask('{ server { events } }')).data.server.events;
const propose = (server: Server, title: string) =>
  server.ask('mutation ($title: String!) { goalPropose(input: { title: $title }) { goal { key } } }', {
    title,
  });

describe('Two processes and one data folder', () => {
  let first: Server;
  beforeAll(async () => {
    first = await startServer(folder);
    await propose(first, 'Offline manifests');
  }, 20_000);
  afterAll(() => first.stop('SIGKILL'));

  const advice = () => expect.stringContaining(`in use by process ${first.child.pid}. Stop it first`);

  it('a second server is refused within a second, with the process and what to do', async () => {
    const runs = [await refusedServer(folder), await refusedServer(folder), await refusedServer(folder)];
    for (const { code, err } of runs) expect([code, err]).toEqual([tryLater, advice()]);
    console.log(`refused after ${runs.map(({ ms }) => Math.round(ms)).join(', ')} ms`);
    expect(Math.min(...runs.map(({ ms }) => ms))).toBeLessThan(1_000);
  });

  it('an import is refused likewise, and records nothing', async () => {
    const before = await events(first);
    const { code, err } = await throughline('import', 'history', file, '--data', folder);
    expect([code, err]).toEqual([tryLater, advice()]);
    expect(await events(first)).toBe(before);
  });

  it('a backup and a verification are not, while commands go on', async () => {
    let going = true;
    const telling = (async () => {
      for (let n = 0; going; n++) await propose(first, `Goal ${n}`);
    })();
    const backup = await throughline('backup', join(scratch, 'backup'), '--data', folder);
    const verified = await throughline('verify', '--data', folder);
    going = false;
    await telling;
    expect([backup.code, backup.err, verified.code, verified.err]).toEqual([0, '', 0, '']);
    expect(verified.out).toContain('every link holds');
  });

  it('is free as soon as the first is killed', async () => {
    const before = await events(first);
    await first.stop('SIGKILL');
    first = await startServer(folder);
    expect(await events(first)).toBe(before);
    expect((await propose(first, 'Five currencies')).errors).toBeUndefined();
  });

  it('planted fault: without the lock, the second would be served', async () => {
    await first.stop();
    const { code, err } = await refusedServer(folder);
    expect([code, err]).not.toEqual([tryLater, advice()]);
    const { code: imported } = await throughline('import', 'history', file, '--data', folder);
    expect(imported).toBe(0);
    first = await startServer(folder);
    const run =
      '{ node(id: "import:roadmap") { title category ... on ImportRun { source changeSets withoutEffect } } }';
    expect((await first.ask(run)).data.node).toEqual({
      title: 'roadmap',
      category: 'IMPORT',
      source: 'roadmap',
      changeSets: 1,
      withoutEffect: 0,
    });
  });
});
