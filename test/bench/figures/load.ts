import type { BenchOptions, Figure, Row } from '../figure.ts';
import { livePeople } from '../live-people.ts';
import { callSteadily, quantile, type Calls } from '../load.ts';
import { diffQuery, reportHealth, roadmapPageQuery, storyQuery } from '../page-queries.ts';
import { inScratchFolder } from '../scratch.ts';
import { dataFolder, serve, type Served } from '../served.ts';
import { count, duration } from '../units.ts';

const people = 50;
const readsPerSecond = 100;
const commandsPerSecond = 20;
/** Events; the large organisation unless it has to be quick. */
const sizeOf = (quick: boolean) => (quick ? 100_000 : 1_000_000);

/** Of ten reads five are the roadmap now, two as of the past, two a goal with its story, one what changed lately. */
const reader = ({ ask }: Served, size: number) => {
  const goal = (number: number) => ({ id: `G-${1 + ((number * 37) % 2_500)}` });
  return async (number: number): Promise<void> => {
    const kind = number % 10;
    if (kind < 5) await ask(roadmapPageQuery, { first: 50 });
    else if (kind < 7)
      await ask(roadmapPageQuery, { at: `@${size / 10 + ((number * 97) % (size * 0.8))}`, first: 50 });
    else if (kind < 9) await ask(storyQuery, goal(number));
    else await ask(diffQuery, { from: `@${size - 200}` });
  };
};

type Told = { readonly goalReportHealth: { readonly userErrors: readonly unknown[] } };

/** One reports a goal, the next another: a goal that has ended refuses, so they are told of goals under way. */
const teller =
  ({ ask }: Served, goals: readonly string[]) =>
  async (number: number): Promise<void> => {
    const input = {
      goalId: goals[number % goals.length],
      health: 'AT_RISK',
      note: `Waits for the ledger, day ${number}`,
    };
    const { goalReportHealth } = await ask<Told>(reportHealth, { input });
    if (goalReportHealth.userErrors.length > 0) throw new Error(JSON.stringify(goalReportHealth.userErrors));
  };

const underWayQuery = '{ org { goals(first: 500, filter: { status: [COMMITTED] }) { nodes { key } } } }';
type UnderWay = { readonly org: { readonly goals: { readonly nodes: readonly { readonly key: string }[] } } };

const times = ({ durations }: Calls): string =>
  `p50 ${duration(quantile(durations, 0.5) * 1000)}, p99 ${duration(quantile(durations, 0.99) * 1000)}, of ${count(durations.length)}`;

const measure = ({ quick, minutes }: BenchOptions): Promise<readonly Row[]> =>
  inScratchFolder(async (folder) => {
    const seconds = minutes === undefined ? (quick ? 10 : 60) : minutes * 60;
    const size = sizeOf(quick);
    const product = await serve(await dataFolder(folder, size));
    const underWay = await product.ask<UnderWay>(underWayQuery);
    const tell = teller(
      product,
      underWay.org.goals.nodes.map(({ key }) => key),
    );
    const read = reader(product, size);
    for (let number = 0; number < 20; number++) await read(number);
    const live = await livePeople(product, people);
    const [reads, commands] = await Promise.all([
      callSteadily(readsPerSecond, seconds, read),
      callSteadily(commandsPerSecond, seconds, tell),
    ]);
    const lost = live.lost();
    live.leave();
    await product.stop();
    const what = `${people} people live, ${readsPerSecond} reads/s and ${commandsPerSecond} commands/s for ${seconds} s, ${count(size)} events`;
    const failed = reads.failed + commands.failed + lost;
    return [
      {
        what: `${what}: 95 % of reads within`,
        measured: duration(quantile(reads.durations, 0.95) * 1000),
        absolute: times(reads),
        goal: '< 100 ms',
        trial: '–',
      },
      {
        what: 'the same: 99 % of commands within',
        measured: duration(quantile(commands.durations, 0.99) * 1000),
        absolute: times(commands),
        goal: '< 50 ms',
        trial: '–',
      },
      {
        what: 'the same: errors and lost connections',
        measured: String(failed),
        absolute: reads.firstError ?? commands.firstError ?? `${count(live.told())} messages to live people`,
        goal: '0',
        trial: '–',
      },
    ];
  });

export const load: Figure = { number: 11, name: 'load', measure };
