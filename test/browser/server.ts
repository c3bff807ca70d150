import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const built = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];

export type Server = { readonly address: string; stop(): Promise<void> };

/** It says its address in one line once it can be asked. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/[^\s·]+/.exec(said) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    server.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it listened: ${said}`)),
    );
  });

/** The server as it is shipped, on a free port, with an empty data folder of its own. */
export const startServer = async (env: Readonly<Record<string, string>> = {}): Promise<Server> => {
  const missing = built.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run npm run build first.`);
  const data = mkdtempSync(join(tmpdir(), 'throughline-browser-'));
  const server = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(server), stop };
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
};
