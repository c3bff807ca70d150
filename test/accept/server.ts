import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { bearer, ownerOf } from '../access/owner.ts';

export type Ask = <Answer>(query: string, variables?: Record<string, unknown>) => Promise<Answer>;
export type Server = { readonly ask: Ask; stop(): Promise<void> };

/** Starts the built server on a data folder and a free port, as a user would. */
export const startServer = async (data: string): Promise<Server> => {
  const main = join(import.meta.dirname, '../../apps/api/dist/main.js');
  const owner = await ownerOf(data);
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATA: data, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  gone.catch(() => {});
  const address = await Promise.race([
    gone,
    new Promise<string>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const [found] = /http:\/\/\S+/.exec(line) ?? [];
        if (found) resolve(found);
      });
    }),
  ]);
  const ask: Ask = async <Answer>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(owner) },
      body: JSON.stringify({ query, variables }),
    });
    const { data: answer, errors } = (await response.json()) as { data?: Answer; errors?: unknown };
    if (errors || !answer) throw new Error(JSON.stringify(errors));
    return answer;
  };
  return {
    ask,
    stop: async () => {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};
