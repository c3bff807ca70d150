import { openDirectory } from '@throughline/directory-sqlite';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killed, scratchFolder, throughline, writerOf } from '../testing/run.ts';

const scratch = scratchFolder('erase');
afterAll(scratch.remove);
const folder = scratch.in('data');
const run = (...words: string[]) => throughline(...words, '--data', folder);

const opened = async <T>(
  work: (directory: ReturnType<typeof openDirectory>) => T | Promise<T>,
): Promise<T> => {
  const directory = openDirectory(folder);
  try {
    return await work(directory);
  } finally {
    await directory.close();
  }
};
const bytes = () =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1');
const events = async () => {
  const store = await openSqliteStore({ folder, mode: 'read' });
  const all = await Array.fromAsync(store.readAll());
  await store.close();
  return all;
};
const secrets = ['Ines Duarte', 'ines-d', 'ines@harbourline.example'];
let ines: string;

beforeAll(async () => {
  await run('account', 'add', 'ruth@harbourline.example', '--name', 'Ruth Akinyi', '--role', 'admin');
  const file = scratch.in('facts.ndjson');
  const fact = {
    at: '2026-07-01T09:00:00Z',
    fact: 'goal.proposed',
    goal: 'G-1',
    title: 'Berths',
    contacts: ['ines-d'],
  };
  writeFileSync(file, `${JSON.stringify(fact)}\n`);
  expect((await run('import', 'history', file)).code).toBe(0);
  await run('account', 'add', secrets[2]!, '--person', 'ines-d');
  ines = await opened(async ({ people, marks, mappings, accounts, sessions }) => {
    const { id } = people.byKey('ines-d')!;
    await people.rename(id, 'Ines Duarte');
    expect(await accounts.byPerson(id)).toMatchObject({ login: secrets[2] });
    await sessions.start(id, 'Firefox of Ines Duarte');
    await marks.set(id, 'changes', 7);
    await mappings.save({ name: 'Jira', content: {}, savedBy: id });
    return id;
  });
  for (const secret of secrets) expect(bytes()).toContain(secret);
});

describe('throughline export person', { timeout: 60_000 }, () => {
  it('writes everything about a person, for the owner of the file only', async () => {
    const file = scratch.in('ines.json');
    const { code, out } = await run('export', 'person', 'ines-d', file);
    expect([code, out]).toEqual([0, expect.stringContaining('all else about them')]);
    const about = JSON.parse(readFileSync(file, 'utf8'));
    expect(about).toMatchObject({
      format: 'throughline-person/1',
      person: { id: ines, key: 'ines-d', name: 'Ines Duarte' },
      account: { login: secrets[2], role: 'member' },
      sessions: [{ label: 'Firefox of Ines Duarte', createdAt: expect.stringMatching(/Z$/) }],
      marks: [{ subject: 'changes', place: 7 }],
      mappings: ['Jira'],
      withheld: 0,
    });
    const types = about.events.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['GoalProposed', 'PersonMentioned', 'RoleGiven']));
    expect(JSON.stringify(about)).not.toMatch(/password":|digest|secret/);
    expect((await run('export', 'person', 'ines-d', file)).code).toBe(73);
  });
});

describe('throughline erase', { timeout: 60_000 }, () => {
  it('says whom it would forget, and forgets nobody without --yes', async () => {
    const { code, out } = await run('erase', 'ines-d');
    expect([code, out]).toEqual([
      2,
      expect.stringMatching(/would forget Ines Duarte, ines-d.*cannot be undone/),
    ]);
    expect(await opened(({ people }) => people.byId(ines))).toMatchObject({ status: 'known' });
  });

  it('is for somebody who is there, not for the last administrator, and not while a server runs', async () => {
    expect(await run('erase', 'nobody', '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nobody has'),
    });
    const last = await run('erase', 'ruth@harbourline.example', '--yes');
    expect([last.code, last.err]).toEqual([1, expect.stringContaining('last administrator')]);
    expect((await events()).map(({ type }) => type)).not.toContain('PersonErased');
    const server = await writerOf(folder);
    expect((await run('erase', 'ines-d', '--yes')).code).toBe(75);
    await killed(server);
  });

  it('leaves no byte of the name, the plan as it was, and a record', async () => {
    const before = await events();
    const { code, out } = await run('erase', secrets[2]!, '--yes');
    expect([code, out]).toEqual([0, expect.stringContaining('former member 1')]);
    for (const secret of secrets) expect(bytes()).not.toContain(secret);
    const after = await events();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ stream, type }) => [stream, type])).toEqual([
      [`account-${ines}`, 'PersonErased'],
    ]);
    expect((await run('verify')).code).toBe(0);
    expect(await opened(({ mappings }) => mappings.byName('Jira'))).toMatchObject({ savedBy: null });
    const again = await run('erase', ines, '--yes');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('former member 1 already')]);
  });
});
