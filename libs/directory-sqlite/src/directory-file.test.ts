import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupPeople } from './backup-people.ts';
import { readPeopleVault } from './read-people-vault.ts';
import { openDirectory, openPeopleVault } from './sqlite-directory.ts';

let folder: string;
const newFolder = () => (folder = mkdtempSync(join(tmpdir(), 'throughline-directory-')));
const dispose = () => rmSync(folder, { recursive: true, force: true });
const file = () => join(folder, 'directory.sqlite');

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

  it('holds no password and no secret, and nothing of an account after its person was erased', async () => {
    const directory = openDirectory(folder);
    const id = await directory.people.add(anna);
    await directory.accounts.create({ personId: id, login: anna.mail, role: 'member' });
    await directory.accounts.setPassword(id, 'harbour cranes at dawn');
    const secrets = [
      (await directory.sessions.start(id)).secret,
      (await directory.tokens.mint(id, { name: 'CI', scope: 'read' })).secret,
      await directory.links.issue({ purpose: 'password', personId: id }, 60_000),
    ];
    expect(bytes()).toContain('$argon2id$');
    for (const secret of [...secrets.map((secret) => secret.slice(20)), 'harbour cranes'])
      expect(bytes()).not.toContain(secret);
    await directory.erase(id);
    expect(bytes()).not.toMatch(/anna|\$argon2id\$/i);
    await directory.close();
  });

  it('of the release before is upgraded, and its people stay', async () => {
    const old = new DatabaseSync(file());
    old.exec(`PRAGMA application_id = 0x74687244; PRAGMA user_version = 1;
      CREATE TABLE people (id TEXT PRIMARY KEY, key TEXT UNIQUE, name TEXT, mail TEXT, aliases TEXT,
        former_member INTEGER UNIQUE) STRICT;
      INSERT INTO people (id, key, name) VALUES ('p_anna', 'anna', 'Anna Jensen')`);
    old.close();
    const directory = openDirectory(folder);
    expect(directory.people.byKey('anna')).toMatchObject({ id: 'p_anna', name: 'Anna Jensen' });
    await directory.accounts.create({ personId: 'p_anna', login: 'anna', role: 'admin' });
    expect(await directory.accounts.all()).toHaveLength(1);
    await directory.close();
  });

  it('is upgraded whole or not at all', async () => {
    const old = new DatabaseSync(file());
    old.exec(`PRAGMA application_id = 0x74687244; CREATE TABLE tokens (x)`);
    old.close();
    expect(() => openDirectory(folder)).toThrow(/tokens/);
    const left = new DatabaseSync(file());
    expect(left.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'tokens' }]);
    expect(left.prepare('PRAGMA user_version').get()).toEqual({ user_version: 0 });
    left.close();
  });

  it('can be copied while in use, for the owner only, over no other file', async () => {
    const vault = openPeopleVault(folder);
    const id = await vault.add(anna);
    const target = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
    expect(await backupPeople(folder, target)).toBe(true);
    await expect(backupPeople(folder, target)).rejects.toThrow('EEXIST');
    expect(await backupPeople(target + '-none', target)).toBe(false);
    expect(statSync(join(target, 'directory.sqlite')).mode & 0o777).toBe(0o600);
    await vault.close();
    const copy = openPeopleVault(target);
    expect(copy.byKey('anna-handle')?.id).toBe(id);
    await copy.close();
    rmSync(target, { recursive: true });
  });

  it('lets nobody in from a backup: accounts and tokens are in it, sessions and links are not', async () => {
    const directory = openDirectory(folder);
    await directory.accounts.create({ personId: 'p_anna', login: 'anna', role: 'admin' });
    const { secret } = await directory.sessions.start('p_anna', 'Firefox');
    const token = await directory.tokens.mint('p_anna', { name: 'CI', scope: 'read' });
    const link = await directory.links.issue({ purpose: 'sign-in', personId: 'p_anna' }, 60_000);
    const target = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
    expect(await backupPeople(folder, target)).toBe(true);
    expect(readdirSync(target)).toEqual(['directory.sqlite']);
    expect(await directory.sessions.use(secret)).toBeDefined();
    const restored = openDirectory(target);
    expect(await restored.sessions.use(secret)).toBeUndefined();
    expect(await restored.links.redeem('sign-in', link)).toBeUndefined();
    expect(await restored.tokens.use(token.secret)).toBeDefined();
    await restored.close();
    await directory.close();
    rmSync(target, { recursive: true });
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
