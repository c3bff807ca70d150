import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The most memory that a process ever had at once, in MB; where nobody counts that, what it has now. */
export const mostMemory = (pid: number): number => {
  const status = `/proc/${pid}/status`;
  if (existsSync(status)) return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))![1]) / 1_024;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;
};

/** What a small machine gives us, in MB. */
export const memoryCeiling = 512;

/** Half of it is for the heap, as whoever runs it on such a machine says: on a large one Node would take its time. */
export const asInContainer = { NODE_OPTIONS: `--max-old-space-size=${memoryCeiling / 2}` };
