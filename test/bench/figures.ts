import type { Figure } from './figure.ts';
import { againstSqlite } from './figures/against-sqlite.ts';
import { asOfList } from './figures/as-of-list.ts';
import { asOfQuery } from './figures/as-of-query.ts';
import { concurrentAppends } from './figures/concurrent-appends.ts';
import { difference } from './figures/diff.ts';
import { durableAppend } from './figures/durable-append.ts';
import { load } from './figures/load.ts';
import { memory } from './figures/memory.ts';
import { nestedGoals } from './figures/nested-goals.ts';
import { pageSwitch } from './figures/page-switch.ts';
import { peers } from './figures/peers.ts';
import { recording } from './figures/recording.ts';
import { replayFromDisk } from './figures/replay.ts';
import { start } from './figures/start.ts';

/** In the order of performance.md; number 0 stands for what it does not number. */
export const figures: readonly Figure[] = [
  asOfQuery,
  asOfList,
  againstSqlite,
  peers,
  durableAppend,
  concurrentAppends,
  recording,
  replayFromDisk,
  start,
  difference,
  nestedGoals,
  load,
  memory,
  pageSwitch,
];
