import { EventStoreError } from '@throughline/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPerson, somebody, type InPerson } from '../access/in-person.ts';
import { Server, type Loose } from './server.ts';

let server: Server;
let owner: InPerson;
beforeAll(async () => {
  server = await Server.start();
  owner = inPerson(server.url, server.owner.personId, server.owner.session);
  await owner.ask(
    'mutation { organisationSetUp(input: { name: "Harbourline", timeZone: "Europe/Lisbon" }) { position } }',
  );
  await server.tell('teamForm', { teamId: 'payments', name: 'Payments' });
});
afterAll(() => server.stop());

const auth = (path: string, body: object) =>
  fetch(`${server.url}/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const fields =
  'account { personId name login role signInWays disabledAt isLastAdministrator } link { path expiresAt }';
const invite = (login: string, name: string, role = 'MEMBER') =>
  owner.tell('accountInvite', { login, name, role }, fields);

const audit = async (filter: object, first = 50): Promise<Loose[]> => {
  const query = `query Audit($filter: AuditFilter, $first: Int) { access { audit(filter: $filter, first: $first) {
    nodes { kind actor { id name via tokenId tokenName } subject { category key title } } } } }`;
  return (await owner.ask(query, { filter, first })).access.audit.nodes;
};
const kinds = async (filter: object) => (await audit(filter)).map(({ kind }) => kind);

describe('an administrator', () => {
  it('invites somebody new, who takes the account over by the link and is part of the plan', async () => {
    const { account, link } = await invite('Ines@harbourline.example', 'Ines Duarte');
    expect(account).toMatchObject({ name: 'Ines Duarte', login: 'ines@harbourline.example', role: 'MEMBER' });
    expect(account.signInWays).toEqual([]);
    const [path, secret] = link.path.split('#');
    expect(path).toBe('/invitation');
    const taken = await auth('invitation', { secret, password: 'salt wind and cranes' });
    expect([taken.status, (await taken.json()).role]).toEqual([200, 'member']);
    expect((await auth('invitation', { secret, password: 'salt wind and cranes' })).status).toBe(401);
    const { access, org } = await owner.ask(
      '{ access { accounts { login signInWays lastSeenAt isOwn } } org { people { nodes { name } } } }',
    );
    expect(access.accounts).toEqual([
      {
        login: 'ines@harbourline.example',
        signInWays: ['PASSWORD'],
        lastSeenAt: expect.any(String),
        isOwn: false,
      },
      { login: 'owner@harbourline.example', signInWays: [], lastSeenAt: expect.any(String), isOwn: true },
    ]);
    expect(org.people.nodes).toContainEqual({ name: 'Ines Duarte' });
  });

  it('invites somebody whom the organisation knows already', async () => {
    const { person } = await server.tell('personAdd', { name: 'Olaf Brandt', key: 'olaf' }, 'person { id }');
    const { account } = await owner.tell(
      'accountInvite',
      { personId: 'olaf', login: 'olaf@harbourline.example', role: 'VIEWER' },
      fields,
    );
    expect(`person:${account.personId}`).toBe(person.id);
    expect(account).toMatchObject({ name: 'Olaf Brandt', role: 'VIEWER' });
  });

  it.each([
    [{ login: 'INES@harbourline.example', name: 'Another Ines', role: 'MEMBER' }, 'login', 'login-taken'],
    [{ login: 'lena@harbourline.example', role: 'MEMBER' }, 'name', 'name-missing'],
    [{ login: ' ', name: 'Lena', role: 'MEMBER' }, 'login', 'invalid-login'],
    [{ login: 'lena@x.example', personId: 'nobody', role: 'MEMBER' }, 'personId', 'unknown-person'],
  ])('is told what is wrong with the invitation %o', async (input, field, code) => {
    const everybody = () => server.app.house.directory.people.all().total;
    const before = everybody();
    const { account, link, userErrors } = await owner.tell('accountInvite', input, fields);
    expect({ account, link, people: everybody() }).toEqual({ account: null, link: null, people: before });
    expect(userErrors).toMatchObject([{ path: ['input', field], code }]);
  });

  it('gives roles, which count from the next request on', async () => {
    const lena = await somebody(server, 'lena', 'member');
    expect((await lena.post('{ access { accounts { login } } }')).errors[0].extensions.code).toBe(
      'FORBIDDEN',
    );
    const { account } = await owner.tell('accountSetRole', { personId: 'lena', role: 'ADMIN' }, fields);
    expect(account.role).toBe('ADMIN');
    expect((await lena.ask('{ access { accounts { login } } }')).access.accounts.length).toBeGreaterThan(2);
    await owner.tell('accountSetRole', { personId: 'lena', role: 'MEMBER' }, fields);
  });

  it('cannot take away the last administrator, and is told so in a sentence', async () => {
    const { personId } = owner;
    for (const [mutation, input] of [
      ['accountSetRole', { personId, role: 'MEMBER' }],
      ['accountDisable', { personId }],
    ] as const) {
      const { account, userErrors } = await owner.tell(mutation, input, fields);
      expect(account).toBeNull();
      expect(userErrors).toMatchObject([
        { code: 'last-administrator', hint: 'Make somebody else an administrator first.' },
      ]);
    }
    const { access } = await owner.ask('{ access { accounts { login isLastAdministrator } } }');
    expect(access.accounts.filter((one: Loose) => one.isLastAdministrator)).toHaveLength(1);
  });

  it('disables an account, which lets nobody in until it is enabled again', async () => {
    const aiko = await somebody(server, 'aiko', 'member');
    const { account } = await owner.tell('accountDisable', { personId: 'aiko' }, fields);
    expect(account.disabledAt).toEqual(expect.any(String));
    expect((await aiko.post('{ viewer { id } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await owner.tell('accountEnable', { personId: 'aiko' }, fields);
    expect((await aiko.ask('{ viewer { id } }')).viewer.id).toBe('aiko');
  });

  it('signs somebody out everywhere, and makes a link for a new password', async () => {
    const piotr = await somebody(server, 'piotr', 'member');
    await server.app.house.directory.accounts.setPassword('piotr', 'the old harbour wall');
    await owner.tell('accountSignOut', { personId: 'piotr' }, fields);
    expect((await piotr.post('{ viewer { id } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const { link } = await owner.tell('accountResetLink', { personId: 'piotr' }, fields);
    expect(link.path).toMatch(/^\/password#/);
    const set = await auth('password', { secret: link.path.split('#')[1], password: 'the new harbour wall' });
    expect(set.status).toBe(200);
    expect(await kinds({ actorId: 'piotr' })).toEqual(['SignedIn', 'PasswordSet']);
  });

  it('does none of it with a token, however much that may do', async () => {
    for (const mutation of [
      'accountInvite(input: { login: "x", name: "X", role: ADMIN }) { userErrors { code } }',
      'accountSetRole(input: { personId: "lena", role: ADMIN }) { userErrors { code } }',
      'accountDisable(input: { personId: "lena" }) { userErrors { code } }',
      'accountResetLink(input: { personId: "lena" }) { userErrors { code } }',
      'tokenMint(input: { name: "another", scope: READ }) { userErrors { code } }',
    ]) {
      const { errors } = await server.post(`mutation { ${mutation} }`);
      expect(errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' }, message: 'A token may not do this.' },
      ]);
    }
  });
});

describe('a token', () => {
  const token = 'token { id name scope teams expiresAt lastUsedAt isExpired personName } secret';
  const ask = async (secret: string, query: string): Promise<Loose> =>
    (
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query }),
      })
    ).json();

  it('is made by somebody who is signed in, shown once, and lists without its secret', async () => {
    const kofi = await somebody(server, 'kofi', 'member');
    const made = await kofi.tell(
      'tokenMint',
      { name: 'nightly report', scope: 'READ', teams: ['team:payments'], days: 30 },
      token,
    );
    expect(made.secret).toMatch(/^thl_/);
    expect(made.token).toMatchObject({ name: 'nightly report', scope: 'READ', teams: ['payments'] });
    expect((await ask(made.secret, '{ viewer { id via } }')).data.viewer).toEqual({ id: 'kofi', via: 'api' });
    const { viewer } = await kofi.ask(`{ viewer { tokens { id name lastUsedAt } } }`);
    expect(viewer.tokens).toEqual([
      { id: made.token.id, name: 'nightly report', lastUsedAt: expect.any(String) },
    ]);
    expect(JSON.stringify(viewer)).not.toContain(made.secret.slice(20));
    expect((await kofi.tell('tokenRevoke', { tokenId: made.token.id }, token)).userErrors).toEqual([]);
    expect((await ask(made.secret, '{ viewer { id } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('goes no further than the role of its person', async () => {
    const ruben = await somebody(server, 'ruben', 'viewer');
    const { userErrors } = await ruben.tell('tokenMint', { name: 'too much', scope: 'WRITE' }, token);
    expect(userErrors).toMatchObject([{ path: ['input', 'scope'], code: 'beyond-own-role' }]);
    expect(userErrors[0].message).toContain('Your role is viewer');
  });

  it.each([
    [{ name: ' ', scope: 'READ' }, 'invalid-token'],
    [{ name: 'CI', scope: 'READ', days: 400 }, 'invalid-token'],
    [{ name: 'CI', scope: 'READ', teams: [] }, 'invalid-token'],
    [{ name: 'CI', scope: 'READ', teams: ['nobody'] }, 'unknown-reference'],
  ])('is not made of %o', async (input, code) => {
    expect((await owner.tell('tokenMint', input, token)).userErrors).toMatchObject([{ code }]);
  });

  it('of somebody else is an administrator’s to end, and nobody else’s', async () => {
    const svea = await somebody(server, 'svea', 'member');
    const theo = await somebody(server, 'theo', 'member');
    const { token: of } = await svea.tell('tokenMint', { name: 'hers', scope: 'READ' }, token);
    const tried = await theo.tell('tokenRevoke', { tokenId: of.id }, token);
    expect(tried.userErrors).toMatchObject([{ code: 'unknown-token' }]);
    const { access } = await owner.ask('{ access { tokens { id personName } } }');
    expect(access.tokens).toContainEqual({ id: of.id, personName: 'svea' });
    expect((await owner.tell('tokenRevoke', { tokenId: of.id }, token)).userErrors).toEqual([]);
  });

  it('signs what it does', async () => {
    const mei = await somebody(server, 'mei', 'admin');
    const { token: made, secret } = await mei.tell(
      'tokenMint',
      { name: 'forms teams', scope: 'ADMIN' },
      token,
    );
    const told = await ask(
      secret,
      'mutation { teamForm(input: { teamId: "data", name: "Data" }) { position } }',
    );
    expect(told.errors).toBeUndefined();
    expect(await audit({ tokenId: made.id })).toEqual([
      {
        kind: 'TeamFormed',
        actor: { id: 'mei', name: 'mei', via: 'api', tokenId: made.id, tokenName: 'forms teams' },
        subject: { category: 'team', key: 'data', title: 'Data' },
      },
    ]);
    await owner.tell('accountSetRole', { personId: 'mei', role: 'MEMBER' }, fields);
    const later = await ask(
      secret,
      'mutation { teamForm(input: { teamId: "more", name: "More" }) { position } }',
    );
    expect(later.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('while the log cannot be written', () => {
  it('nobody is let in or further, and somebody is kept out all the same', async () => {
    const { house } = server.app;
    await somebody(server, 'zoe', 'member');
    const append = house.planner.store.append;
    house.planner.store.append = async () => {
      throw new EventStoreError('disk-full', 'The disk is full.');
    };
    try {
      const { errors } = await owner.post(
        'mutation { accountDisable(input: { personId: "zoe" }) { userErrors { code } } }',
      );
      expect(errors).toMatchObject([
        {
          message: 'It may be done, but the audit does not show it: The disk is full.',
          extensions: { code: 'STORE_UNAVAILABLE' },
        },
      ]);
    } finally {
      house.planner.store.append = append;
    }
    expect((await house.directory.accounts.byPerson('zoe'))?.disabledAt).not.toBeNull();
  });
});

describe('the audit', () => {
  it('knows who did what with accounts, by which way in', async () => {
    const uma = await somebody(server, 'uma', 'member');
    await owner.tell('accountSetRole', { personId: 'uma', role: 'VIEWER' }, fields);
    await uma.tell('exportNote', { what: 'DIFFERENCE' }, 'noted');
    const [exported, role] = await audit({ accountsOnly: true }, 2);
    expect(exported).toMatchObject({ kind: 'ExportMade', actor: { id: 'uma', via: 'ui' } });
    expect(role).toMatchObject({
      kind: 'RoleGiven',
      actor: { id: owner.personId },
      subject: { category: 'account', key: 'uma', title: 'uma' },
    });
  });

  it('is read page by page, while more is happening', async () => {
    const query = `query Audit($after: String) { access { audit(first: 3, after: $after) {
      nodes { position } pageInfo { endCursor hasNextPage } } } }`;
    const first = (await owner.ask(query)).access.audit;
    await server.tell('goalPropose', { title: 'Meanwhile' });
    const second = (await owner.ask(query, { after: first.pageInfo.endCursor })).access.audit;
    const positions = [...first.nodes, ...second.nodes].map(({ position }: Loose) => Number(position));
    expect(positions).toHaveLength(6);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
  });

  it.each([
    [{ kinds: ['Nonsense'] }, 'There is no kind of event Nonsense.'],
    [{ since: 'yesterday' }, '"since" is no instant.'],
  ])('says what is wrong with the filter %o', async (filter, message) => {
    const query =
      'query Audit($filter: AuditFilter) { access { audit(filter: $filter) { nodes { kind } } } }';
    expect((await owner.post(query, { filter })).errors).toMatchObject([{ message }]);
  });

  it('is in nothing that shows the plan', async () => {
    const before = await owner.ask('{ server { events } org { asOf { position } } }');
    await owner.tell('exportNote', { what: 'AUDIT' }, 'noted');
    const query = `{ server { events } org { asOf { position } }
      changes(from: "2026-01-01", first: 500) { nodes { kind } } }`;
    const { server: after, org, changes } = await owner.ask(query);
    expect({ server: { events: after.events }, org: { asOf: org.asOf } }).toEqual(before);
    const ofAccounts = new Set(await kinds({ accountsOnly: true }));
    expect(ofAccounts.size).toBeGreaterThan(4);
    expect(changes.nodes.filter(({ kind }: Loose) => ofAccounts.has(kind))).toEqual([]);
  });

  it('is for administrators', async () => {
    const vito = await somebody(server, 'vito', 'member');
    const { errors } = await vito.post('{ access { audit { nodes { kind } } } }');
    expect(errors[0]).toMatchObject({
      message: 'This is for administrators.',
      extensions: { code: 'FORBIDDEN' },
    });
  });
});
