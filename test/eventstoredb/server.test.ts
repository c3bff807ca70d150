import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventStoreDbDouble } from '../eventstoredb-double/double.ts';
import { buildServer, removeServer, startServer, type Server } from '../reliability/processes/server.ts';

const password = 'tr0ub4dor';

/** The server as it is shipped, on a log that it has to reach over the network. */
describe('a server on a distributed store', () => {
  let folder: string;
  let double: EventStoreDbDouble;
  const running: Server[] = [];

  beforeAll(buildServer, 120_000);
  afterAll(removeServer);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-replica-'));
    double = await EventStoreDbDouble.start();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    double.stop();
    rmSync(folder, { recursive: true });
  });

  const start = async (name = 'a') => {
    const address = `esdb://planner:${password}@127.0.0.1:${double.port}?tls=false`;
    const server = await startServer(join(folder, name), { env: { EVENT_STORE: address } });
    running.push(server);
    return server;
  };
  const ready = async ({ url }: Server) => {
    const response = await fetch(new URL('/readyz', url));
    return { status: response.status, ...((await response.json()) as { ok: boolean; detail?: string }) };
  };
  const formTeam = (server: Server, name: string, commandId: string = randomUUID()) =>
    server.ask(
      'mutation Form($input: TeamFormInput!) { teamForm(input: $input) { position userErrors { code } } }',
      {
        input: { name, commandId, because: [{ note: 'Acme asked' }] },
      },
    );
  const state =
    '{ server { store events readOnlyBecause } viewer { canWrite } org { teams { nodes { name } } } }';

  it('starts without its store, says so, answers questions, refuses commands, and recovers by itself', async () => {
    double.stop();
    const server = await start();
    await expect
      .poll(() => server.said.join('\n'))
      .toMatch(/Read-only: The event store has not been reached .*ECONNREFUSED/);
    const [, startedIn] = /(\d+) ms/.exec(server.said[0]!) ?? [];
    expect(Number(startedIn)).toBeLessThan(10_000);
    expect(server.said.join('\n')).toContain(`log esdb://127.0.0.1:${double.port}`);
    expect(server.said.join('\n')).not.toContain(password);

    expect(await ready(server)).toMatchObject({
      status: 503,
      ok: false,
      detail: expect.stringMatching(/unreachable since/),
    });
    expect((await server.ask(state)).data).toMatchObject({
      server: {
        store: 'eventstoredb',
        events: 0,
        readOnlyBecause: expect.stringMatching(/not been reached/),
      },
      viewer: { canWrite: false },
    });
    const commandId = randomUUID();
    expect((await formTeam(server, 'Payments', commandId)).errors).toMatchObject([
      { extensions: { code: 'STORE_UNAVAILABLE' } },
    ]);

    await double.start();
    await expect.poll(async () => (await ready(server)).status).toBe(200);
    expect((await formTeam(server, 'Payments', commandId)).data.teamForm.userErrors).toEqual([]);
    expect((await server.ask(state)).data).toMatchObject({
      server: { readOnlyBecause: null },
      viewer: { canWrite: true },
      org: { teams: { nodes: [{ name: 'Payments' }] } },
    });
  });

  it('loses its store: a blip is waited out, a long absence is said, and nothing is lost', async () => {
    const server = await start();
    await formTeam(server, 'Payments');

    double.stop();
    const duringBlip = formTeam(server, 'Platform');
    setTimeout(() => void double.start(), 1_000);
    expect((await duringBlip).data?.teamForm.userErrors).toEqual([]);
    await expect.poll(async () => (await ready(server)).status).toBe(200);

    double.stop();
    await expect
      .poll(async () => (await server.ask(state)).data.server.readOnlyBecause, { interval: 200 })
      .toMatch(/unreachable since \d{4}-/);
    const commandId = randomUUID();
    const began = performance.now();
    expect((await formTeam(server, 'Mobile', commandId)).errors).toMatchObject([
      { extensions: { code: 'STORE_UNAVAILABLE' } },
    ]);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((await server.ask(state)).data.org.teams.nodes).toEqual([
      { name: 'Payments' },
      { name: 'Platform' },
    ]);
    expect(await ready(server)).toMatchObject({ status: 503 });

    await double.start();
    await expect.poll(async () => (await ready(server)).status).toBe(200);
    expect((await formTeam(server, 'Mobile', commandId)).data.teamForm.userErrors).toEqual([]);
    expect((await server.ask(state)).data.org.teams.nodes).toHaveLength(3);
  });

  it('is one of several: what is written through one is read through the other', async () => {
    const [a, b] = await Promise.all([start('a'), start('b')]);
    const { position } = (await formTeam(a, 'Payments')).data.teamForm;
    const atPosition = 'query ($at: Moment) { org(at: $at) { teams { nodes { name } } } }';
    const seen = await b.ask(atPosition, { at: `@${position}` });
    expect(seen.data.org.teams.nodes).toEqual([{ name: 'Payments' }]);
    // Also without asking for the position: it follows by itself.
    await formTeam(b, 'Platform');
    await expect.poll(async () => (await a.ask(state)).data.org.teams.nodes).toHaveLength(2);

    const never = await b.ask(atPosition, { at: `@${BigInt(position) + 1_000_000n}` });
    expect(never.errors).toMatchObject([{ extensions: { code: 'moment-position-not-reached' } }]);
  });

  it('has its data folder to itself', async () => {
    await start('a');
    await expect(start('a')).rejects.toThrow(/in use by process/);
  });
});
