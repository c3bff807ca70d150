import type { Planner } from '@throughline/application';
import type { Directory } from '@throughline/directory';
import type { Endings } from '../access/endings.ts';
import type { Config } from '../config.ts';
import type { News } from '../server/news.ts';

/** What all requests to one organisation share. */
export type House = {
  readonly planner: Planner;
  readonly news: News;
  /** People, accounts, sessions: what may be forgotten. */
  readonly directory: Directory;
  /** To be told when somebody may come in no more, or may do other things. */
  readonly endings: Endings;
  readonly config: Config;
  /** Epoch ms. */
  readonly now: () => number;
  readonly startedAt: number;
  /** Gone with the process: nothing about it may outlive it. */
  readonly isDemo?: true;
};
