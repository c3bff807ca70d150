import type { Attempts } from './attempts.ts';
import type { Calls } from './calls.ts';
import type { Connection } from './connection.ts';
import type { LogReader } from './log-reader.ts';
import type { Patience } from './patience.ts';
import type { Reachability } from './reachability.ts';

/** What appending, erasing and following share: one of each for a store. */
export type StoreParts = {
  readonly connection: Connection;
  readonly reader: LogReader;
  readonly attempts: Attempts;
  readonly calls: Calls;
  readonly reach: Reachability;
  readonly patience: Patience;
  readonly streamPrefix: string;
};
