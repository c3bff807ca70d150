import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { unpackBrowser } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with Harbourline in it. To be copied: it is everybody's. */
    readonly demo: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'throughline-demo-'));

/** The company of the demo is told once for all files, as the command line tells it; the browser is unpacked once. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  await unpackBrowser();
  const cli = join(import.meta.dirname, '../../apps/cli/src/main.ts');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'demo', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The demo could not be written: ${stderr}`);
  provide('demo', folder);
};

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
