import { spawn, type ChildProcess } from 'node:child_process';
import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bearer, ownerOf, type Owner } from '../access/owner.ts';
import { recordedLog } from './recorded-log.ts';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'apps/api/dist/main.js');

/** The product as people run it, in a process of its own. */
export type Served = {
  /** `http://127.0.0.1:40123` */
  readonly address: string;
  readonly pid: number;
  /** Who asks, where it matters. */
  readonly owner: Owner | undefined;
  /** Answers `data`; an error breaks the figure. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  stop(): Promise<void>;
};

/** A data folder of one's own with the recorded organisation in it; `size` 0 is a new one. */
export const dataFolder = async (parent: string, size: number): Promise<string> => {
  const folder = join(parent, `data-${size}`);
  mkdirSync(folder);
  if (size > 0) {
    const log = join(await recordedLog(size), 'events.sqlite');
    copyFileSync(log, join(folder, 'events.sqlite'), constants.COPYFILE_FICLONE);
  }
  return folder;
};

/** Runs a script that prints `listens on ADDRESS`. */
export const run = async (
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  owner?: Owner,
): Promise<Served> => {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  return {
    address,
    pid: child.pid!,
    owner,
    ask: (query, variables) => ask(address, query, variables, owner),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};

// The figures are about what a request costs, not about how much one person may ask for.
const limits = {
  LIMIT_COST: '100000000',
  LIMIT_BODY_BYTES: '100000000',
  LIMIT_POINTS_PER_MINUTE: '100000000000',
  LIMIT_SOCKETS: '1000',
};

/** The product on a data folder. */
export const serve = async (folder: string): Promise<Served> => {
  if (!existsSync(main)) throw new Error(`${main} is missing: run \`npm run build\` first`);
  return run(main, [], { DATA: folder, PORT: '0', ...limits }, await ownerOf(folder));
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listens on (http:\S+)/.exec(said);
      if (found) resolve(found[1]!.replace('[::1]', 'localhost'));
    });
    child.once('exit', (code) => reject(new Error(`a server ended with code ${code}: ${said}`)));
  });

export const requestOf = (query: string, variables: object = {}, owner?: Owner) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(owner && bearer(owner)) },
  body: JSON.stringify({ query, variables }),
});

const ask = async <Data>(
  address: string,
  query: string,
  variables?: object,
  owner?: Owner,
): Promise<Data> => {
  const response = await fetch(`${address}/graphql`, requestOf(query, variables, owner));
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`the server answered ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
};
