import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
beforeAll(async () => {
  server = await harbourline();
});
afterAll(() => server.stop());

const page = `query ($at: Moment, $after: String) { org(at: $at) { asOf { position }
  goals(first: 4, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor } nodes { key } } } }`;
const goals = async (variables: object) => (await server.ask(page, variables)).org;
const keys = ({ goals: { nodes } }: Loose): string[] => nodes.map(({ key }: Loose) => key);

describe('paging', () => {
  it('shows each goal once while others rank and propose', async () => {
    const first = await goals({});
    expect(first.goals).toMatchObject({
      totalCount: 9,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const at = `@${first.asOf.position}`;
    await server.tell('goalRank', { goalId: 'G-109', toRank: 1 });
    await server.tell('goalPropose', { title: 'One more', horizonId: 'H2-2026' });
    const second = await goals({ at, after: first.goals.pageInfo.endCursor });
    await server.tell('goalWithdraw', { goalId: 'G-108' });
    const third = await goals({ at, after: second.goals.pageInfo.endCursor });
    const seen = [first, second, third].flatMap(keys);
    expect(seen).toEqual(['G-101', 'G-102', 'G-103', 'G-104', 'G-105', 'G-106', 'G-107', 'G-108', 'G-109']);
    expect(third.goals).toMatchObject({
      totalCount: 9,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('refuses a cursor of another moment, and says as of which it is', async () => {
    const first = await goals({});
    await server.tell('goalRank', { goalId: 'G-105', toRank: 1 });
    const { errors } = await server.post(page, { after: first.goals.pageInfo.endCursor });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`@${first.asOf.position}`),
      extensions: { code: 'CURSOR_OF_ANOTHER_MOMENT' },
    });
  });

  it('refuses a cursor of another list, and one that is none', async () => {
    const { goals: list, asOf } = await goals({});
    const people =
      'query ($after: String, $at: Moment) { org(at: $at) { people(after: $after) { nodes { key } } } }';
    const code = async (after: string) =>
      (await server.post(people, { after, at: `@${asOf.position}` })).errors?.[0]?.extensions['code'];
    expect(await code(list.pageInfo.endCursor)).toBe('CURSOR_OF_ANOTHER_LIST');
    expect(await code('nonsense')).toBe('CURSOR_UNREADABLE');
  });

  it('has pages of nothing and pages of everything', async () => {
    const { org } = await server.ask(
      '{ org { a: goals(first: 0) { totalCount nodes { key } pageInfo { endCursor } } b: goals(first: 500) { nodes { key } } } }',
    );
    expect(org.a).toMatchObject({ nodes: [], pageInfo: { endCursor: null } });
    expect(org.b.nodes).toHaveLength(org.a.totalCount);
  });

  it('pages through changes, newest first, and through the event feed', async () => {
    const changes =
      'query ($after: String, $to: Moment) { changes(from: "2020-01-01", to: $to, newestFirst: true, first: 25, after: $after) { totalCount nodes { position } pageInfo { hasNextPage endCursor } } }';
    const { org } = await server.ask('{ org { asOf { position } } }');
    const positions: number[] = [];
    let total = 0;
    for (let after: string | null = null, more = true; more;) {
      const { changes: found }: Loose = await server.ask(changes, { after, to: `@${org.asOf.position}` });
      positions.push(...found.nodes.map(({ position }: Loose) => Number(position)));
      ({ endCursor: after, hasNextPage: more } = found.pageInfo);
      total = found.totalCount;
    }
    expect(total).toBeGreaterThan(50);
    expect(positions).toHaveLength(total);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
    expect(new Set(positions).size).toBe(positions.length);

    const events: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { log }: Loose = await server.ask(
        'query ($after: Position) { log(after: $after, first: 30) { nodes { position stream revision } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      events.push(...log.nodes.map(({ position }: Loose) => position));
      ({ endCursor: after, hasNextPage: more } = log.pageInfo);
    }
    expect(events.map(Number)).toEqual(positions.toReversed());
  });
});
