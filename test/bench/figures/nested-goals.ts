import { join } from 'node:path';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { hitByTurns } from '../hits.ts';
import { roadmapQuery } from '../roadmap-query.ts';
import { assertSameAnswer } from '../same-answer.ts';
import { inScratchFolder } from '../scratch.ts';
import { dataFolder, requestOf, run, serve } from '../served.ts';
import { perSecond, ratio } from '../units.ts';

const size = 100_000;
const variables = { horizon: 'H-2', first: 200 };
const processes = join(import.meta.dirname, '../processes');

const measure = ({ quick }: BenchOptions): Promise<readonly Row[]> =>
  inScratchFolder(async (folder) => {
    const product = await serve(await dataFolder(folder, size));
    const byHand = await run(join(processes, 'by-hand.ts'), [String(size)]);
    const asShipped = await run(join(processes, 'as-shipped.ts'), [String(size)]);
    const answer = await product.ask(roadmapQuery, variables);
    assertSameAnswer(answer, await byHand.ask(roadmapQuery, variables));
    assertSameAnswer(answer, await asShipped.ask(roadmapQuery, variables));
    const request = requestOf(roadmapQuery, variables, product.owner);
    const servers = { product, byHand, asShipped };
    const hits = await hitByTurns(
      {
        product: { address: product.address, request },
        byHand: { address: byHand.address, request },
        asShipped: { address: asShipped.address, request },
      },
      quick ? 2 : 5,
    );
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    const kilobytes = Math.round(JSON.stringify(answer).length / 1000);
    return [
      {
        what: `200 nested goals over HTTP (${kilobytes} KB): requests a second / those of a hand-written JSON server`,
        measured: ratio(hits.ratio('product', 'byHand')),
        absolute: `${perSecond(hits.rate('product'))}, by hand ${perSecond(hits.rate('byHand'))}`,
        goal: '≥ 0.4',
        trial: '0.43–0.6',
      },
      {
        what: 'the same / those of Nest and Apollo as they come',
        measured: ratio(hits.ratio('product', 'asShipped')),
        absolute: `${perSecond(hits.rate('product'))}, as they come ${perSecond(hits.rate('asShipped'))}`,
        goal: '≥ 4',
        trial: '5.5–7.3',
      },
    ];
  });

export const nestedGoals: Figure = { number: 10, name: 'goals', measure };
