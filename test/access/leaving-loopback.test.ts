import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import {
  buildServer,
  removeServer,
  serverFile,
  startServer,
  type Server,
} from '../reliability/processes/server.ts';
import { bearer } from './owner.ts';

const scratch = mkdtempSync(join(tmpdir(), 'throughline-reach-'));
const cli = join(import.meta.dirname, '../../apps/cli/src/main.ts');
const publicUrl = 'https://plans.harbourline.example';
const password = 'correct horse battery';

beforeAll(buildServer, 120_000);
afterAll(removeServer);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Starts it with these settings and expects it to end: its code and what it said. */
const refused = async (folder: string, env: Record<string, string>, ...flags: string[]) => {
  const child = spawn(process.execPath, [serverFile(), ...flags], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, err };
};

const throughline = (input: string, ...words: string[]) =>
  execFileSync(process.execPath, [cli, ...words], {
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
  });

describe('a server that other machines shall reach', () => {
  const folder = join(scratch, 'data');
  const env = { HOST: '0.0.0.0', PUBLIC_URL: publicUrl };

  it('does not start without its public address, nor over http', async () => {
    const without = await refused(folder, { HOST: '0.0.0.0' });
    expect([without.code, without.out]).toEqual([78, '']);
    expect(without.err).toContain('PUBLIC_URL: must be given where HOST=0.0.0.0');
    const plain = await refused(folder, { HOST: '0.0.0.0', PUBLIC_URL: 'http://plans.example' });
    expect([plain.code, plain.err]).toEqual([78, expect.stringContaining('INSECURE_HTTP=1')]);
  });

  it('does not start without an administrator who can sign in; the commands that it names put that right', async () => {
    const closed = await refused(folder, env);
    expect([closed.code, closed.out]).toEqual([78, '']);
    const commands = closed.err.match(/npm run throughline -- .*/g)!;
    expect(commands).toHaveLength(2);
    // As a shell takes them apart.
    const [add, set] = commands.map((line) =>
      [...line.replace('npm run throughline -- ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare!,
      ),
    );
    throughline('', ...add!);
    const half = await refused(folder, env);
    expect([half.code, half.err]).toEqual([78, expect.stringContaining('account password you@example.org')]);
    throughline(`${password}\n`, ...set!);
    const server = await startServer(folder, { env });
    expect(server.said.join('\n')).not.toContain('#thk_');
    const signedIn = await fetch(new URL('/auth/sign-in', `http://127.0.0.1:${server.url.port}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'you@example.org', password }),
    });
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers.getSetCookie()[0]).toMatch(
      /^__Host-throughline=ths_.*; Path=\/; .*HttpOnly; Secure/,
    );
    await server.stop();
  }, 60_000);

  it('prints its configuration without secrets, and its help', async () => {
    const shown = await refused(
      folder,
      { ...env, DIRECTORY: 'postgres://me:tr0ub4dor@db/x' },
      '--show-config',
    );
    expect([shown.code, shown.err]).toEqual([0, '']);
    expect(shown.out).toContain('DIRECTORY=postgres://…@db/x    # chosen');
    const helped = await refused(folder, {}, '--help');
    expect([helped.code, helped.out]).toEqual([0, expect.stringContaining('LIMIT_BODY_BYTES')]);
    expect((await refused(folder, {}, '--hlep')).code).toBe(2);
  });

  it('waits for nobody when its directory cannot be reached: it can be tried again later', async () => {
    const away = await refused(folder, { DIRECTORY: 'postgres://me:tr0ub4dor@127.0.0.1:1/x' });
    expect([away.code, away.err]).toEqual([75, expect.stringContaining('does not answer')]);
    expect(away.err).not.toContain('tr0ub4dor');
  });
});

describe('a server with a public address', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(join(scratch, 'public'), {
      env: { PUBLIC_URL: publicUrl, TRUST_PROXY: 'loopback' },
    });
  }, 60_000);
  afterAll(() => server.stop());

  const ask = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const body = '{"query":"{ viewer { id } }"}';
      const all = { 'content-type': 'application/json', ...bearer(server.owner), ...headers };
      const options = {
        method: 'POST',
        host: '127.0.0.1',
        port: server.url.port,
        path: '/graphql',
        headers: all,
      };
      request(options, ({ statusCode }) => resolve(statusCode!))
        .on('error', reject)
        .end(body);
    });

  it.each([
    ['plans.harbourline.example', publicUrl, 200],
    ['plans.harbourline.example:443', publicUrl, 200],
    ['PLANS.harbourline.example', publicUrl, 200],
    ['plans.harbourline.example', 'http://plans.harbourline.example', 403],
    ['plans.harbourline.example', 'https://evil.example', 403],
    ['plans.harbourline.example', 'null', 403],
    ['plans.harbourline.example:8443', publicUrl, 421],
    ['evil.example', publicUrl, 421],
    ['plans.harbourline.example.evil.example', publicUrl, 421],
    ['localhost', 'http://localhost', 200],
    ['localhost', publicUrl, 403],
  ])('asked as %s by a page of %s answers %i', async (host, origin, status) => {
    expect(await ask({ host, origin })).toBe(status);
  });

  it('says the same to sockets', async () => {
    const statusOf = (headers: Record<string, string>) =>
      new Promise<number | string>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${server.url.port}/graphql`, 'graphql-transport-ws', {
          headers: { ...bearer(server.owner), ...headers },
        });
        socket.on('open', () => {
          socket.terminate();
          resolve('open');
        });
        socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode!));
        socket.on('error', () => {});
      });
    expect(await statusOf({ host: 'plans.harbourline.example', origin: publicUrl })).toBe('open');
    expect(await statusOf({ host: 'plans.harbourline.example', origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf({ host: 'evil.example' })).toBe(421);
  });

  it('counts tries by the address that a trusted proxy names', async () => {
    const tryFrom = async (address: string) =>
      (
        await fetch(new URL('/auth/sign-in', server.url), {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
          body: JSON.stringify({ login: `nobody-${Math.random()}`, password: 'x' }),
        })
      ).status;
    const many = await Promise.all(Array.from({ length: 40 }, () => tryFrom('192.0.2.1')));
    expect(many.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(await tryFrom('192.0.2.2')).toBe(401);
  });
});
