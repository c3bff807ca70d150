import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

const main = join(import.meta.dirname, '../main.ts');
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'throughline-cli-compiled') };

/** Runs the command line as a process of its own, as a shell would. */
export const throughline = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });

/** The same, still running, with its input open. */
export const started = (...args: string[]): ChildProcess => spawn(process.execPath, [main, ...args], { env });

export const ended = async (child: ChildProcess): Promise<Ran> => {
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), closed]);
  return { code: code ?? -1, out, err };
};

/** Runs it with this text as standard input. */
export const throughlineReading = (input: string, ...args: string[]): Promise<Ran> => {
  const child = started(...args);
  child.stdin!.end(input);
  return ended(child);
};

/** A process that has the data folder and writes to it until it is killed, as a server would. */
export const writerOf = async (folder: string): Promise<ChildProcess> => {
  const house = new URL('../house.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { openHouse } = await import(${JSON.stringify(house)});
       const { planner, vault } = await openHouse(${JSON.stringify(folder)});
       console.log('ready');
       for (let n = 0; ; n++) {
         const meta = { who: { id: 'owner', via: 'ui', role: 'admin', scope: 'admin', teams: null }, commandId: crypto.randomUUID() };
         await vault.add({ key: 'person-' + n });
         await planner.tell({ type: 'ProposeGoal', data: { title: 'Goal ' + n } }, meta);
         await new Promise((resolve) => setTimeout(resolve, 3));
       }`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env },
  );
  await once(child.stdout!, 'data');
  return child;
};

export const killed = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

/** A folder for one test file. */
export const scratchFolder = (name: string) => {
  const path = mkdtempSync(join(tmpdir(), `throughline-${name}-`));
  return {
    path,
    in: (...names: string[]) => join(path, ...names),
    remove: () => rmSync(path, { recursive: true }),
  };
};
