import { buildSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer } from '../access/owner.ts';
import { harbourline } from '../stories/harbourline.ts';
import type { Server } from '../stories/server.ts';
import { Asking, everyMutation } from './whole-schema.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));

/** Stands in everything that the thieves must not read, and nowhere else. */
const marker = 'zanzibar';

/** Everything is asked for at once here, for which the limits are in the way. */
const config = {
  LIMIT_BODY_BYTES: 10_000_000,
  LIMIT_TOKENS: 1_000_000,
  LIMIT_DEPTH: 50,
  LIMIT_ALIASES: 1_000_000,
  LIMIT_COST: 100_000_000,
  LIMIT_LISTED: 10_000_000,
  LIMIT_POINTS_PER_MINUTE: 100_000_000_000,
};

let server: Server;
/** Of a viewer, to read with; of an administrator, to read with; of nobody. */
let thieves: Readonly<Record<'viewer' | 'reader' | 'nobody', Record<string, string>>>;

beforeAll(async () => {
  server = await harbourline({ config });
  const { people, accounts, tokens, sessions } = server.app.house.directory;
  await people.add({ id: 'vera', name: 'Vera' });
  await accounts.create({ personId: 'vera', login: `vera@example.test`, role: 'viewer' });
  await people.add({ id: 'gone', name: 'Gone' });
  await accounts.create({ personId: 'gone', login: `${marker}@example.test`, role: 'member' });
  await tokens.mint('gone', { name: marker, scope: 'write' });
  await sessions.start('owner', marker);
  const viewer = await tokens.mint('vera', { name: 'stolen', scope: 'read' });
  await people.add({ id: 'amir', name: 'Amir' });
  await accounts.create({ personId: 'amir', login: 'amir@example.test', role: 'admin' });
  const reader = await tokens.mint('amir', { name: 'stolen', scope: 'read' });
  thieves = {
    viewer: bearer({ token: viewer.secret }),
    reader: bearer({ token: reader.secret }),
    nobody: {},
  };
  await server.tell('contextShare', {
    contextId: 'C-90',
    kind: 'personnel',
    statement: `Nobody hears of ${marker}`,
    source: marker,
    explains: { goals: ['G-101'], teams: ['payments'] },
    audience: { people: ['ines'] },
  });
  await server.tell('goalSetTarget', {
    goalId: 'G-101',
    target: '2026-11-30',
    because: [{ context: 'C-90' }],
  });
});
afterAll(() => server.stop());

const send = async (who: Record<string, string>, query: string, variables: object = {}) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...who },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] };
  return {
    status: response.status,
    text,
    errors: errors ?? [],
    codes: (errors ?? []).map(({ extensions }) => extensions.code),
  };
};

const mutations = everyMutation(schema);

/** The one thing that whoever may read tells: that he took something with him. */
const forReaders = ['exportNote'];

describe('a stolen token', () => {
  it.each(['viewer', 'reader'] as const)('of a %s tells not one command', async (thief) => {
    const before = server.app.house.planner.store;
    const [events] = [await Array.fromAsync(before.readAll())];
    const told: string[] = [];
    for (const { name, query, variables } of mutations.filter(({ name }) => !forReaders.includes(name))) {
      const { codes } = await send(thieves[thief], query, variables);
      if (codes.join() !== 'FORBIDDEN') told.push(`${name}: ${codes.join() || 'told'}`);
    }
    expect(mutations.length).toBeGreaterThan(80);
    expect(told).toEqual([]);
    expect((await Array.fromAsync(before.readAll())).length).toBe(events.length);
  });

  it('is not needed to hear that nobody is nobody', async () => {
    const heard = new Set<string>();
    for (const { query, variables } of mutations) {
      const { status, codes } = await send(thieves.nobody, query, variables);
      heard.add(`${status} ${codes.join()}`);
    }
    expect([...heard]).toEqual(['401 UNAUTHENTICATED']);
  });
});

const values = {
  first: 40,
  text: marker,
  at: null,
  from: '@0',
  to: null,
  limit: 500,
  ids: ['context:C-90', 'goal:G-101'],
};
const asking = new Asking(schema, { ...values, id: 'context:C-90' });
const root = Object.values(schema.getQueryType()!.getFields());
const org = schema.getType('Org')!;

/** Every field of the schema's roots, and each of the organisation by itself, with all below it three fields deep. */
const questions: [string, string][] = [
  ...root
    .filter(({ name }) => name !== 'org')
    .map((field): [string, string] => [field.name, `{ ${asking.field(field, 3)} }`]),
  ...(isObjectType(org) ? Object.values(org.getFields()) : []).map((field): [string, string] => [
    `org.${field.name}`,
    `{ org { ${asking.field(field, 3)} } }`,
  ]),
];

describe('what is not for everybody', () => {
  it.each(questions)('is not in %s', async (name, query) => {
    for (const thief of ['viewer', 'reader'] as const) {
      const { text, errors } = await send(thieves[thief], query);
      const accidents = errors.filter(
        ({ extensions }) => !['FORBIDDEN', 'NOT_FOUND', 'ID_UNREADABLE'].includes(extensions.code),
      );
      expect(accidents, name).toEqual([]);
      expect(text, `${thief}: ${name}`).not.toContain(marker);
    }
    expect((await send(thieves.nobody, query)).status).toBe(401);
  });

  it('is there for whom it is for: else nothing was shown here', async () => {
    const { text } = await send(
      server.signedIn,
      '{ org { context(id: "C-90") { statement } } access { accounts { login } tokens { name } } }',
    );
    expect(text).toContain(`Nobody hears of ${marker}`);
    expect(text).toContain(`${marker}@example.test`);
  });
});
