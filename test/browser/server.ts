import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserState, ownerOf } from '../access/owner.ts';

const root = join(import.meta.dirname, '../..');
const built = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];

export type Server = {
  readonly address: string;
  /** Everything it said so far. */
  readonly said: () => string;
  /** Of a browser in which its owner is signed in, if there is one. */
  readonly state: ReturnType<typeof browserState>;
  stop(): Promise<void>;
};

/** It says its address in one line once it can be asked. */
const addressOf = (server: ChildProcess, said: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.stdout?.on('data', () => {
      const [address] = /http:\/\/[^\s·]+/.exec(said()) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it listened: ${said()}`)),
    );
  });

export type ServerOptions = {
  /** Nobody was here before: the server prints how to become the owner. */
  readonly isNew?: boolean;
};

/** The server as it is shipped, on a free port, with an empty data folder of its own, and an owner in it. */
export const startServer = async (
  env: Readonly<Record<string, string>> = {},
  { isNew = false }: ServerOptions = {},
): Promise<Server> => {
  const missing = built.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run npm run build first.`);
  const data = mkdtempSync(join(tmpdir(), 'throughline-browser-'));
  const owner = isNew ? undefined : await ownerOf(env['DATA'] ?? data);
  const server = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  const said = () => heard;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const address = await addressOf(server, said);
    return { address, said, state: browserState(owner, address), stop };
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
};
