import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describePeopleVault } from '@throughline/directory/contract';
import { readPeopleVault } from './read-people-vault.ts';
import { openPeopleVault } from './sqlite-people-vault.ts';

let folder: string;
const newFolder = () => (folder = mkdtempSync(join(tmpdir(), 'throughline-directory-')));
const dispose = () => rmSync(folder, { recursive: true, force: true });
const file = () => join(folder, 'directory.sqlite');

describePeopleVault('the SQLite vault', async () => openPeopleVault(newFolder()), {
  reopen: async (vault) => {
    await vault.close();
    return openPeopleVault(folder);
  },
  dispose: async () => dispose(),
});

describe('the file of the directory', () => {
  beforeEach(newFolder);
  afterEach(dispose);
  const anna = { key: 'anna-handle', name: 'Anna Jensen', mail: 'anna@acme.example' };
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join();

  it('does not hold a word about a person who was erased', async () => {
    const vault = openPeopleVault(folder);
    await vault.addMany(Array.from({ length: 300 }, (_, n) => ({ key: `k${n}`, name: `Person ${n}` })));
    const id = await vault.add(anna);
    await vault.addAlias(id, 'anna-alias');
    await vault.rename(id, 'Anna Holm');
    expect(bytes()).toMatch(/Anna Holm/);
    await vault.erase(id);
    expect(bytes()).not.toMatch(/anna/i);
    expect(bytes()).toContain(id);
    await vault.close();
    expect(bytes()).not.toMatch(/anna/i);
  });

  it('is for the owner only, with everything beside it', async () => {
    const vault = openPeopleVault(folder);
    await vault.add(anna);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    await vault.close();
    chmodSync(file(), 0o644);
    await openPeopleVault(folder).close();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('can be copied while in use, and the copy is a vault', async () => {
    const vault = openPeopleVault(folder);
    const id = await vault.add(anna);
    const copy = join(folder, 'copy');
    const copied = join(copy, 'directory.sqlite');
    await openPeopleVault(copy).close();
    rmSync(copied);
    await vault.backup(copied);
    expect(statSync(copied).mode & 0o777).toBe(0o600);
    await expect(vault.backup(copied)).rejects.toThrow('EEXIST');
    await vault.close();
    const again = openPeopleVault(copy);
    expect(again.byKey('anna-handle')?.id).toBe(id);
    await again.close();
  });

  it('can be read while it is in use, and only read', async () => {
    const vault = openPeopleVault(folder);
    const id = await vault.add(anna);
    const reader = readPeopleVault(folder);
    expect(reader.byKey('anna-handle')).toEqual(vault.byId(id));
    await expect(reader.add({ key: 'ben' })).rejects.toMatchObject({ code: 'read-only' });
    await expect(reader.erase(id)).rejects.toMatchObject({ code: 'read-only' });
    expect(reader.byId(id)).toMatchObject({ name: 'Anna Jensen' });
    await vault.close();
    expect(readPeopleVault(join(folder, 'nobody')).records()).toEqual([]);
  });

  it('is refused and left alone when a newer release has written it', async () => {
    await openPeopleVault(folder).close();
    const db = new DatabaseSync(file());
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = readFileSync(file());
    expect(() => openPeopleVault(folder)).toThrow(expect.objectContaining({ code: 'newer-release' }));
    expect(readFileSync(file())).toEqual(before);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['not SQLite', Buffer.from('people: none\n'.repeat(500))],
  ])('is refused and left alone when it is %s', (_, content) => {
    writeFileSync(file(), content);
    expect(() => openPeopleVault(folder)).toThrow(expect.objectContaining({ code: 'damaged' }));
    expect(readFileSync(file())).toEqual(content);
  });

  it('is refused when it is the database of something else, or its pages are damaged', async () => {
    new DatabaseSync(file()).exec('CREATE TABLE t (x)');
    expect(() => openPeopleVault(folder)).toThrow(/not a directory of Throughline/);
    rmSync(file());
    const vault = openPeopleVault(folder);
    await vault.addMany(Array.from({ length: 500 }, (_, n) => ({ key: `k${n}`, name: `Person ${n}` })));
    await vault.close();
    const content = readFileSync(file());
    writeFileSync(file(), content.fill(0x5a, 8192, 12288));
    expect(() => openPeopleVault(folder)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('is made anew after a start that was killed half way', async () => {
    writeFileSync(`${file()}.new`, 'half');
    await openPeopleVault(folder).close();
    expect(readdirSync(folder)).toEqual(['directory.sqlite']);
  });
});
