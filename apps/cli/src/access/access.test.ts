import { openDirectory } from '@throughline/directory-sqlite';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killed, scratchFolder, throughline, throughlineReading, writerOf } from '../testing/run.ts';

const scratch = scratchFolder('access');
const folder = scratch.in('data');
afterAll(() => scratch.remove());

const run = (...words: string[]) => throughline(...words, '--data', folder);

/** What the audit of the folder knows, as `type login-less data`. */
const audited = async () => {
  const store = await openSqliteStore({ folder, mode: 'read', check: 'none' });
  const found: { type: string; data: object; actor: unknown }[] = [];
  for await (const { stream, type, data, metadata } of store.readAll())
    if (stream.startsWith('account-')) found.push({ type, data, actor: metadata['actor'] });
  await store.close();
  return found;
};

const inDirectory = async <T>(work: (directory: ReturnType<typeof openDirectory>) => Promise<T>) => {
  const directory = openDirectory(folder);
  try {
    return await work(directory);
  } finally {
    await directory.close();
  }
};

const redeemed = (purpose: 'invitation' | 'password', link: string) =>
  inDirectory(({ links }) => links.redeem(purpose, link.trim().split('#')[1]!));

let invitation: string;
beforeAll(async () => {
  const early = await run('account', 'add', 'ines@harbourline.example', '--name', 'Ines Duarte');
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('the first account has --role admin')]);
  const ruth = ['--name', 'Ruth Akinyi', '--role', 'admin'];
  const { code, out, err } = await run('account', 'add', 'ruth@harbourline.example', ...ruth);
  expect([code, err]).toEqual([0, expect.stringContaining('Hand this link to Ruth Akinyi')]);
  invitation = out;
  expect((await run('account', 'add', 'ines@harbourline.example', '--name', 'Ines Duarte')).code).toBe(0);
});

describe('throughline account', () => {
  it('makes the first administrator, who takes the account over by the link', async () => {
    expect(invitation).toMatch(/^http:\/\/127\.0\.0\.1:4000\/invitation#\S+\n$/);
    const link = await redeemed('invitation', invitation);
    const account = await inDirectory(({ accounts }) => accounts.byLogin('ruth@harbourline.example'));
    expect(account).toMatchObject({ role: 'admin', personId: link!.personId });
  });

  it('lists who may sign in', async () => {
    const { code, out } = await run('account', 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/^login +name +role +signs in with +last seen\n/);
    expect(out).toMatch(/ines@harbourline\.example +Ines Duarte +member +invited +never/);
  });

  it.each([
    [['add', 'RUTH@harbourline.example', '--name', 'Another Ruth'], /signs in as RUTH@.* already/],
    [['add', 'olaf@harbourline.example'], /Say who it is/],
    [['add', 'olaf@harbourline.example', '--person', 'olaf'], /knows nobody by the key olaf/],
    [['role', 'nobody', 'admin'], /Nobody signs in as nobody\. See who does/],
    [['role', 'ruth@harbourline.example', 'member'], /is the last administrator/],
    [['disable', 'ruth@harbourline.example'], /is the last administrator/],
  ])('account %j is refused with a sentence and 1', async (words, sentence) => {
    const { code, out, err } = await run('account', ...words);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  });

  it('takes no role that is none', async () => {
    const { code, err } = await run('account', 'role', 'ines@harbourline.example', 'owner');
    expect(code).toBe(2);
    expect(err).toContain('viewer, member, admin');
  });

  it('gives roles, disables and lets in again, and all of it is in the audit', async () => {
    const ines = 'ines@harbourline.example';
    expect((await run('account', 'role', ines, 'viewer')).out).toBe(`${ines} is viewer now.\n`);
    expect((await run('account', 'disable', ines)).out).toContain('may sign in no more');
    expect((await run('account', 'list')).out).toMatch(/ines@.* disabled \d{4}-/);
    expect((await run('account', 'disable', '--undo', ines)).out).toContain('may sign in again');
    const actor = { id: 'machine', via: 'cli' };
    expect((await audited()).slice(-3)).toEqual([
      { type: 'RoleGiven', data: { from: 'member', to: 'viewer' }, actor },
      { type: 'AccountDisabled', data: {}, actor },
      { type: 'AccountEnabled', data: {}, actor },
    ]);
  });
});

describe('throughline sign-in-link', () => {
  it('lets the first administrator in, or who is named, once', async () => {
    const { code, out } = await run('sign-in-link');
    expect([code, out]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/sign-in#\S+\n$/)]);
    const redeem = (link: string) =>
      inDirectory(({ links }) => links.redeem('sign-in', link.trim().split('#')[1]!));
    const ruth = await inDirectory(({ accounts }) => accounts.byLogin('ruth@harbourline.example'));
    expect(await redeem(out)).toMatchObject({ personId: ruth!.personId });
    expect(await redeem(out)).toBeUndefined();
    const named = await run('sign-in-link', 'ines@harbourline.example');
    expect((await redeem(named.out))!.personId).not.toBe(ruth!.personId);
    const made = (await audited()).filter(({ type, data }) => type === 'LinkIssued' && 'purpose' in data);
    expect(made.map(({ data }) => (data as { purpose: string }).purpose).slice(-2)).toEqual([
      'sign-in',
      'sign-in',
    ]);
  });

  it('has nobody to let in where nobody owns anything yet', async () => {
    const { code, err } = await throughline('sign-in-link', '--data', scratch.in('nobody'));
    expect([code, err]).toEqual([1, expect.stringContaining('Nobody owns this organisation yet')]);
  });
});

describe('throughline account password', () => {
  it('is read from standard input, ends sessions, and is in the audit', async () => {
    const login = 'ines@harbourline.example';
    const set = (password: string) =>
      throughlineReading(`${password}\n`, 'account', 'password', login, '--data', folder);
    const personId = await inDirectory(async ({ accounts, sessions }) => {
      const account = (await accounts.byLogin(login))!;
      await sessions.start(account.personId);
      return account.personId;
    });
    expect((await set('short')).err).toContain('at least 12 characters');
    expect((await set('salt wind and cranes')).code).toBe(0);
    await inDirectory(async ({ accounts, sessions }) => {
      expect(await accounts.checkPassword(login, 'salt wind and cranes')).toMatchObject({ personId });
      expect(await sessions.of(personId)).toEqual([]);
    });
    expect((await audited()).at(-1)).toMatchObject({ type: 'PasswordSet', data: { by: 'machine' } });
  });
});

describe('throughline token', () => {
  it('makes a token that is shown once, lists it and ends it', async () => {
    const made = await run('token', 'make', 'ines@harbourline.example', '--name', 'CI', '--team', 'payments');
    expect(made.code).toBe(0);
    const secret = made.out.trim();
    const token = await inDirectory(({ tokens }) => tokens.use(secret));
    expect(token).toMatchObject({ name: 'CI', scope: 'read', teams: ['payments'] });
    const list = await run('token', 'list');
    expect(list.out).toMatch(new RegExp(`${token!.id} +ines@harbourline.example +CI +read +payments`));
    expect(list.out).not.toContain(secret.slice(20));
    expect((await run('token', 'revoke', token!.id)).out).toBe(`Token ${token!.id} is over.\n`);
    expect(await inDirectory(({ tokens }) => tokens.use(secret))).toBeUndefined();
    expect((await audited()).slice(-2).map(({ type }) => type)).toEqual(['TokenMinted', 'TokenRevoked']);
    expect((await run('token', 'revoke', token!.id)).code).toBe(1);
  });
});

describe('throughline export', () => {
  it('is in the audit where names or the plan leave the house, and a copy of the log leaves the log as it is', async () => {
    const head = async () => (await run('verify')).out.split('head ')[1];
    const before = await head();
    expect((await run('export', 'log', scratch.in('log.ndjson'))).code).toBe(0);
    expect(await head()).toBe(before);
    const person = await run('export', 'person', 'ines@harbourline.example', scratch.in('ines.json'));
    const history = await run('export', 'history', scratch.in('plan.ndjson'));
    expect([person.code, person.err, history.code, history.err]).toEqual([0, '', 0, '']);
    const actor = { id: 'machine', via: 'cli' };
    const exported = (what: string) =>
      expect.objectContaining({ type: 'ExportMade', data: expect.objectContaining({ what }), actor });
    expect((await audited()).slice(-2)).toEqual([exported('person'), exported('plan')]);
  });
});

describe('While a server has the folder', () => {
  it('a reset link is made all the same, and it is said that the audit does not show it', async () => {
    const before = (await audited()).length;
    const server = await writerOf(folder);
    try {
      const { code, out, err } = await run('account', 'reset-link', 'ruth@harbourline.example');
      expect(code).toBe(0);
      expect(err).toContain('the audit does not show this');
      expect(await redeemed('invitation', out)).toMatchObject({ purpose: 'invitation' });
      const link = await run('sign-in-link');
      expect([link.code, link.err]).toEqual([0, expect.stringContaining('the audit does not show this')]);
      const exported = await run('export', 'history', scratch.in('meanwhile.ndjson'));
      expect([exported.code, exported.err]).toEqual([
        0,
        expect.stringContaining('The server has the log. The audit does not show this export.'),
      ]);
      const added = await run('account', 'add', 'olaf@harbourline.example', '--name', 'Olaf');
      expect([added.code, added.out]).toEqual([75, '']);
      expect(added.err).toContain('is in use by');
      expect(await inDirectory(async ({ people }) => people.all({ search: 'Olaf' }))).toMatchObject({
        total: 0,
      });
    } finally {
      await killed(server);
    }
    expect((await audited()).length).toBe(before);
  });
});
