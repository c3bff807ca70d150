import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Server, type Loose } from './server.ts';

/** Payments: Ines manages it, six work in it. Ruth leads the company and is in no team. */
const members = ['tomasz', 'aiko', 'lena', 'olaf', 'priya', 'marta'];
let server: Server;
const tokens: Record<string, string> = {};

const post = (name: string, query: string) =>
  server.post(query, {}, { authorization: `Bearer ${tokens[name]}` });
const ask = async (name: string, query: string): Promise<Loose> => {
  const { data, errors } = await post(name, query);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};
const acknowledge = (name: string, edition: number, id = 'C-15') =>
  ask(
    name,
    `mutation { contextAcknowledge(input: { contextId: "${id}", edition: ${edition} }) {
      context { edition reach { acknowledged audience } acknowledgedByMe } userErrors { path code message } } }`,
  ).then(({ contextAcknowledge }) => contextAcknowledge);
const read = async (name: string, at?: string, id = 'C-15'): Promise<Loose> =>
  (
    await ask(
      name,
      `{ org${at ? `(at: "${at}")` : ''} { context(id: "${id}") {
        edition reach { acknowledged audience } acknowledgedByMe acknowledgedBy { totalCount nodes { key } } } } }`,
    )
  ).org.context;
const reach = async (at?: string) => (await read('ruth', at)).reach;

beforeAll(async () => {
  server = await Server.start();
  await server.tell('organisationSetUp', { name: 'Harbourline', timeZone: 'Europe/Berlin' });
  await server.tell('teamForm', { teamId: 'payments', name: 'Payments' });
  const { accounts, tokens: keys } = server.app.house.directory;
  for (const name of ['ruth', 'ines', ...members]) {
    await server.tell('personAdd', { name: `${name} Harbour`, key: name });
    const { org } = await server.ask(`{ org { person(id: "${name}") { id } } }`);
    const personId = org.person.id.slice('person:'.length);
    const role = name === 'ruth' ? 'viewer' : 'member';
    await accounts.create({ personId, login: `${name}@harbourline.example`, role });
    tokens[name] = (await keys.mint(personId, { name: 'test', scope: 'admin' })).secret;
    if (members.includes(name)) await server.tell('teamJoin', { teamId: 'payments', personId: name });
  }
  await server.tell('teamAppointManager', { teamId: 'payments', personId: 'ines' });
  server.at('2026-10-05T08:00:00Z');
  await ask(
    'ines',
    `mutation { contextShare(input: { contextId: "C-15", kind: "budget", statement: "No hiring before April",
      audience: { teams: ["payments"], people: ["ruth"] } }) { userErrors { code } } }`,
  );
  await ask(
    'ines',
    `mutation { contextChangeAudience(input: { contextId: "C-15", audience: null }) { userErrors { code } } }`,
  );
}, 60_000);
afterAll(() => server.stop());

describe('reach', () => {
  it('is counted in those it is for, without whoever shared it: everybody, a team, who is named', async () => {
    expect(await reach()).toEqual({ acknowledged: 0, audience: 7 });
    const leadersOf = async (audience: string) => {
      await ask(
        'ines',
        `mutation { contextChangeAudience(input: { contextId: "C-15", audience: ${audience} }) { userErrors { code } } }`,
      );
      return (await read('ines')).reach.audience;
    };
    expect(await leadersOf('{ leadership: true }')).toBeNull();
    expect(await leadersOf('{ managers: true }')).toBe(0);
    expect(await leadersOf('{ people: ["ruth", "lena"] }')).toBe(2);
    expect(await leadersOf('{ teams: ["payments"], people: ["lena"] }')).toBe(6);
  });

  it('grows by one for each who has read it, once', async () => {
    server.at('2026-10-06T08:00:00Z');
    for (const name of members) await acknowledge(name, 1);
    const again = await acknowledge('lena', 1);
    expect(again).toEqual({
      context: { edition: 1, reach: { acknowledged: 6, audience: 6 }, acknowledgedByMe: true },
      userErrors: [],
    });
  });

  it('begins anew when it is revised, and what it was stays so in the past', async () => {
    server.at('2026-10-09T08:00:00Z');
    await ask(
      'ines',
      `mutation { contextRevise(input: { contextId: "C-15", statement: "No hiring before July" }) { userErrors { code } } }`,
    );
    const after = await read('lena');
    expect(after).toMatchObject({
      edition: 2,
      reach: { acknowledged: 0, audience: 6 },
      acknowledgedByMe: false,
    });
    server.at('2026-10-10T08:00:00Z');
    for (const name of members.slice(0, 5)) await acknowledge(name, 2);
    expect((await read('lena')).reach).toEqual({ acknowledged: 5, audience: 6 });
    expect(await read('lena', '2026-10-08')).toMatchObject({
      edition: 1,
      reach: { acknowledged: 6, audience: 6 },
      acknowledgedByMe: true,
    });
    expect((await read('lena', '2026-10-09')).reach.acknowledged).toBe(0);
    expect((await read('lena', '2026-10-05')).reach.acknowledged).toBe(0);
  });

  it('has names for whoever shared it, and for nobody else', async () => {
    const { acknowledgedBy } = await read('ines');
    expect(acknowledgedBy.totalCount).toBe(5);
    expect(acknowledgedBy.nodes.map(({ key }: Loose) => key)).toEqual(members.slice(0, 5));
    expect((await read('lena')).acknowledgedBy).toBeNull();
  });

  it('leaves no name in a change, the feed of others, or the audit', async () => {
    const feed = async (name: string) =>
      (await ask(name, '{ log(first: 500) { nodes { stream type } } }')).log.nodes.filter(
        ({ type }: Loose) => type === 'Acknowledged',
      );
    expect(await feed('ines')).toEqual([]);
    expect(await feed('lena')).toHaveLength(2);
    const { log, access, changes } = await server.ask(`{ log(first: 500) { nodes { type } }
      access { audit(first: 500) { nodes { kind } } }
      changes(from: "2026-01-01", first: 500) { nodes { kind } } }`);
    expect(access.audit.nodes.map(({ kind }: Loose) => kind)).toContain('ContextRevised');
    expect(JSON.stringify([log, access, changes])).not.toContain('Acknowledged');
  });
});

describe('an acknowledgement', () => {
  it('is of an edition that there is', async () => {
    const { userErrors } = await acknowledge('lena', 3);
    expect(userErrors).toEqual([
      {
        path: ['input'],
        code: 'no-such-revision',
        message: 'C-15 has no such revision: the newest is 2.',
      },
    ]);
  });

  it('of what one may not see is of nothing', async () => {
    const code = async (id: string) =>
      (
        await post(
          'ruth',
          `mutation { contextAcknowledge(input: { contextId: "${id}", edition: 1 }) { userErrors { code } } }`,
        )
      ).errors?.map(({ extensions }) => extensions['code']);
    expect(await code('C-15')).toEqual(['NOT_FOUND']);
    expect(await code('C-404')).toEqual(['NOT_FOUND']);
  });
});

describe('stale context', () => {
  it('is what nobody confirmed in time, as of the moment that is asked about', async () => {
    server.at('2026-10-11T08:00:00Z');
    await server.tell('contextShare', {
      contextId: 'C-16',
      kind: 'policy',
      statement: 'Data stays in the EU',
      confirmBy: '2026-10-20',
    });
    server.at('2026-10-25T08:00:00Z');
    const stale = async (is: boolean, at?: string) =>
      (
        await server.ask(
          `{ org${at ? `(at: "${at}")` : ''} { contexts(filter: { stale: ${is} }) { nodes { key } } } }`,
        )
      ).org.contexts.nodes.map(({ key }: Loose) => key);
    expect(await stale(true)).toEqual(['C-16']);
    expect(await stale(true, '2026-10-15')).toEqual([]);
    expect(await stale(false, '2026-10-15')).toContain('C-16');
    await server.tell('contextConfirm', { contextId: 'C-16', confirmBy: '2027-01-20' });
    expect(await stale(true)).toEqual([]);
  });
});
