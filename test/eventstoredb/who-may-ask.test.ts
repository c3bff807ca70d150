import grpc from '@grpc/grpc-js';
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { goals, log } from './events.ts';
import { hurry } from './hurry.ts';

const root = join(import.meta.dirname, '../..');

describe('a server with TLS and users', () => {
  let folder: string;
  let double: EventStoreDbDouble;
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  const address = (credentials: string, options = `&tlsCAFile=${file('ca.crt')}`) =>
    `esdb://${credentials}@localhost:${double.port}?tls=true${options}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-tls-'));
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file('ca.key')];
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    openssl('req', '-x509', ...key, '-days', '2', ...names, '-out', file('ca.crt'));
    const pair = { private_key: readFileSync(file('ca.key')), cert_chain: readFileSync(file('ca.crt')) };
    double = await EventStoreDbDouble.start({
      users: { planner: 'tr0ub4dor' },
      credentials: grpc.ServerCredentials.createSsl(null, [pair]),
    });
  });
  afterAll(() => {
    double.stop();
    rmSync(folder, { recursive: true });
  });

  it('lets in who knows the password', async () => {
    const store = await openEventStoreDb(address('planner:tr0ub4dor'), hurry);
    await store.append('goal-1', goals(2), { expected: 'no-stream' });
    expect(await log(store)).toHaveLength(2);
    await store.close();
  });

  it('turns away who does not, at once and without asking again', async () => {
    const store = await openEventStoreDb(address('planner:wrong'), hurry);
    const before = double.calls.length;
    await expect(log(store)).rejects.toMatchObject({ code: 'access-denied' });
    await expect(store.append('goal-2', goals(1), { expected: 'no-stream' })).rejects.toMatchObject({
      code: 'access-denied',
    });
    await expect(
      Array.fromAsync(store.subscribe({ signal: new AbortController().signal })),
    ).rejects.toMatchObject({ code: 'access-denied' });
    expect(double.calls.length - before).toBe(3);
    await store.close();
  });

  it('is not trusted by who does not know its authority', async () => {
    const store = await openEventStoreDb(address('planner:tr0ub4dor', ''), hurry);
    const call = store.append('goal-3', goals(1), { expected: 'no-stream', timeoutMs: 300 });
    await expect(call).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/self-signed/),
    });
    await store.close();
  });

  it('is not asked at all when the file with its authority is missing', async () => {
    const opening = openEventStoreDb(address('planner:tr0ub4dor', '&tlsCAFile=/nowhere/ca.crt'));
    await expect(opening).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringMatching(/tlsCAFile \/nowhere\/ca\.crt/),
    });
  });

  it('is told the password, and nobody else is: not even under DEBUG=*', async () => {
    const script = `
      import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
      const store = await openEventStoreDb(${JSON.stringify(address('planner:tr0ub4dor'))});
      const event = { id: crypto.randomUUID(), type: 'Seen', data: {}, metadata: {} };
      console.log(await store.append('goal-4', [event], { expected: 'no-stream' }));
      console.log(await store.append('goal-4', [event], { expected: 5n }).catch((error) => error));
      await store.close();`;
    const args = ['--input-type=module-typescript', '-e', script];
    // Not execFileSync: the server that is asked lives in this process.
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      cwd: root,
      env: { ...process.env, DEBUG: '*' },
      timeout: 20_000,
    });
    expect(stdout).toContain('revision: 0n');
    expect(stdout + stderr).not.toMatch(/tr0ub4dor|cGxhbm5lcjp0cjB1YjRkb3I=/);
  });
});

it('a server that is not there is said to be away, by its name and without the password, in the time allowed', async () => {
  const gone = await EventStoreDbDouble.start();
  const { port } = gone;
  gone.stop();
  const store = await openEventStoreDb(`esdb://planner:tr0ub4dor@127.0.0.1:${port}?tls=false`, hurry);
  const began = performance.now();
  const call = store.append('goal-1', goals(1), { expected: 'no-stream', timeoutMs: 300 });
  const error = (await call.catch((failure: unknown) => failure)) as Error;
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(error).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/ECONNREFUSED/) });
  expect(error.message).not.toContain('tr0ub4dor');
  expect((await store.health()).detail).toContain(`esdb://127.0.0.1:${port} has been unreachable since`);
  await store.close();
});
