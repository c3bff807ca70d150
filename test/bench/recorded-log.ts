import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Planner, recordAll } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { organisation } from './organisation.ts';

/** Another story makes another log: what it is told by is part of its address. */
const edition = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync('organisation{,/*}.ts', { cwd: import.meta.dirname }).sort())
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 12);
};

/** The data folder with the first `size` events of the organisation (and up to a few hundred more), recorded if it is not there yet. */
export const recordedLog = async (size: number): Promise<string> => {
  const folder = join(tmpdir(), 'throughline-bench', edition(), String(size));
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await record(size, draft);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
};

const record = async (size: number, folder: string): Promise<void> => {
  const store = await openSqliteStore({ folder });
  const planner = await Planner.open({ store });
  const started = performance.now();
  for await (const { outcome, source } of recordAll(planner, organisation(), (change) => change)) {
    if (typeof outcome !== 'string')
      throw new Error(`refused: ${JSON.stringify(outcome)}, told ${JSON.stringify(source)}`);
    if (planner.model.timeline.length >= size) break;
  }
  await store.close();
  const seconds = (performance.now() - started) / 1000;
  console.error(`Recorded ${size.toLocaleString('en')} events in ${seconds.toFixed(1)} s: ${folder}`);
};
