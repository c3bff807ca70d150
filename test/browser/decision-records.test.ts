import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHouse, type House } from './house.ts';

const slow = 60_000;
const scratch = mkdtempSync(join(tmpdir(), 'throughline-records-'));

let house: House;
beforeAll(async () => {
  house = await openDemoHouse();
}, slow);
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await house?.close();
});

/** Presses the button; the name of the file that comes, and where it is. */
const downloaded = async (): Promise<{ name: string; path: string }> => {
  const coming = house.page.waitForEvent('download');
  await house.page.getByRole('button', { name: 'Markdown (MADR)' }).click();
  const file = await coming;
  const path = join(scratch, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
};

describe('Decisions leave the house as records in Markdown', { timeout: slow }, () => {
  it('one from its page, as of the moment of the page', async () => {
    await house.page.goto('/decisions/D-31');
    const { name, path } = await downloaded();
    expect(name).toMatch(/^0031-.*\.md$/);
    expect(readFileSync(path, 'utf8')).toMatch(/^---\nthroughline: D-31\nstatus: (accepted|superseded)/);
  });

  it('and those of the list together', async () => {
    await house.page.goto('/decisions');
    await house.page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor();
    const { name, path } = await downloaded();
    expect(name).toMatch(/^decisions-\d{4}-\d{2}-\d{2}\.zip$/);
    const archive = readFileSync(path, 'latin1');
    const { org } = await house.ask<{ org: { decisions: { totalCount: number } } }>(
      '{ org { decisions { totalCount } } }',
    );
    // Its directory, an entry a file; what is in it is read in zip.test.ts.
    expect(archive.split('PK\u0001\u0002')).toHaveLength(org.decisions.totalCount + 1);
    expect(archive).toContain('0031-');
  });
});
