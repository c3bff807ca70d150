import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const opener = (platform: NodeJS.Platform): readonly string[] =>
  (({ darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }) as Partial<Record<NodeJS.Platform, string[]>>)[
    platform
  ] ?? ['xdg-open'];

const page = 'open-in-browser.html';
/** Ms in which a browser has read the page. */
const readWithin = 30_000;

/** Is there somebody in front of a screen? `BROWSER=none` says that there is, and that no browser is wanted. */
export const hasScreen = (
  env: NodeJS.ProcessEnv,
  isTerminal: boolean,
  platform = process.platform,
): boolean => {
  if (!isTerminal || env['CI'] || env['BROWSER'] === 'none' || env['SSH_CONNECTION']) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
};

/**
 * Opens an address that holds a secret. Arguments of programs can be read by everybody on a machine, so the browser is
 * given a file that only its owner reads, and that leads there.
 */
export const openInBrowser = (address: string, folder: string): void => {
  const file = join(folder, page);
  const refresh = `0;url=${address}`;
  writeFileSync(
    file,
    `<!doctype html><meta http-equiv="refresh" content="${refresh}"><title>Throughline</title>`,
    {
      mode: 0o600,
    },
  );
  const [command, ...args] = opener(process.platform);
  const child = spawn(command!, [...args, pathToFileURL(file).href], { stdio: 'ignore', detached: true });
  // No browser is no reason to stop: the link stands in the terminal.
  child.on('error', () => {});
  child.unref();
  setTimeout(() => rmSync(file, { force: true }), readWithin);
};
