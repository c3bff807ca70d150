import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Planner, recordAll } from '@throughline/application';
import type { Refusal } from '@throughline/domain';
import { EventStoreError } from '@throughline/event-store';
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
  if (await isReadable(folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
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

/** A log in the format of another day is recorded anew. */
const isReadable = async (folder: string): Promise<boolean> => {
  try {
    const store = await openSqliteStore({ folder, mode: 'read', check: 'none' });
    await store.close();
    return true;
  } catch (error) {
    if (error instanceof EventStoreError) return false;
    throw error;
  }
};

/** The story gives reasons later for changes that may have been no change: what was so already made no change-set. */
const isReasonForNothing = ({ refused }: Refusal): boolean => refused === 'change-set-unknown';

const record = async (size: number, folder: string): Promise<void> => {
  const store = await openSqliteStore({ folder });
  const planner = await Planner.open({ store });
  const started = performance.now();
  for await (const { outcome, source } of recordAll(planner, organisation(), (change) => change)) {
    if (typeof outcome !== 'string' && !isReasonForNothing(outcome))
      throw new Error(`refused: ${JSON.stringify(outcome)}, told ${JSON.stringify(source)}`);
    if (planner.model.timeline.length >= size) break;
  }
  await store.close();
  const seconds = (performance.now() - started) / 1000;
  console.error(`Recorded ${size.toLocaleString('en')} events in ${seconds.toFixed(1)} s: ${folder}`);
};
