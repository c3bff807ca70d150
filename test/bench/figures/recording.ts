import { Planner, recordAll, type DatedChange } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { median } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { organisation } from '../organisation.ts';
import { inScratchFolder } from '../scratch.ts';
import { count, duration, perSecond } from '../units.ts';

/** Told of beforehand, so that telling the story is not measured. */
const changesFor = (events: number): DatedChange[] => {
  const changes: DatedChange[] = [];
  let commands = 0;
  for (const change of organisation()) {
    changes.push(change);
    if ((commands += change.commands.length) >= events) return changes;
  }
  return changes;
};

type Recorded = { readonly events: number; readonly seconds: number; readonly processor: number };

const recordOnce = (changes: readonly DatedChange[]): Promise<Recorded> =>
  inScratchFolder(async (folder) => {
    const planner = await Planner.open({ store: await openSqliteStore({ folder }) });
    const started = performance.now();
    const cpu = process.threadCpuUsage();
    for await (const { outcome } of recordAll(planner, changes, (change) => change))
      if (typeof outcome !== 'string') throw new Error(`refused: ${JSON.stringify(outcome)}`);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.threadCpuUsage(cpu);
    await planner.store.close();
    const events = planner.model.timeline.length;
    return { events, seconds, processor: (user + system) / events };
  });

const measure = async ({ quick }: BenchOptions): Promise<readonly Row[]> => {
  const changes = changesFor(quick ? 15_000 : 40_000);
  const rounds = [await recordOnce(changes), await recordOnce(changes), await recordOnce(changes)];
  const rate = median(rounds.map(({ events, seconds }) => events / seconds));
  return [
    {
      what: 'a history recorded in bulk: decided, sealed, durable, in the view',
      measured: perSecond(rate),
      absolute: `${count(rounds[0]!.events)} events, ${duration(median(rounds.map(({ processor }) => processor)))} of processor time each`,
      goal: '≥ 20,000/s',
      trial: '–',
    },
  ];
};

export const recording: Figure = { number: 0, name: 'recording', measure };
