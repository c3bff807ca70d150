import { asHistory, harbourline } from '@throughline/demo';
import { isRefusal } from '@throughline/domain';
import { Planner } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { byTurns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { replayQuery, roadmapPageQuery } from '../page-queries.ts';
import { inScratchFolder } from '../scratch.ts';
import { dataFolder, requestOf, serve, type Served } from '../served.ts';
import { count, duration } from '../units.ts';

const size = 100_000;

/** Somebody drags along the time line: every request is for another moment. */
const switching = ({ address, owner }: Served) => {
  let moment = size / 2;
  return async () => {
    const request = requestOf(roadmapPageQuery, { at: `@${(moment += 97)}`, first: 500 }, owner);
    const answer = await (await fetch(`${address}/graphql`, request)).text();
    if (!answer.startsWith('{"data":{"org":{')) throw new Error(answer.slice(0, 300));
  };
};

/** The demo, whose company has lived through more than one year. */
const demoFolder = async (parent: string): Promise<string> => {
  const folder = join(parent, 'demo');
  mkdirSync(folder);
  const planner = await Planner.open({ store: await openSqliteStore({ folder }) });
  for (const change of harbourline().changes) {
    const { commands, meta } = asHistory(change);
    const told = await planner.tellAll(commands, meta);
    if (isRefusal(told)) throw new Error(JSON.stringify(told));
  }
  await planner.store.close();
  return folder;
};

type Pack = { readonly continuesAt: string | null; readonly steps: readonly unknown[] };

/** Everything a browser needs to play a year, and its size on the way. */
const packsOfAYear = async (product: Served): Promise<{ readonly bytes: number; readonly steps: number }> => {
  let [bytes, steps] = [0, 0];
  for (let from: string | null = '2025-11-20'; from !== null;) {
    const data: { replay: Pack } = await product.ask(replayQuery, { from, to: '2026-11-20' });
    bytes += gzipSync(JSON.stringify({ data })).length;
    steps += data.replay.steps.length;
    from = data.replay.continuesAt;
  }
  return { bytes, steps };
};

const measure = ({ quick }: BenchOptions): Promise<readonly Row[]> =>
  inScratchFolder(async (folder) => {
    const product = await serve(await dataFolder(folder, size));
    const turns = await byTurns({ page: switching(product) }, quick ? 20 : 60);
    await product.stop();
    const demo = await serve(await demoFolder(folder));
    const { bytes, steps } = await packsOfAYear(demo);
    await demo.stop();
    return [
      {
        what: `roadmap page of 500 goals switched to another moment, the server’s half, ${count(size)} events`,
        measured: duration(turns.median('page')),
        absolute: 'over HTTP, every time another moment',
        goal: '≤ 150 ms',
        trial: '–',
      },
      {
        what: 'replay pack of a year of the demo, gzipped',
        measured: `${Math.round(bytes / 1000)} KB`,
        absolute: `${count(steps)} steps`,
        goal: '≤ 300 KB',
        trial: '–',
      },
    ];
  });

export const pageSwitch: Figure = { number: 13, name: 'switch', measure };
