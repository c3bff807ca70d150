/** What `npm run bench` was asked for. */
export type BenchOptions = {
  /** A tenth of the events and a third of the repetitions. */
  readonly quick: boolean;
  /** How long the load of figure 11 lasts. */
  readonly minutes: number | undefined;
  /** Where a person installed other libraries for figures 4 and 5. */
  readonly peerDir: string | undefined;
};

/** One line of the table. */
export type Row = {
  readonly what: string;
  /** Mostly a ratio: machines differ, ratios on one machine less so. */
  readonly measured: string;
  /** The numbers behind it, ours first. */
  readonly absolute: string;
  readonly goal: string;
  /** What the trial of the design measured; see performance.md. */
  readonly trial: string;
};

/** One figure of performance.md. It throws when answers differ, never because something is slow. */
export type Figure = {
  readonly number: number;
  /** As in `npm run bench -- diff`. */
  readonly name: string;
  readonly measure: (options: BenchOptions) => Promise<readonly Row[]>;
};

/** A line for what cannot be measured here, and why. */
export const notMeasured = (
  what: string,
  why: string,
  { goal, trial }: Pick<Row, 'goal' | 'trial'>,
): Row => ({
  what,
  measured: 'not measured here',
  absolute: why,
  goal,
  trial,
});
