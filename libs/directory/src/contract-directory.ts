import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signInWithPassword } from './access/sign-in.ts';
import { describePeopleVault } from './contract.ts';
import type { Directory } from './directory.ts';

type Now = () => number;

export type DirectoryContractOptions = {
  /** Opens the same data once more, as a second replica would. Without it nothing is asked about restarts and replicas. */
  readonly again?: (now: Now) => Promise<Directory>;
  /** Removes what `open` made, after everything was closed. */
  readonly dispose?: () => Promise<void>;
};

/** What every directory must do; `open` makes an empty one. Its people are asked the contract of vaults as well. */
export const describeDirectory = (
  title: string,
  open: (now: Now) => Promise<Directory>,
  { again, dispose = async () => {} }: DirectoryContractOptions = {},
): void => {
  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;
  const phrase = 'harbour cranes at dawn';
  const [anna, ben] = ['p_anna', 'p_ben'];
  const opened: Directory[] = [];
  let time = 0;
  const now = () => time;
  const kept = async (directory: Promise<Directory>): Promise<Directory> => {
    opened.push(await directory);
    return directory;
  };
  const closeAll = async () => {
    for (const directory of opened.splice(0)) await directory.close();
    await dispose();
  };

  describePeopleVault(title, async () => (await kept(open(Date.now))).people, {
    ...(again && {
      reopen: async (vault) => {
        await vault.close();
        return (await kept(again(Date.now))).people;
      },
    }),
    dispose: closeAll,
  });

  describe(`${title} is a directory`, () => {
    let directory: Directory;
    /** The same data as another replica, or this one after a restart, sees it. */
    let replica: Directory;
    beforeEach(async () => {
      time = Date.parse('2026-03-02T09:00:00Z');
      directory = await kept(open(now));
      replica = again ? await kept(again(now)) : directory;
      await directory.people.addMany([
        { id: anna, name: 'Anna Jensen' },
        { id: ben, name: 'Ben Okri' },
      ]);
      await directory.accounts.create({ personId: anna, login: 'Anna@Acme.example', role: 'admin' });
      await directory.accounts.create({ personId: ben, login: 'ben@acme.example', role: 'member' });
    });
    afterEach(closeAll);

    describe('accounts', () => {
      const ofAnna = {
        personId: anna,
        login: 'anna@acme.example',
        role: 'admin',
        hasPassword: false,
        createdAt: Date.parse('2026-03-02T09:00:00Z'),
        disabledAt: null,
      };

      it('are found by person and by login, however it is written', async () => {
        expect(await replica.accounts.byPerson(anna)).toEqual(ofAnna);
        expect(await replica.accounts.byLogin(' ANNA@acme.EXAMPLE ')).toEqual(ofAnna);
        expect(await replica.accounts.byLogin('nobody')).toBeUndefined();
        expect((await replica.accounts.all()).map(({ personId }) => personId)).toEqual([anna, ben]);
      });

      it('are one for each person and login', async () => {
        const { accounts } = directory;
        const taken = { code: 'login-taken' };
        await expect(accounts.create({ personId: anna, login: 'a', role: 'viewer' })).rejects.toMatchObject(
          taken,
        );
        const carla = { personId: 'p_carla', login: 'ANNA@acme.example', role: 'viewer' } as const;
        await expect(accounts.create(carla)).rejects.toMatchObject(taken);
        await expect(accounts.setLogin(ben, 'anna@acme.example')).rejects.toMatchObject(taken);
        await expect(accounts.create({ ...carla, login: ' ' })).rejects.toMatchObject({
          code: 'invalid-login',
        });
        expect(await accounts.all()).toHaveLength(2);
      });

      it('change their login and role', async () => {
        await directory.accounts.setLogin(ben, 'Ben');
        await directory.accounts.setLogin(ben, 'ben');
        await directory.accounts.setRole(ben, 'viewer');
        expect(await replica.accounts.byLogin('ben')).toMatchObject({ personId: ben, role: 'viewer' });
        await expect(directory.accounts.setRole('p_nobody', 'admin')).rejects.toMatchObject({
          code: 'unknown-account',
        });
      });

      it('always leave an administrator who is not disabled', async () => {
        const { accounts } = replica;
        const last = { code: 'last-administrator', message: expect.stringContaining('last administrator') };
        const takingAway = [
          () => accounts.setRole(anna, 'member'),
          () => accounts.disable(anna),
          () => accounts.remove(anna),
          () => replica.erase(anna),
        ];
        for (const takeAway of takingAway) await expect(takeAway()).rejects.toMatchObject(last);
        expect(await directory.accounts.byPerson(anna)).toEqual(ofAnna);
        expect(directory.people.byId(anna)).toMatchObject({ name: 'Anna Jensen' });
        await directory.accounts.setRole(anna, 'admin');
        await directory.accounts.setRole(ben, 'admin');
        await directory.accounts.disable(ben);
        for (const takeAway of takingAway) await expect(takeAway()).rejects.toMatchObject(last);
        await directory.accounts.enable(ben);
        await accounts.setRole(anna, 'member');
        await accounts.remove(anna);
        await accounts.remove(anna);
        expect(await directory.accounts.byPerson(anna)).toBeUndefined();
      });

      it('leave an administrator also when the last two are taken away at once, on two replicas', async () => {
        const takingAway = [
          (of: Directory, id: string) => of.accounts.setRole(id, 'member'),
          (of: Directory, id: string) => of.accounts.disable(id),
        ];
        for (let round = 0; round < 100; round++) {
          for (const id of [anna, ben]) {
            await directory.accounts.enable(id);
            await directory.accounts.setRole(id, 'admin');
          }
          const takeAway = takingAway[round % 2]!;
          const outcomes = await Promise.allSettled([takeAway(directory, anna), takeAway(replica, ben)]);
          expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        }
      });

      it('are listed with how they are used', async () => {
        await directory.accounts.addIdentity(ben, { issuer: 'https://id.acme.example', subject: '4711' });
        await directory.sessions.start(ben);
        time += hour;
        const token = await directory.tokens.mint(ben, { name: 'CI', scope: 'read' });
        expect(await replica.accounts.inUse()).toMatchObject([
          { ...ofAnna, issuers: [], lastSeenAt: null },
          { personId: ben, issuers: ['https://id.acme.example'], lastSeenAt: time - hour },
        ]);
        await directory.tokens.use(token.secret);
        expect((await replica.accounts.inUse())[1]).toMatchObject({ personId: ben, lastSeenAt: time });
      });

      it('let in with the right password only, and with none before one is set', async () => {
        const { accounts } = directory;
        expect(await accounts.checkPassword('ben@acme.example', '')).toBeUndefined();
        await accounts.setPassword(ben, phrase);
        expect(await replica.accounts.checkPassword('Ben@acme.example', phrase)).toMatchObject({
          personId: ben,
          hasPassword: true,
        });
        expect(await replica.accounts.checkPassword('ben@acme.example', `${phrase}!`)).toBeUndefined();
        expect(await replica.accounts.checkPassword('anna@acme.example', phrase)).toBeUndefined();
        expect(await replica.accounts.checkPassword('nobody', phrase)).toBeUndefined();
      });

      it('keep the old password when the new one is too weak', async () => {
        await directory.accounts.setPassword(ben, phrase);
        await expect(directory.accounts.setPassword(ben, 'secret')).rejects.toMatchObject({
          code: 'weak-password',
        });
        expect(await directory.accounts.checkPassword('ben@acme.example', phrase)).toBeDefined();
      });

      it('are found by what an OpenID provider calls the person', async () => {
        const identity = { issuer: 'https://id.acme.example', subject: '4711' };
        await directory.accounts.addIdentity(ben, identity);
        await directory.accounts.addIdentity(ben, identity);
        expect(await replica.accounts.byIdentity(identity)).toMatchObject({ personId: ben });
        expect(
          await replica.accounts.byIdentity({ ...identity, issuer: 'https://evil.example' }),
        ).toBeUndefined();
        await expect(directory.accounts.addIdentity(anna, identity)).rejects.toMatchObject({
          code: 'identity-taken',
        });
        await expect(directory.accounts.addIdentity('p_nobody', identity)).rejects.toMatchObject({
          code: 'unknown-account',
        });
      });

      it('let nobody in by any way while they are disabled', async () => {
        await directory.accounts.setPassword(ben, phrase);
        const { secret } = await directory.sessions.start(ben);
        const token = await directory.tokens.mint(ben, { name: 'CI', scope: 'read' });
        const link = await directory.links.issue({ purpose: 'password', personId: ben }, hour);
        await directory.accounts.disable(ben);
        expect(await replica.accounts.byPerson(ben)).toMatchObject({ disabledAt: time });
        expect(await replica.accounts.checkPassword('ben@acme.example', phrase)).toBeUndefined();
        expect(await replica.sessions.use(secret)).toBeUndefined();
        expect(await replica.tokens.use(token.secret)).toBeUndefined();
        expect(await replica.links.redeem('password', link)).toBeUndefined();
        const unknown = { code: 'unknown-account' };
        await expect(replica.sessions.start(ben)).rejects.toMatchObject(unknown);
        await expect(replica.tokens.mint(ben, { name: 'CI', scope: 'read' })).rejects.toMatchObject(unknown);
        await directory.accounts.enable(ben);
        expect(await replica.sessions.use(secret)).toMatchObject({ personId: ben });
      });

      it('take everything that let the person in with them', async () => {
        const { secret } = await directory.sessions.start(ben);
        const token = await directory.tokens.mint(ben, { name: 'CI', scope: 'read' });
        await directory.accounts.remove(ben);
        expect(await replica.sessions.use(secret)).toBeUndefined();
        expect(await replica.tokens.use(token.secret)).toBeUndefined();
        expect(await replica.accounts.byPerson(ben)).toBeUndefined();
      });
    });

    describe('sessions', () => {
      it('begun through one replica are used through another', async () => {
        const { secret, session } = await directory.sessions.start(anna, 'Firefox');
        expect(secret).toMatch(/^ths_/);
        expect(await replica.sessions.use(secret)).toEqual(session);
        expect(session).toMatchObject({ personId: anna, label: 'Firefox', createdAt: time });
      });

      it('end when they were not used for 14 days', async () => {
        const { secret } = await directory.sessions.start(anna);
        time += 14 * day - 1;
        expect(await replica.sessions.use(secret)).toMatchObject({ lastUsedAt: time });
        time += 14 * day - 1;
        expect(await directory.sessions.use(secret)).toBeDefined();
        const other = await directory.sessions.start(anna);
        time += 14 * day;
        expect(await directory.sessions.use(other.secret)).toBeUndefined();
        expect(await directory.sessions.of(anna)).toEqual([]);
      });

      it('end after 30 days, however often they were used', async () => {
        const { secret } = await directory.sessions.start(anna);
        for (let days = 0; days < 29; days++) {
          time += day;
          expect(await directory.sessions.use(secret)).toBeDefined();
        }
        time += day - 1;
        expect(await directory.sessions.use(secret)).toBeDefined();
        time += 1;
        expect(await replica.sessions.use(secret)).toBeUndefined();
      });

      it('are not anything but the whole secret', async () => {
        const { secret, session } = await directory.sessions.start(anna);
        const other = await directory.sessions.start(ben);
        const forged = [
          session.id,
          secret.slice(0, -1),
          `ths_${session.id}${other.secret.slice(20)}`,
          secret.replace('ths_', 'thl_'),
          '',
          "' OR 1=1 --",
        ];
        for (const guess of forged) expect(await directory.sessions.use(guess)).toBeUndefined();
        expect(await directory.tokens.use(secret)).toBeUndefined();
      });

      it('are listed and revoked, by their person only', async () => {
        const first = await directory.sessions.start(anna, 'Firefox');
        time += hour;
        const second = await directory.sessions.start(anna, 'Safari');
        expect((await replica.sessions.of(anna)).map(({ label }) => label)).toEqual(['Safari', 'Firefox']);
        expect(await replica.sessions.revoke(ben, first.session.id)).toBe(false);
        expect(await replica.sessions.revoke(anna, first.session.id)).toBe(true);
        expect(await directory.sessions.use(first.secret)).toBeUndefined();
        expect(await directory.sessions.use(second.secret)).toBeDefined();
      });

      it('all end at once, but for the one that asks', async () => {
        const all = [];
        for (const label of ['a', 'b', 'c']) all.push(await directory.sessions.start(anna, label));
        const bens = await directory.sessions.start(ben);
        expect(await replica.sessions.revokeAll(anna, { except: all[1]!.session.id })).toBe(2);
        expect((await directory.sessions.of(anna)).map(({ label }) => label)).toEqual(['b']);
        expect(await replica.sessions.revokeAll(anna)).toBe(1);
        expect(await directory.sessions.use(all[1]!.secret)).toBeUndefined();
        expect(await directory.sessions.use(bens.secret)).toBeDefined();
      });
    });

    describe('tokens', () => {
      it('are good for their scope and teams until they expire, and remember their last use', async () => {
        const wanted = {
          name: ' CI of Payments ',
          scope: 'write',
          teams: ['team-payments'],
          days: 30,
        } as const;
        const { secret, token } = await directory.tokens.mint(ben, wanted);
        expect(secret).toMatch(/^thl_[\w-]{59}$/);
        expect(token).toMatchObject({ name: 'CI of Payments', scope: 'write', teams: ['team-payments'] });
        expect(token).toMatchObject({ lastUsedAt: null, expiresAt: time + 30 * day });
        time += hour;
        expect(await replica.tokens.use(secret)).toEqual({ ...token, lastUsedAt: time });
        time += minute / 2;
        expect(await replica.tokens.use(secret)).toMatchObject({ lastUsedAt: time - minute / 2 });
        expect(await directory.tokens.of(ben)).toMatchObject([
          { id: token.id, lastUsedAt: time - minute / 2 },
        ]);
        time = token.expiresAt;
        expect(await replica.tokens.use(secret)).toBeUndefined();
      });

      it('last 90 days and are good for all teams unless told', async () => {
        const { token } = await directory.tokens.mint(ben, { name: 'CI', scope: 'read' });
        expect(token).toMatchObject({ teams: null, expiresAt: time + 90 * day });
      });

      it('are listed without their secret, and revoked', async () => {
        const { secret, token } = await directory.tokens.mint(ben, { name: 'CI', scope: 'read' });
        time += 1;
        await directory.tokens.mint(anna, { name: 'backup', scope: 'admin' });
        const all = await replica.tokens.all();
        expect(all.map(({ name }) => name)).toEqual(['backup', 'CI']);
        expect(JSON.stringify(all)).not.toContain(secret.slice(20));
        expect(await replica.tokens.revoke(token.id)).toBe(true);
        expect(await replica.tokens.revoke(token.id)).toBe(false);
        expect(await directory.tokens.use(secret)).toBeUndefined();
      });

      it.each([
        [{ name: ' ', scope: 'read' }, /name/],
        [{ name: 'CI', scope: 'root' as 'read' }, /read, write, admin/],
        [{ name: 'CI', scope: 'read', teams: [] }, /no team/],
        [{ name: 'CI', scope: 'read', days: 366 }, /365 days/],
        [{ name: 'CI', scope: 'read', days: 0.5 }, /365 days/],
      ] as const)('are not made of %o', async (token, why) => {
        const minting = directory.tokens.mint(ben, token);
        await expect(minting).rejects.toMatchObject({
          code: 'invalid-token',
          message: expect.stringMatching(why),
        });
        expect(await directory.tokens.all()).toEqual([]);
      });
    });

    describe('one-time links', () => {
      it('work once, for their purpose', async () => {
        const secret = await directory.links.issue({ purpose: 'password', personId: ben }, hour);
        expect(await replica.links.redeem('sign-in', secret)).toBeUndefined();
        expect(await replica.links.redeem('password', secret)).toEqual({
          purpose: 'password',
          personId: ben,
        });
        expect(await replica.links.redeem('password', secret)).toBeUndefined();
      });

      it('work once when they are used many times at once, on two replicas', async () => {
        for (let round = 0; round < 10; round++) {
          const secret = await directory.links.issue({ purpose: 'setup', personId: null }, hour);
          const uses = Array.from({ length: 10 }, (_, n) =>
            (n % 2 ? directory : replica).links.redeem('setup', secret),
          );
          const got = (await Promise.all(uses)).filter((link) => link !== undefined);
          expect(got).toEqual([{ purpose: 'setup', personId: null }]);
        }
      });

      it('expire', async () => {
        const secret = await directory.links.issue({ purpose: 'setup', personId: null }, hour);
        time += hour;
        expect(await replica.links.redeem('setup', secret)).toBeUndefined();
      });

      it('replace an earlier one of the same purpose and person, and no other', async () => {
        const issue = (personId: string) => directory.links.issue({ purpose: 'password', personId }, hour);
        const [first, other, second] = [await issue(ben), await issue(anna), await issue(ben)];
        expect(await replica.links.redeem('password', first)).toBeUndefined();
        expect(await replica.links.redeem('password', second)).toMatchObject({ personId: ben });
        expect(await replica.links.redeem('password', other)).toMatchObject({ personId: anna });
      });

      it('are for people with an account', async () => {
        const issuing = directory.links.issue({ purpose: 'password', personId: 'p_nobody' }, hour);
        await expect(issuing).rejects.toMatchObject({ code: 'unknown-account' });
      });
    });

    describe('tries to sign in', () => {
      const bens = { login: 'ben@acme.example', address: '192.0.2.7' };
      const begin = (n: number, attempt = bens) => (n % 2 ? directory : replica).tries.begin(attempt);

      it('are free five times, then wait twice as long each time, counted by all replicas together', async () => {
        for (let n = 0; n < 5; n++) expect(await begin(n)).toBe(0);
        const waits = [];
        for (let n = 0; n < 12; n++) {
          const wait = await begin(n);
          waits.push(wait / 1000);
          time += wait - 1;
          expect(await begin(n + 1)).toBe(1);
          time += 1;
          expect(await begin(n)).toBe(0);
        }
        expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
      });

      it('are counted before the password is looked at: a hundred at once are five', async () => {
        const waits = await Promise.all(Array.from({ length: 100 }, (_, n) => begin(n)));
        expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
      });

      it('wait for one address, whatever login it tries', async () => {
        const from = (n: number) => ({ login: `guess-${n}`, address: '2001:db8::1' });
        for (let n = 0; n < 25; n++) expect(await begin(n, from(n))).toBe(0);
        expect(await begin(0, from(99))).toBe(1000);
        expect(await begin(1, { login: 'guess-100', address: '2001:db8::2' })).toBe(1000);
        expect(await begin(1, { login: 'guess-100', address: '192.0.2.1' })).toBe(0);
      });

      it('wait for one account, wherever they come from, and for no other', async () => {
        for (let n = 0; n < 5; n++) await begin(n, { ...bens, address: `192.0.2.${n}` });
        expect(await begin(0, { login: ' BEN@acme.example', address: '192.0.2.99' })).toBe(1000);
        expect(await begin(0, { login: 'anna@acme.example', address: '192.0.2.99' })).toBe(0);
      });

      it('begin anew after the right password, for the account but not for its address', async () => {
        for (let n = 0; n < 4; n++) await begin(n);
        await directory.tries.succeeded(bens);
        for (let n = 0; n < 5; n++) expect(await begin(n)).toBe(0);
        expect(await begin(0)).toBe(1000);
        for (let n = 0; n < 17; n++) expect(await begin(n, { ...bens, login: `guess-${n}` })).toBe(0);
        expect(await begin(0, { ...bens, login: 'guess-18' })).toBe(1000);
      });

      it('are forgotten after a day', async () => {
        for (let n = 0; n < 5; n++) await begin(n);
        time += day;
        for (let n = 0; n < 5; n++) expect(await begin(n)).toBe(0);
      });
    });

    it('signs in with a password, and after five wrong ones not even with the right one before the wait is over', async () => {
      await directory.accounts.setPassword(ben, phrase);
      const attempt = { login: 'Ben@acme.example', password: phrase, address: '192.0.2.7', label: 'Firefox' };
      const entered = await signInWithPassword(directory, attempt);
      expect(entered).toMatchObject({
        status: 'signed-in',
        account: { personId: ben },
        session: { label: 'Firefox' },
      });
      if (entered.status === 'signed-in') expect(await replica.sessions.use(entered.secret)).toBeDefined();
      for (let n = 0; n < 5; n++)
        expect(await signInWithPassword(replica, { ...attempt, password: 'wrong' })).toEqual({
          status: 'refused',
        });
      expect(await signInWithPassword(directory, attempt)).toEqual({ status: 'wait', forMs: 1000 });
      time += 1000;
      expect(await signInWithPassword(directory, attempt)).toMatchObject({ status: 'signed-in' });
    });

    it('keeps mappings of columns by name, the last one saved', async () => {
      const { mappings } = directory;
      await mappings.save({ name: 'Jira', content: { Summary: 'title' }, savedBy: anna });
      time += 1;
      await mappings.save({ name: 'Jira ', content: { Summary: 'title', Key: 'key' }, savedBy: ben });
      await mappings.save({ name: 'Asana', content: [], savedBy: ben });
      expect(await replica.mappings.byName('Jira')).toEqual({
        name: 'Jira',
        content: { Summary: 'title', Key: 'key' },
        savedBy: ben,
        savedAt: time,
      });
      expect((await replica.mappings.all()).map(({ name }) => name)).toEqual(['Asana', 'Jira']);
      expect(await replica.mappings.remove('Jira')).toBe(true);
      expect(await mappings.byName('Jira')).toBeUndefined();
      for (const [name, content] of [
        [' ', {}],
        ['big', 'x'.repeat(65_536)],
      ] as const)
        await expect(mappings.save({ name, content, savedBy: ben })).rejects.toMatchObject({
          code: 'invalid-mapping',
        });
    });

    it('keeps how far somebody has read, and never goes back', async () => {
      expect(await directory.marks.placeOf(ben, 'changes')).toBeUndefined();
      await directory.marks.set(ben, 'changes', 5_000_000_000);
      await directory.marks.set(ben, 'changes', 12);
      expect(await replica.marks.placeOf(ben, 'changes')).toBe(5_000_000_000);
      expect(await replica.marks.placeOf(anna, 'changes')).toBeUndefined();
      await directory.marks.set(ben, 'audit', 3);
      expect(await replica.marks.of(ben)).toEqual([
        { subject: 'audit', place: 3 },
        { subject: 'changes', place: 5_000_000_000 },
      ]);
      expect(await replica.marks.of(anna)).toEqual([]);
    });

    it('forgets a person everywhere, and may be told twice', async () => {
      const { secret } = await directory.sessions.start(ben);
      await directory.marks.set(ben, 'changes', 7);
      await directory.mappings.save({ name: 'Jira', content: {}, savedBy: ben });
      expect(await directory.erase(ben)).toEqual({ status: 'erased', id: ben, number: 1 });
      expect(await directory.erase(ben)).toMatchObject({ number: 1 });
      expect(await directory.sessions.use(secret)).toBeUndefined();
      expect(await directory.accounts.byLogin('ben@acme.example')).toBeUndefined();
      expect(await directory.marks.placeOf(ben, 'changes')).toBeUndefined();
      expect(await directory.mappings.byName('Jira')).toMatchObject({ savedBy: null });
      expect(await directory.accounts.byPerson(anna)).toBeDefined();
    });

    it('sweeps out what has expired, and nothing else', async () => {
      const old = await directory.tokens.mint(ben, { name: 'old', scope: 'read', days: 1 });
      await directory.sessions.start(ben);
      time += 100 * day;
      const { secret } = await directory.sessions.start(ben);
      const link = await directory.links.issue({ purpose: 'setup', personId: null }, hour);
      const young = await directory.tokens.mint(ben, { name: 'young', scope: 'read', days: 1 });
      time += day / 48;
      await directory.sweep();
      expect((await directory.tokens.of(ben)).map(({ id }) => id)).toEqual([young.token.id]);
      expect(old.token.id).not.toBe(young.token.id);
      expect(await directory.sessions.use(secret)).toBeDefined();
      expect(await directory.links.redeem('setup', link)).toBeDefined();
    });

    it('answers nothing once closed', async () => {
      await directory.close();
      await expect(directory.accounts.all()).rejects.toMatchObject({ code: 'closed' });
      await expect(directory.sessions.start(anna)).rejects.toMatchObject({ code: 'closed' });
    });
  });
};
