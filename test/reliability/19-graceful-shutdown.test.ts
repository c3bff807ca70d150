import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { bearer, ownerOf, type Owner } from '../access/owner.ts';

const requests = Number(process.env['IN_FLIGHT'] ?? 20);
const scratch = mkdtempSync(join(tmpdir(), 'throughline-stop-'));
const root = join(import.meta.dirname, '../..');
/** Below node_modules, so that the bundle finds its packages; not in dist, which somebody may be running. */
const bundle = join(root, `node_modules/.cache/throughline-stop-${process.pid}`);

beforeAll(async () => {
  const api = join(root, 'apps/api');
  await build({
    root: api,
    configFile: join(api, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: bundle },
  });
}, 60_000);
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(bundle, { recursive: true, force: true });
});

type Running = {
  readonly child: ChildProcess;
  readonly url: URL;
  readonly owner: Owner;
  readonly exit: Promise<number | null>;
};

const start = async (folder: string, nodeOptions: string[] = []): Promise<Running> => {
  const owner = await ownerOf(folder);
  const child = spawn(process.execPath, [...nodeOptions, join(bundle, 'main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', DATA: folder, PORT: '0' },
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<URL>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(new URL(address));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { child, url, owner, exit };
};

type InFlight = { readonly finish: () => void; readonly answered: Promise<boolean> };

/** A request whose second half waits: in flight for as long as the test wants. Every other one records something. */
const halfSent = async ({ url, owner }: Running, index: number): Promise<InFlight> => {
  const command = `mutation { goalPropose(input: { title: "Goal ${index}" }) { goal { key } } }`;
  const query = index % 2 ? command : '{ org { goals { totalCount } } server { events } }';
  const body = JSON.stringify({ query });
  const length = { 'content-length': Buffer.byteLength(body) };
  const headers = { 'content-type': 'application/json', ...length, ...bearer(owner) };
  const sent = request(new URL('/graphql', url), { method: 'POST', headers });
  const answered = new Promise<boolean>((resolve) => {
    sent.on('error', () => resolve(false));
    sent.on('response', async (response) => {
      const text = (await Array.fromAsync(response).catch(() => [])).join('');
      resolve(response.statusCode === 200 && text.includes('"data":{') && !text.includes('"errors"'));
    });
  });
  await new Promise<void>((resolve) => sent.write(body.slice(0, 10), () => resolve()));
  return { finish: () => sent.end(body.slice(10)), answered };
};

/** A client that listens; `closed` is the code it is sent away with. */
const subscriber = async ({ url, owner }: Running): Promise<{ readonly closed: Promise<number> }> => {
  const socket = new WebSocket(`ws://${url.host}/graphql`, 'graphql-transport-ws', {
    headers: bearer(owner),
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send('{"type":"connection_init"}');
  await new Promise((resolve) => socket.once('message', resolve));
  socket.send(
    JSON.stringify({
      id: '1',
      type: 'subscribe',
      payload: { query: 'subscription { changed { position } }' },
    }),
  );
  return { closed };
};

const walBytes = (folder: string) =>
  statSync(join(folder, 'events.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0;

/** Stops the server while it is busy, and counts what came of it. */
const stopWhileBusy = async (folder: string, nodeOptions?: string[]) => {
  const running = await start(folder, nodeOptions);
  const { child, url, exit } = running;
  const sockets = await Promise.all([subscriber(running), subscriber(running), subscriber(running)]);
  const inFlight = await Promise.all(
    Array.from({ length: requests }, (_, index) => halfSent(running, index)),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  const told = performance.now();
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 150));
  const refused = await fetch(new URL('/healthz', url)).then(
    () => false,
    () => true,
  );
  for (const { finish } of inFlight) finish();
  const answers = await Promise.all(inFlight.map(({ answered }) => answered));
  const code = await exit;
  return {
    answered: answers.filter(Boolean).length,
    refused,
    code,
    ms: performance.now() - told,
    sockets: await Promise.all(sockets.map(({ closed }) => closed)),
    walBytes: walBytes(folder),
  };
};

describe('SIGTERM with requests in flight', () => {
  it('answers every one, says goodbye to sockets, leaves no WAL behind and ends within five seconds', async () => {
    const folder = join(scratch, 'kind');
    const result = await stopWhileBusy(folder);
    expect(result).toMatchObject({
      answered: requests,
      code: 0,
      refused: true,
      sockets: [1001, 1001, 1001],
      walBytes: 0,
    });
    expect(result.ms).toBeLessThan(5_000);
    const again = await start(folder);
    const response = await fetch(new URL('/graphql', again.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(again.owner) },
      body: '{"query":"{ server { events } }"}',
    });
    expect(await response.json()).toMatchObject({ data: { server: { events: Math.floor(requests / 2) } } });
    again.child.kill('SIGTERM');
    expect(await again.exit).toBe(0);
  }, 30_000);

  it('does not hang on a request that never ends', async () => {
    const running = await start(join(scratch, 'stuck'));
    const { child, exit } = running;
    const stuck = await halfSent(running, 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const told = performance.now();
    child.kill('SIGINT');
    expect(await exit).toBe(0);
    expect(walBytes(join(scratch, 'stuck'))).toBe(0);
    expect(performance.now() - told).toBeLessThan(5_000);
    expect(await stuck.answered).toBe(false);
  }, 30_000);

  it('planted fault: a server that just leaves is found out', async () => {
    const leave = 'data:text/javascript,process.prependListener("SIGTERM",()=>process.exit(0))';
    const result = await stopWhileBusy(join(scratch, 'rude'), ['--import', leave]);
    expect(result.answered).toBe(0);
    expect(result.sockets).not.toContain(1001);
  }, 30_000);
});
