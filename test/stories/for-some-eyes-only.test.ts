import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
/** Ruth leads the company, Ines manages Payments, Tomasz works in Courier. */
const tokens: Record<string, string> = {};

const as = (name: string) => ({ authorization: `Bearer ${tokens[name]}` });
const post = (name: string, query: string, variables: object = {}) => server.post(query, variables, as(name));
const ask = async (name: string, query: string): Promise<Loose> => {
  const { data, errors } = await post(name, query);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

const personId = async (key: string): Promise<string> =>
  (await server.ask(`{ org { person(id: "${key}") { id } } }`)).org.person.id.slice('person:'.length);

beforeAll(async () => {
  server = await harbourline();
  const { accounts, tokens: keys } = server.app.house.directory;
  for (const [name, role] of [
    ['ruth', 'viewer'],
    ['ines', 'member'],
    ['tomasz', 'member'],
  ] as const) {
    const id = await personId(name);
    await accounts.create({ personId: id, login: `${name}@harbourline.example`, role });
    tokens[name] = (await keys.mint(id, { name: 'test', scope: 'admin' })).secret;
  }
  await server.tell('teamAppointManager', { teamId: 'payments', personId: 'ines' });
  server.at('2026-07-01T08:00:00Z');
  await server.tell('contextShare', {
    contextId: 'C-77',
    kind: 'budget',
    statement: 'Freight is for sale',
    explains: { goals: ['G-101'] },
    audience: { leadership: true, teams: ['payments'] },
  });
  server.at('2026-07-02T08:00:00Z');
  await server.tell('goalSetTarget', {
    goalId: 'G-101',
    target: '2026-12-01',
    because: [{ context: 'C-77' }],
  });
});
afterAll(() => server.stop());

const why = `because { __typename ... on Context { key audience { leadership managers teams { key } people { key } } }
  ... on Restricted { heldBy since } }`;

describe('context for some eyes only', () => {
  it('is there for those it is for: leadership, and whoever is in the team', async () => {
    for (const name of ['ruth', 'ines']) {
      const { org } = await ask(
        name,
        `{ org { context(id: "C-77") { title } goal(id: "G-101") { lastChange { ${why} } } } }`,
      );
      expect(org.context.title).toBe('Freight is for sale');
      expect(org.goal.lastChange.because).toEqual([
        {
          __typename: 'Context',
          key: 'C-77',
          audience: { leadership: true, managers: false, teams: [{ key: 'payments' }], people: [] },
        },
      ]);
    }
  });

  it('is a reason that exists for everybody else, and nothing more', async () => {
    const { org, node } = await ask(
      'tomasz',
      `{ org { context(id: "C-77") { title } contexts { totalCount } search(text: "freight is") { title }
          goal(id: "G-101") { lastChange { ${why} } } }
         node(id: "context:C-77") { key } }`,
    );
    expect([org.context, org.contexts.totalCount, org.search, node]).toEqual([null, 2, [], null]);
    expect(org.goal.lastChange.because).toEqual([
      {
        __typename: 'Restricted',
        heldBy: ['leadership', 'team Payments'],
        since: '2026-07-01T08:00:00.000Z',
      },
    ]);
  });

  it('is one group of a comparison, and counts as explained', async () => {
    const question = `{ diff(from: "2026-06-30", to: "2026-07-02") { total explained groups { total ${why} } } }`;
    const { diff } = await ask('tomasz', question);
    expect(diff).toMatchObject({
      total: 1,
      explained: 1,
      groups: [{ total: 1, because: [{ __typename: 'Restricted' }] }],
    });
    expect((await ask('ines', question)).diff).toMatchObject({ total: 2, explained: 1 });
  });

  it('is not in the feed, and neither is its name', async () => {
    const feed = async (name: string) =>
      (await ask(name, '{ log(first: 500) { nodes { stream type metadata } } }')).log.nodes;
    const [whole, seen] = [await feed('ines'), await feed('tomasz')];
    expect(JSON.stringify(seen)).not.toContain('C-77');
    expect(seen).toHaveLength(whole.length - 1);
    const last = (events: Loose[]) => events.findLast(({ type }: Loose) => type === 'GoalTargetSet').metadata;
    expect(last(whole).because).toEqual([{ context: 'C-77' }]);
    expect(last(seen)).toMatchObject({ because: [], at: '2026-07-02T08:00:00.000Z' });
    expect(last(seen)).not.toHaveProperty('commandHash');
  });

  it('cannot be named, moved to, or spoken of', async () => {
    const codes = async (query: string) =>
      (await post('tomasz', query)).errors?.map(({ extensions }) => extensions['code']);
    const named = (id: string) =>
      codes(
        `mutation { decisionPropose(input: { title: "Sell?", because: [{ context: "${id}" }] }) { position } }`,
      );
    expect(await named('C-77')).toEqual(await named('C-404'));
    expect(await codes('{ org(at: "before:C-77") { asOf { position } } }')).toEqual(['moment-key-unknown']);
    expect(await codes('mutation { contextConfirm(input: { contextId: "C-77" }) { position } }')).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('that is kept from somebody today is kept from them as of any day', async () => {
    await server.tell('contextChangeAudience', { contextId: 'C-77', audience: { people: ['aiko'] } });
    for (const name of ['ruth', 'ines', 'tomasz'])
      expect(
        (await ask(name, '{ org(at: "2026-07-01") { context(id: "C-77") { key } } }')).org.context,
      ).toBeNull();
    await server.tell('contextChangeAudience', { contextId: 'C-77', audience: null });
    expect(
      (await ask('tomasz', '{ org(at: "2026-07-01") { context(id: "C-77") { key } } }')).org.context,
    ).toEqual({ key: 'C-77' });
  });
});

describe('a command that somebody may not tell', () => {
  it('is refused as a whole, with what it would take, and where it stands', async () => {
    const { data, errors } = await post(
      'tomasz',
      'mutation { goalReword(input: { goalId: "G-101", title: "Mine" }) { position } }',
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'You may not do this: it takes the manager of a team, or an administrator.',
        extensions: { code: 'FORBIDDEN', path: ['input'] },
      },
    ]);
  });

  it('refuses the change-set it is in, before anybody is put into the vault', async () => {
    const { errors } = await post(
      'ines',
      `mutation { changeSetApply(input: { commands: [
          { goalReword: { goalId: "G-101", title: "Settle in six" } },
          { personAdd: { name: "Olaf Brandt" } }] }) { position } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', path: ['input', 'commands', '1'] } }]);
    expect(server.app.house.directory.people.all({ search: 'Olaf' }).total).toBe(0);
  });

  it('is not among those that the viewer can tell', async () => {
    const can = async (name: string) => (await ask(name, '{ viewer { canWrite can } }')).viewer;
    expect(await can('ruth')).toEqual({ canWrite: false, can: [] });
    const [ines, tomasz] = [await can('ines'), await can('tomasz')];
    expect(ines.can).toContain('goalReword');
    expect(tomasz.can).not.toContain('goalReword');
    expect(tomasz.can).toContain('goalReportHealth');
    expect([...ines.can, ...tomasz.can]).not.toContain('teamForm');
  });
});
