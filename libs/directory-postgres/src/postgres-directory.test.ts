import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '@throughline/directory';
import { describeDirectory } from '@throughline/directory/contract-directory';
import { openPostgresDirectory } from './postgres-directory.ts';
import { ThrowawayServer } from './throwaway-server.ts';

const installed = ThrowawayServer.installed();
if (!installed)
  console.warn(
    '\n!!! SKIPPED: the PostgreSQL directory was not tested, there is no PostgreSQL server on this machine.\n' +
      '!!! Install it (Debian: apt-get install postgresql) and run this again.\n',
  );

describe.skipIf(!installed)('on a real PostgreSQL server', () => {
  let server: ThrowawayServer;
  let address: string;
  beforeAll(async () => {
    server = await ThrowawayServer.start();
  }, 60_000);
  afterAll(() => server.remove(), 60_000);

  describeDirectory(
    'the PostgreSQL directory',
    async (now) => openPostgresDirectory((address = await server.emptyDatabase()), { now }),
    { again: (now) => openPostgresDirectory(address, { now }) },
  );

  const asked = async <Row extends object>(sql: string): Promise<readonly Row[]> => {
    const client = new Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  describe('two replicas on one database', () => {
    let one: Directory;
    let other: Directory;
    beforeEach(async () => {
      address = await server.emptyDatabase();
      // Both at once: they must take turns in making the tables.
      [one, other] = await Promise.all([
        openPostgresDirectory(address, { newsEveryMs: 20 }),
        openPostgresDirectory(address, { newsEveryMs: 20 }),
      ]);
    });
    afterEach(async () => {
      await one.close();
      await other.close();
    });

    /** What is in the database, once both have learnt it. */
    const bothKnow = async () => {
      const third = await openPostgresDirectory(address);
      const people = third.people.records();
      await third.close();
      for (const replica of [one, other]) await expect.poll(() => replica.people.records()).toEqual(people);
      return people;
    };

    it('learn from each other who came, is called otherwise now, and was erased', async () => {
      const id = await one.people.add({ key: 'anna', name: 'Anna Jensen' });
      await expect.poll(() => other.people.byId(id)).toMatchObject({ name: 'Anna Jensen' });
      await other.people.rename(id, 'Anna Holm');
      await expect.poll(() => one.people.byId(id)).toMatchObject({ name: 'Anna Holm' });
      await one.people.erase(id);
      await expect.poll(() => other.people.byId(id)).toEqual({ status: 'erased', id, number: 1 });
      expect(other.people.byKey('anna')).toBeUndefined();
    });

    it('add the same person at the same time as one', async () => {
      for (let round = 0; round < 10; round++) {
        const adding = [one, other, one, other].map(({ people }) => people.add({ key: `key-${round}` }));
        expect(new Set(await Promise.all(adding)).size).toBe(1);
      }
      expect(await bothKnow()).toHaveLength(10);
    });

    it('write together without losing anything, and end up with the same people', async () => {
      const ids = await one.people.addMany(Array.from({ length: 20 }, (_, n) => ({ key: `p${n}` })));
      const changes = ids.flatMap((id, n) => [
        one.people.addAlias(id, `one-${n}`),
        other.people.addAlias(id, `other-${n}`),
        ...(n % 5 === 0 ? [(n % 2 ? one : other).people.erase(id)] : []),
      ]);
      // Whoever was erased first gets no alias any more.
      await Promise.allSettled(changes);
      const people = await bothKnow();
      expect(people.filter(({ aliases }) => aliases?.length === 2)).toHaveLength(16);
      expect(people.flatMap(({ formerMember }) => formerMember ?? []).sort()).toEqual([1, 2, 3, 4]);
    });

    it('go on after the server was away, and say so while it is', async () => {
      const id = await one.people.add({ name: 'Ben Okri' });
      await one.accounts.create({ personId: id, login: 'ben', role: 'member' });
      const { secret } = await one.sessions.start(id);
      await server.stop();
      try {
        await expect(other.sessions.use(secret)).rejects.toMatchObject({
          code: 'unreachable',
          message: expect.stringMatching(/does not answer.*DIRECTORY/),
        });
        expect(one.people.byId(id)).toMatchObject({ name: 'Ben Okri' });
      } finally {
        await server.run();
      }
      expect(await other.sessions.use(secret)).toMatchObject({ personId: id });
      const later = await other.people.add({ name: 'Carla' });
      await expect.poll(() => one.people.byId(later)).toMatchObject({ name: 'Carla' });
    });
  });

  it('keeps no word about a person who was erased in its files, nor any secret anywhere', async () => {
    address = await server.emptyDatabase();
    const directory = await openPostgresDirectory(address);
    const id = await directory.people.add({
      key: 'anna-key',
      name: 'Ottilie Brandt',
      mail: 'anna@acme.example',
    });
    await directory.accounts.create({ personId: id, login: 'ottilie@acme.example', role: 'member' });
    await directory.accounts.setPassword(id, 'harbour cranes at dawn');
    const secrets = [
      (await directory.sessions.start(id)).secret,
      (await directory.tokens.mint(id, { name: 'CI', scope: 'read' })).secret,
      await directory.links.issue({ purpose: 'password', personId: id }, 60_000),
    ];
    const tables = ['accounts', 'sessions', 'tokens', 'one_time_links', 'people'];
    const everything = async () =>
      (await Promise.all(tables.map((table) => asked(`SELECT * FROM ${table}`))))
        .map((rows) => JSON.stringify(rows))
        .join();
    const namesInFiles = async () => {
      await asked('CHECKPOINT');
      const files = await asked<{ path: string }>(
        `SELECT pg_relation_filepath(oid) AS path FROM pg_class
         WHERE relkind IN ('r', 'i') AND (relnamespace = 'public'::regnamespace OR relname LIKE 'pg_statistic%')`,
      );
      const bytes = files.map(({ path }) => readFileSync(server.fileOf(path), 'latin1')).join();
      expect(bytes.includes(id)).toBe(true);
      return /ottilie/i.test(bytes);
    };
    expect(await everything()).toContain('Ottilie Brandt');
    for (const secret of [...secrets.map((secret) => secret.slice(20)), 'harbour cranes'])
      expect(await everything()).not.toContain(secret);
    // As the server does by itself every now and then: what it writes down must not outlive the rows.
    await asked('ANALYZE');
    expect(await namesInFiles()).toBe(true);
    await directory.erase(id);
    expect(await everything()).not.toMatch(/ottilie/i);
    expect(await namesInFiles()).toBe(false);
    await directory.close();
  });

  it('is refused and left alone when a newer release has written it', async () => {
    address = await server.emptyDatabase();
    await (await openPostgresDirectory(address)).close();
    await asked('UPDATE directory_version SET version = 99');
    await expect(openPostgresDirectory(address)).rejects.toMatchObject({
      code: 'newer-release',
      message: expect.stringMatching(/version 99, this one knows 2\). Run that release; nothing was changed/),
    });
    expect(await asked('SELECT version FROM directory_version')).toEqual([{ version: 99 }]);
  });

  it('is upgraded whole or not at all', async () => {
    address = await server.emptyDatabase();
    await asked('CREATE TABLE tokens (x TEXT)');
    await expect(openPostgresDirectory(address)).rejects.toThrow(/tokens/);
    const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
    expect(await asked(tables)).toEqual([{ tablename: 'tokens' }]);
    await asked('DROP TABLE tokens');
    await (await openPostgresDirectory(address)).close();
  });
});

describe('an address that leads nowhere', () => {
  it('is explained, without the password in it', async () => {
    const opening = openPostgresDirectory('postgres://me:geheim@127.0.0.1:1/throughline');
    await expect(opening).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/127\.0\.0\.1:1\/throughline does not answer.*ECONNREFUSED/),
    });
    await expect(opening).rejects.not.toThrow(/geheim/);
  });

  it('is none when it is no URL', async () => {
    await expect(openPostgresDirectory('localhost')).rejects.toThrow(/postgres:\/\/user:password@host/);
  });
});
