import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { bearer, ownerOf, type Owner } from '../../access/owner.ts';

const root = join(import.meta.dirname, '../../..');
/** Below node_modules, so that it finds its packages; not in dist, which somebody may be running. */
const house = join(root, `node_modules/.cache/throughline-server-${process.pid}`);
/** What is started. */
export const serverFile = (): string => join(bundle, 'main.js');
const bundle = join(house, 'api/dist');
/** Where that server looks for the web UI. There is none unless a test puts one there. */
export const webFolder = join(house, 'web/dist');

/** Builds the server as it is shipped, once for a test file. */
export const buildServer = async (): Promise<void> => {
  const api = join(root, 'apps/api');
  const configFile = join(api, 'vite.config.ts');
  await build({ root: api, configFile, logLevel: 'error', build: { outDir: bundle } });
};

export const removeServer = (): void => rmSync(house, { recursive: true, force: true });

/** Root may write anywhere, so that permissions are tried out by nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export type StartOptions = {
  readonly asNobody?: boolean;
  /** Of a folder that was prepared; else one is made before the start. */
  readonly owner?: Owner;
  readonly env?: Readonly<Record<string, string>>;
};

const run = (folder: string, { asNobody = false, env }: StartOptions) =>
  spawn(process.execPath, [join(bundle, 'main.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_COMPILE_CACHE: `${house}/compiled`,
      DATA: folder,
      PORT: '0',
      ...env,
    },
    ...(asNobody && nobody),
  });

export type Server = {
  readonly child: ChildProcess;
  /** What it said on its start. */
  readonly said: string[];
  readonly url: URL;
  readonly owner: Owner;
  ask(query: string, variables?: object): Promise<Answer>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

export type Answer = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever was asked for
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
};

const asking = (url: URL, owner: Owner) => async (query: string, variables?: object) => {
  const headers = { 'content-type': 'application/json', ...bearer(owner) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(new URL('/graphql', url), { method: 'POST', headers, body });
  return (await response.json()) as Answer;
};

/** Resolves when it listens; rejects with what it said when it ends instead. */
export const startServer = async (folder: string, options: StartOptions = {}): Promise<Server> => {
  const owner = options.owner ?? (await ownerOf(folder));
  const child = run(folder, options);
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const failure = text(child.stderr!);
  const said: string[] = [];
  const url = await new Promise<URL>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      said.push(line);
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(new URL(address));
    });
    exit.then(async (code) => reject(new Error(`the server ended with ${code}: ${await failure}`)), reject);
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return exit;
  };
  return { child, said, url, owner, ask: asking(url, owner), stop };
};

/** One that is not to start: its exit code, what it said, and how long that took. */
export const refusedServer = async (folder: string) => {
  const begin = performance.now();
  const child = run(folder, {});
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdout!.once('data', () => child.kill('SIGKILL'));
  const [code, err] = await Promise.all([exit, text(child.stderr!)]);
  return { code, err, ms: performance.now() - begin };
};
