/** One way to get an answer. */
export type Contender = () => unknown;

const rounds = 3;

/**
 * What contenders took, in microseconds, when they ran by turns: a noisy neighbour disturbs all of them alike. Ratios are
 * taken within a round; the middle one of three rounds counts.
 */
export class Turns<Name extends string> {
  readonly #rounds: readonly Record<Name, number>[];

  constructor(measuredRounds: readonly Record<Name, number>[]) {
    this.#rounds = measuredRounds;
  }

  median(name: Name): number {
    return median(this.#rounds.map((round) => round[name]));
  }

  ratio(ours: Name, theirs: Name): number {
    return median(this.#rounds.map((round) => round[ours] / round[theirs]));
  }
}

/** Each contender in turn, `times` times a round, every other time in reverse order. */
export const byTurns = async <Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  times: number,
): Promise<Turns<Name>> => {
  const names = Object.keys(contenders) as Name[];
  const measured: Record<Name, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
    for (let turn = 0; turn < times; turn++)
      for (const name of turn % 2 === 0 ? names : names.toReversed())
        samples[name].push(await microseconds(contenders[name]));
    measured.push(
      Object.fromEntries(names.map((name) => [name, median(samples[name])])) as Record<Name, number>,
    );
  }
  return new Turns(measured);
};

const microseconds = async (contender: Contender): Promise<number> => {
  const started = performance.now();
  const answer = contender();
  if (answer instanceof Promise) await answer;
  return (performance.now() - started) * 1000;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;
