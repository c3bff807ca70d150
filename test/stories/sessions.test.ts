import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Server, type Loose } from './server.ts';

const password = 'correct horse battery';
let server: Server;
beforeEach(async () => {
  server = await Server.start();
});
afterEach(() => server.stop());

const begin = async (label: string): Promise<string> => {
  const { secret } = await server.app.house.directory.sessions.start('owner', label);
  return `throughline=${secret}`;
};
const as = async (cookie: string, query: string, variables: object = {}): Promise<Loose> =>
  server.post(query, variables, { cookie });
const list = '{ viewer { account { login role hasPassword } sessions { id label isThis } } }';
const labels = async (cookie: string) =>
  (await as(cookie, list)).data.viewer.sessions.map(({ label }: Loose) => label).sort();
const isIn = async (cookie: string) => !(await as(cookie, '{ viewer { id } }')).errors;
const change = (cookie: string, input: object) =>
  as(
    cookie,
    'mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { code path } } }',
    {
      input,
    },
  );

describe('the own sessions', () => {
  it('are listed with the one that asks, and ended one by one', async () => {
    const [here, there] = [await begin('Firefox on Linux'), await begin('Chrome on Windows')];
    const { viewer } = (await as(here, list)).data;
    expect(viewer.account).toEqual({ login: 'owner@harbourline.example', role: 'ADMIN', hasPassword: false });
    expect(viewer.sessions.filter(({ isThis }: Loose) => isThis)).toMatchObject([
      { label: 'Firefox on Linux' },
    ]);
    const { id } = viewer.sessions.find(({ label }: Loose) => label === 'Chrome on Windows');
    const end = `mutation { sessionRevoke(input: { sessionId: "${id}" }) { sessions { label } userErrors { code } } }`;
    expect((await as(here, end)).data.sessionRevoke.userErrors).toEqual([]);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect((await as(here, end)).data.sessionRevoke.userErrors).toEqual([{ code: 'unknown-session' }]);
  });

  it('end everywhere else at once, and the audit knows', async () => {
    const [here, there] = [await begin('here'), await begin('there')];
    const end = 'mutation { sessionsRevokeOthers { sessions { label } userErrors { code } } }';
    expect((await as(here, end)).data.sessionsRevokeOthers).toEqual({
      sessions: [{ label: 'here' }],
      userErrors: [],
    });
    expect(await isIn(there)).toBe(false);
    const audit = '{ access { audit(first: 1) { nodes { kind } } } }';
    expect(JSON.stringify(await as(here, audit))).toContain('SessionsEnded');
  });

  it('are nobody else’s, and no token’s to end', async () => {
    const { accounts, sessions } = server.app.house.directory;
    await accounts.create({ personId: 'p_amir', login: 'amir', role: 'admin' });
    const { secret, session } = await sessions.start('p_amir', 'his');
    const here = await begin('here');
    expect(await labels(here)).not.toContain('his');
    const end = `mutation { sessionRevoke(input: { sessionId: "${session.id}" }) { userErrors { code } } }`;
    expect((await as(here, end)).data.sessionRevoke.userErrors).toEqual([{ code: 'unknown-session' }]);
    expect(await isIn(`throughline=${secret}`)).toBe(true);
    for (const mutation of [end, 'mutation { sessionsRevokeOthers { userErrors { code } } }'])
      expect((await server.post(mutation)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('the own password', () => {
  it('is set, and changed by whoever knows the present one; elsewhere one is signed out', async () => {
    const [here, there] = [await begin('here'), await begin('there')];
    expect((await change(here, { password })).data.passwordChange.userErrors).toEqual([]);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    const wrong = await change(here, { current: 'something else entirely', password: `${password}!` });
    expect(wrong.data.passwordChange.userErrors).toEqual([
      { code: 'wrong-password', path: ['input', 'current'] },
    ]);
    expect((await change(here, { password: `${password}!` })).data.passwordChange.userErrors).toHaveLength(1);
    const weak = await change(here, { current: password, password: 'short' });
    expect(weak.data.passwordChange.userErrors).toEqual([
      { code: 'weak-password', path: ['input', 'password'] },
    ]);
    expect(
      (await change(here, { current: password, password: `${password}!` })).data.passwordChange.userErrors,
    ).toEqual([]);
    const { accounts } = server.app.house.directory;
    expect(await accounts.checkPassword('owner@harbourline.example', `${password}!`)).toBeDefined();
  });

  it('is not guessed quickly in a browser that was left open, nor changed by a token', async () => {
    const here = await begin('here');
    await change(here, { password });
    const codes: string[] = [];
    for (let time = 0; time < 6; time++) {
      const { data } = await change(here, { current: `guess number ${time}`, password: `${password}!` });
      codes.push(data.passwordChange.userErrors[0].code);
    }
    expect(codes).toEqual([...Array<string>(5).fill('wrong-password'), 'too-many-tries']);
    const byToken = await server.post(
      'mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { code } } }',
      { input: { password: `${password}!` } },
    );
    expect(byToken.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
