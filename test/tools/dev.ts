/**
 * `npm run dev`: the API is built again and restarted as you save, the web app reloads in place. Open the link that
 * the API prints, which signs you in: it leads to Vite, and Vite passes everything but pages on to the API on port 4000.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const children = new Set<ChildProcess>();

const start = (
  room: string,
  args: readonly string[],
  stdout: 'inherit' | 'pipe' = 'inherit',
): ChildProcess => {
  const child = spawn(process.execPath, args, {
    cwd: join(root, room),
    // Links to sign in with lead to the pages as they are being written; a restart opens no browser.
    env: { PUBLIC_URL: 'http://localhost:5173', ...process.env, BROWSER: 'none' },
    stdio: ['ignore', stdout, 'inherit'],
  });
  children.add(child);
  child.once('exit', (code) => {
    children.delete(child);
    stop(code ?? 0);
  });
  return child;
};

let stopping = false;
const stop = (code: number) => {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
};
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

let serving = false;
const build = start('apps/api', [vite, 'build', '--watch', '--mode', 'development'], 'pipe');
build.stdout!.on('data', (chunk: Buffer) => {
  const text = chunk.toString();
  if (/error/i.test(text)) process.stdout.write(text);
  if (serving || !text.includes('built in')) return;
  serving = true;
  // The data folder is the one `npm start` uses: the root's.
  start('.', ['--watch', '--watch-preserve-output', '--enable-source-maps', 'apps/api/dist/main.js']);
});
start('apps/web', [vite]);
