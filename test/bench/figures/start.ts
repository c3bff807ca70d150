import { fork } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import type { Started } from '../processes/start.ts';
import { recordedLog } from '../recorded-log.ts';
import { count, duration, megabytes, ratio } from '../units.ts';

const startOnce = (folder: string): Promise<Started> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, '../processes/start.ts');
    const child = fork(script, [folder], { execArgv: ['--expose-gc'] });
    child.once('message', (message) => resolve(message as Started));
    child.once('exit', (code) => reject(new Error(`the start broke (exit code ${code})`)));
  });

const measure = async ({ quick }: BenchOptions): Promise<readonly Row[]> => {
  const size = quick ? 100_000 : 1_000_000;
  const folder = await recordedLog(size);
  const starts: Started[] = [];
  for (let round = 0; round < 3; round++) starts.push(await startOnce(folder));
  const middle = (of: (started: Started) => number) => median(starts.map(of));
  const total = ({ checking, folding }: Started) => checking + folding;
  const { events } = starts[0]!;
  return [
    {
      what: `start with ${count(events)} events (checked, read, folded) / JSON.parse of them alone`,
      measured: ratio(middle((started) => total(started) / started.parsing)),
      absolute: `${duration(middle(total))} (checking ${duration(middle(({ checking }) => checking))}) / ${duration(middle(({ parsing }) => parsing))}`,
      goal: '≤ 8.6',
      trial: '3.3–5.1',
    },
    {
      what: 'heap of the read model, an event',
      measured: `${Math.round(middle(({ heap }) => heap) / events)} B`,
      absolute: `${megabytes(middle(({ heap }) => heap))}, beside it columns of ${Math.round(middle(({ columns }) => columns) / events)} B an event`,
      goal: '≤ 300 B',
      trial: '236 B',
    },
  ];
};

export const start: Figure = { number: 8, name: 'start', measure };
