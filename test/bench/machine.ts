import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What it was measured on: a number without it says little. */
export const machine = (): string => {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} × ${model}, ${memory} GiB, Node ${process.versions.node}, load ${load}`;
};
