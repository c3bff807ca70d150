import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the built web UI is light enough to open at once', () => {
  const check = join(import.meta.dirname, '../../apps/web/check-bundle.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [check], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain('scripts of the first page');
  expect(status, stdout).toBe(0);
});
