import { execFileSync } from 'node:child_process';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { roadmapQuery } from '../roadmap-query.ts';
import { inScratchFolder } from '../scratch.ts';
import { dataFolder, serve } from '../served.ts';
import { count, megabytes } from '../units.ts';

const sizes = [
  { size: 0, goal: '≤ 200 MB', trial: '137 MB' },
  { size: 100_000, goal: '≤ 350 MB', trial: '–' },
  { size: 1_000_000, goal: '≤ 900 MB', trial: '430 MB' },
];

/** Memory that is really taken, in bytes. */
const residentSize = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) * 1024;

const measureOne = (size: number): Promise<number> =>
  inScratchFolder(async (folder) => {
    const product = await serve(await dataFolder(folder, size));
    await product.ask(roadmapQuery, { horizon: 'H-1', first: 200 });
    const resident = residentSize(product.pid);
    await product.stop();
    return resident;
  });

const measure = async ({ quick }: BenchOptions): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const { size, goal, trial } of sizes.filter(({ size }) => !quick || size <= 100_000)) {
    const what = `memory of the server ${size === 0 ? 'that has just begun' : `with ${count(size)} events`} (RSS)`;
    rows.push({ what, measured: megabytes(await measureOne(size)), absolute: '', goal, trial });
  }
  return rows;
};

export const memory: Figure = { number: 12, name: 'memory', measure };
