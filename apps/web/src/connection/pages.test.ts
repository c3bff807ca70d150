import { afterEach, expect, it, vi } from 'vitest';
import { MoreGoalsDocument, type MoreGoalsQuery } from '../generated/documents.ts';
import { pagesAfter, placeOf } from './pages.ts';

afterEach(() => vi.unstubAllGlobals());

const page = (position: string, endCursor: string, hasNextPage: boolean): MoreGoalsQuery => ({
  org: { asOf: { position }, goals: { pageInfo: { endCursor, hasNextPage }, nodes: [] } },
});

/** A server that answers with these pages, and what it was asked. */
const answering = (...pages: readonly (MoreGoalsQuery | { message: string })[]) => {
  const asked: unknown[] = [];
  const fetch = async (_: string, { body }: { body: string }) => {
    asked.push((JSON.parse(body) as { variables: unknown }).variables);
    const answer = pages[asked.length - 1]!;
    return Response.json('org' in answer ? { data: answer } : { errors: [answer] });
  };
  vi.stubGlobal('fetch', fetch);
  return asked;
};

const rest = async () => {
  const found: string[] = [];
  const next = ({ org: { asOf, goals } }: MoreGoalsQuery) =>
    goals.pageInfo.hasNextPage ? { at: placeOf(asOf), after: goals.pageInfo.endCursor } : undefined;
  for await (const { org } of pagesAfter(page('7', 'a', true), { query: MoreGoalsDocument, next }))
    found.push(org.goals.pageInfo.endCursor!);
  return found;
};

it('reads a long list to its end, all of it as of one place in the log', async () => {
  const asked = answering(page('7', 'b', true), page('7', 'c', false));
  expect(await rest()).toEqual(['b', 'c']);
  expect(asked).toEqual([
    { at: '@7', after: 'a' },
    { at: '@7', after: 'b' },
  ]);
});

it('says so when a page does not come', async () => {
  answering(page('7', 'b', true), { message: 'Cost: 60000' });
  await expect(rest()).rejects.toThrow('Cost: 60000');
});
