import type { Planner } from '@throughline/application';
import type { PeopleVault } from '@throughline/directory';
import type { Config } from '../config.ts';

/** What the whole process shares. */
export type House = {
  readonly planner: Planner;
  readonly vault: PeopleVault;
  readonly config: Config;
  /** Epoch ms. */
  readonly now: () => number;
  readonly startedAt: number;
};
