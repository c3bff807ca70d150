import { openHouse } from '@throughline/cli';
import { administrator } from '@throughline/read-model';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerOf, type Owner } from '../access/owner.ts';
import { buildServer, removeServer, startServer, type Server } from './processes/server.ts';

const scratch = mkdtempSync(join(tmpdir(), 'throughline-read-only-'));
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
afterAll(removeServer);
beforeAll(buildServer, 60_000);

/** A data folder with three goals and somebody who has a name. */
const written = async (name: string): Promise<{ readonly folder: string; readonly owner: Owner }> => {
  const folder = join(scratch, name);
  const house = await openHouse(folder);
  const personId = await house.vault.add({ key: 'aiko', name: 'Aiko Mori' });
  const meta = (commandId: string) => ({ who: administrator(personId, 'test'), commandId });
  await house.planner.tell({ type: 'AddPerson', data: { personId } }, meta('person'));
  for (const title of ['Offline manifests', 'Five currencies', 'A new ledger'])
    await house.planner.tell({ type: 'ProposeGoal', data: { title } } as never, meta(title));
  await house.close();
  return { folder, owner: await ownerOf(folder) };
};

/** Everybody may read it, nobody may write. */
const locked = (folder: string) => {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
};
const bytesOf = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

const state = `{ server { events readOnlyBecause } viewer { canWrite }
  org { goals { nodes { title } } people { nodes { name } } } }`;
const propose = 'mutation { goalPropose(input: { title: "Prettier labels" }) { goal { key } } }';
const addPerson = 'mutation { personAdd(input: { name: "Lena Vogt" }) { person { key } } }';

/** What a server in that folder says of itself, what it answers, and what it does to a command. */
const tried = async (server: Server) => {
  const { data } = await server.ask(state);
  const commands = await Promise.all([propose, addPerson].map((command) => server.ask(command)));
  return {
    banner: server.said.some((line) => line.startsWith('Read-only: ')),
    because: data.server.readOnlyBecause,
    canWrite: data.viewer.canWrite,
    goals: data.org.goals.nodes.length,
    people: data.org.people.nodes.map(({ name }: { name: string }) => name),
    codes: commands.map(({ errors }) => errors?.[0]?.extensions.code),
  };
};

const readOnly = {
  banner: true,
  because: 'The data folder can only be read.',
  canWrite: false,
  goals: 3,
  people: ['Aiko Mori'],
  codes: ['READ_ONLY', 'READ_ONLY'],
};

describe('A data folder that can only be read', () => {
  it('is served: it says so, answers every question, refuses every command and is not touched', async () => {
    const { folder, owner } = await written('locked');
    locked(folder);
    const before = bytesOf(folder);
    const server = await startServer(folder, { asNobody: true, owner });
    await expect.poll(() => server.said.length).toBeGreaterThan(1);
    expect(await tried(server)).toEqual(readOnly);
    expect(await server.stop()).toBe(0);
    expect(bytesOf(folder)).toEqual(before);
  }, 60_000);

  it('is one whose log alone can only be read, too', async () => {
    const { folder, owner } = await written('half');
    chmodSync(folder, 0o777);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    const before = statSync(join(folder, 'events.sqlite')).size;
    const server = await startServer(folder, { asNobody: true, owner });
    await expect.poll(() => server.said.length).toBeGreaterThan(1);
    expect(await tried(server)).toEqual(readOnly);
    await server.stop();
    expect(statSync(join(folder, 'events.sqlite')).size).toBe(before);
  }, 60_000);

  it('planted fault: one that can be written is told apart in every answer', async () => {
    const server = await startServer((await written('open')).folder);
    const { banner, because, canWrite, codes } = await tried(server);
    expect([banner, because, canWrite]).toEqual([false, null, true]);
    expect(codes).toEqual([undefined, undefined]);
    await server.stop();
    const house = await openHouse(join(scratch, 'open'));
    expect(house.planner.at().all('goal')).toHaveLength(4);
    await house.close();
  }, 60_000);
});
