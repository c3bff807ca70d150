import { byTurns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { roadmapQuery } from '../roadmap-query.ts';
import { assertSameAnswer } from '../same-answer.ts';
import { inScratchFolder } from '../scratch.ts';
import { dataFolder, requestOf, serve, type Served } from '../served.ts';
import { count, duration, ratio } from '../units.ts';

const positionQuery = '{ org { asOf { position } } }';

/** The page of the roadmap, as bytes: what is measured is the server, not the reading of its answer. */
const page = ({ address, owner }: Served, variables: object) => {
  const request = requestOf(roadmapQuery, variables, owner);
  return async () => (await fetch(`${address}/graphql`, request)).arrayBuffer();
};

/** One server knows the whole history, the other only its first half: what is the past there is the present here. */
const measure = ({ quick }: BenchOptions): Promise<readonly Row[]> =>
  inScratchFolder(async (folder) => {
    const size = quick ? 40_000 : 100_000;
    const whole = await serve(await dataFolder(folder, size));
    const half = await serve(await dataFolder(folder, size / 2));
    const { org } = await half.ask<{ org: { asOf: { position: string } } }>(positionQuery);
    const now = { horizon: 'H-1', first: 200 };
    const then = { ...now, at: `@${org.asOf.position}` };
    assertSameAnswer(await whole.ask(roadmapQuery, then), await half.ask(roadmapQuery, now));
    const turns = await byTurns({ then: page(whole, then), now: page(half, now) }, quick ? 30 : 200);
    await Promise.all([whole.stop(), half.stop()]);
    return [
      {
        what: `a query as of mid-history over HTTP, ${count(size)} events / the same answer as the present`,
        measured: ratio(turns.ratio('then', 'now')),
        absolute: `${duration(turns.median('then'))} / ${duration(turns.median('now'))}`,
        goal: '≤ 1.5',
        trial: 'about 1.3',
      },
    ];
  });

export const asOfQuery: Figure = { number: 1, name: 'query', measure };
