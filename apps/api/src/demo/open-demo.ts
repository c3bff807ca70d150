import { Planner, recordAll } from '@throughline/application';
import { asHistory, harbourline } from '@throughline/demo';
import { memoryDirectory } from '@throughline/directory-sqlite';
import { isRefusal, sentenceOf } from '@throughline/domain';
import { memoryStore } from '@throughline/event-store';
import { Endings } from '../access/endings.ts';
import type { House } from '../org/house.ts';
import { News } from '../server/news.ts';

/** Harbourline in a store of its own, in memory: played with by everybody, gone with the process. 0.15 s. */
export const openDemo = async ({ config, now }: House): Promise<House> => {
  const directory = memoryDirectory();
  const planner = await Planner.open({ store: memoryStore(), now });
  const { people, changes } = harbourline();
  await directory.people.restore(people);
  for await (const { source, outcome } of recordAll(planner, changes, asHistory))
    if (typeof outcome === 'object' && isRefusal(outcome))
      throw new Error(`the demo tells ${source.changeSet}: ${sentenceOf(outcome)}`);
  return {
    planner,
    news: new News(planner),
    directory,
    endings: new Endings(),
    config,
    now,
    startedAt: now(),
    isDemo: true,
  };
};
