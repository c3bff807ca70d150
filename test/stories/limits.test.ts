import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { harbourline } from './harbourline.ts';
import { Server } from './server.ts';

let server: Server;
beforeAll(async () => {
  server = await harbourline();
});
afterAll(() => server.stop());

const times = (count: number, word: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => word(index)).join(' ');
const nested = (depth: number): string => (depth === 0 ? 'id' : `parent { ${nested(depth - 1)} }`);

describe('a request that asks for too much is refused before anything of it runs', () => {
  it.each([
    ['TOO_DEEP', 'LIMIT_DEPTH', `{ org { goal(id: "G-101") { ${nested(14)} } } }`, {}],
    [
      'TOO_MANY_ALIASES',
      'LIMIT_ALIASES',
      `{ org { ${times(31, (i) => `a${i}: goal(id: "G-1") { id }`)} } }`,
      {},
    ],
    ['TOO_MANY_ROOT_FIELDS', 'LIMIT_ROOT_FIELDS', `{ ${times(11, () => 'viewer { id }')} }`, {}],
    [
      'TOO_MANY_DIRECTIVES',
      'LIMIT_DIRECTIVES',
      `{ viewer { ${times(21, () => 'id @include(if: true)')} } }`,
      {},
    ],
    ['TOO_MANY_TOKENS', 'LIMIT_TOKENS', `{ viewer { ${times(2100, () => 'id')} } }`, {}],
    ['PAGE_SIZE', 'LIMIT_PAGE_SIZE', '{ org { goals(first: 501) { nodes { id } } } }', {}],
    [
      'PAGE_SIZE',
      'LIMIT_PAGE_SIZE',
      'query ($n: Int) { org { goals(first: $n) { nodes { id } } } }',
      { n: 100000 },
    ],
    [
      'PAGE_SIZE',
      'LIMIT_PAGE_SIZE',
      'query ($n: Int = 501) { org { goals(first: $n) { nodes { id } } } }',
      {},
    ],
    ['PAGE_SIZE', 'from 0 to 500 (LIMIT_PAGE_SIZE)', '{ org { goals(first: -1) { nodes { id } } } }', {}],
    ['PACK_SIZE', 'from 1 to 2000', '{ replay(from: "@1", limit: 9000) { continuesAt } }', {}],
    ['PACK_SIZE', 'from 1 to 2000', '{ replay(from: "@1", limit: 0) { continuesAt } }', {}],
    [
      'TOO_COSTLY',
      'LIMIT_COST',
      '{ org { goals(first: 500) { nodes { story(first: 500) { nodes { id kind } } } } } }',
      {},
    ],
    [
      'INPUT_TOO_LONG',
      'LIMIT_INPUT_ITEMS',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array(251).fill('goal:G-101') },
    ],
    ['INPUT_TOO_LONG', 'LIMIT_INPUT_ITEMS', `{ nodes(ids: [${times(251, () => '"goal:G-1"')}]) { id } }`, {}],
    [
      'TOO_MANY_ROOT_FIELDS',
      'changeSetApply',
      `mutation { ${times(2, (i) => `a${i}: goalCommit(input: { goalId: "G-101" }) { position }`)} }`,
      {},
    ],
  ])('%s names %s', async (code, name, query, variables) => {
    const { errors, data } = await server.post(query, variables);
    expect(errors?.[0]?.extensions['code']).toBe(code);
    expect(JSON.stringify(errors?.[0])).toContain(name);
    expect(data ?? null).toBeNull();
  });

  it('counts what is asked through fragments, also those that multiply', async () => {
    const bomb = `query { org { goal(id: "G-101") { ...F0 } } } ${times(12, (i) => `fragment F${i} on Goal { x${i}: parent { ...F${i + 1} } y${i}: parent { ...F${i + 1} } }`)} fragment F12 on Goal { id }`;
    const { errors } = await server.post(bomb);
    expect(['TOO_DEEP', 'TOO_MANY_ALIASES', 'TOO_COSTLY']).toContain(errors?.[0]?.extensions['code']);
  });

  it('refuses fragments that contain themselves', async () => {
    const { errors } = await server.post('{ ...A } fragment A on Query { viewer { id } ...A }');
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('answers introspection, and reports what a query cost', async () => {
    expect((await server.post(getIntrospectionQuery({ descriptions: true }))).errors).toBeUndefined();
    expect((await server.post('{ viewer { id name } }')).extensions).toEqual({ cost: 3 });
  });

  it('charges nothing for __typename, which clients add everywhere', async () => {
    const { data, extensions } = await server.post('{ __typename viewer { __typename id name } }');
    expect(data.viewer.__typename).toBe('Viewer');
    expect(extensions).toEqual({ cost: 3 });
  });

  it('refuses batches', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...server.signedIn },
      body: JSON.stringify([{ query: '{ viewer { id } }' }]),
    });
    expect(response.status).toBe(400);
  });

  it('tells clients all limits', async () => {
    const { server: info } = await server.ask(
      '{ server { limits { bodyBytes tokens depth pageSize cost pointsPerMinute inputItems inputDepth sockets subscriptions deadlineMs } } }',
    );
    expect(info.limits).toEqual({
      bodyBytes: 100_000,
      tokens: 1_500,
      depth: 15,
      pageSize: 500,
      cost: 50_000,
      pointsPerMinute: 3_000_000,
      inputItems: 250,
      inputDepth: 20,
      sockets: 50,
      subscriptions: 20,
      deadlineMs: 10_000,
    });
  });
});

describe('lists within lists', () => {
  it('end before they become an answer of millions', async () => {
    const many = await Server.start();
    await many.tell('goalPropose', { goalId: 'G-1', title: 'All' });
    await many.tell('changeSetApply', {
      commands: Array.from({ length: 120 }, (_, i) => ({
        goalPropose: { title: `Part ${i}`, parentId: 'G-1' },
      })),
    });
    const query =
      '{ org { goal(id: "G-1") { children { parent { children { parent { children { parent { key } } } } } } } } }';
    for (let attempt = 0; attempt < 3; attempt++) {
      const before = process.cpuUsage();
      expect((await many.post(query)).errors?.[0]?.extensions['code']).toBe('TOO_COSTLY');
      expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(3);
    }
    await many.stop();
  });
});

describe('an accident inside', () => {
  it('is shown as a reference, without a word of what happened', async () => {
    const { planner } = server.app.house;
    const whole = planner.viewAt.bind(planner);
    planner.viewAt = async () => {
      throw new Error('SECRET /var/lib/events.sqlite is on fire');
    };
    try {
      const answer = await server.post('{ org { asOf { isNow } } }');
      expect(JSON.stringify(answer)).not.toMatch(/SECRET|sqlite|stack|\.ts/);
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
        reference: expect.stringMatching(/^\w{10}$/),
      });
    } finally {
      planner.viewAt = whole;
    }
  });

  it('that takes too long ends in an answer all the same', async () => {
    const slow = await Server.start({ config: { LIMIT_DEADLINE_MS: 100 } });
    const { planner } = slow.app.house;
    planner.viewAt = () => new Promise((resolve) => setTimeout(() => resolve(planner.at()), 400));
    const { errors } = await slow.post('{ org { asOf { isNow } } }');
    expect(errors?.[0]?.extensions['code']).toBe('DEADLINE');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await slow.stop();
  });
});

describe('a busy server', () => {
  it('never works out what nobody waits for any more', async () => {
    const busy = await Server.start({ config: { LIMIT_DEADLINE_MS: 150 } });
    const { planner } = busy.app.house;
    const askAllAtOnce = () =>
      Promise.all(Array.from({ length: 12 }, () => busy.post('{ org { asOf { isNow } } }')));
    // From now on there are connections, so that questions arrive together.
    await askAllAtOnce();
    let workedOut = 0;
    planner.viewAt = async () => {
      workedOut++;
      const end = performance.now() + 70;
      while (performance.now() < end);
      return planner.at();
    };
    const answers = await askAllAtOnce();
    const tooLate = answers.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'DEADLINE');
    expect(tooLate.length).toBeGreaterThan(0);
    expect(workedOut).toBe(answers.filter(({ data }) => data).length);
    expect(workedOut + tooLate.length).toBe(answers.length);
    await busy.stop();
  });
});

describe('a query that runs compiled', () => {
  it('answers and fails as it does the first time', async () => {
    const queries: [string, object][] = [
      [
        'query ($at: Moment) { org(at: $at) { goals(first: 3) { nodes { ...G team { name } } } } } fragment G on Goal { key status health { health } lastChange { subject { __typename id } } }',
        { at: '@20' },
      ],
      [
        'query ($yes: Boolean!) { org { settings { name @include(if: $yes) } team(id: "courier") @skip(if: $yes) { name } } }',
        { yes: true },
      ],
      ['query ($at: Moment) { org(at: $at) { asOf { isNow } } }', { at: 'nonsense' }],
      ['{ org { goals(after: "nonsense") { totalCount } } viewer { id } }', {}],
      ['query ($n: Int!) { org { goals(first: $n) { totalCount } } }', { n: 'three' }],
      ['{ a: node(id: "goal:G-101") { ... on Goal { rank } } b: node(id: "team:none") { id } }', {}],
    ];
    for (const [query, variables] of queries) {
      const answers = [];
      for (let attempt = 0; attempt < 4; attempt++) answers.push(await server.post(query, variables));
      const said = answers.map(({ data, errors }) =>
        JSON.stringify({
          data,
          errors: errors?.map(({ message, path, extensions }) => ({
            message,
            path,
            code: extensions['code'],
          })),
        }),
      );
      expect(new Set(said).size, query).toBe(1);
    }
  });
});
