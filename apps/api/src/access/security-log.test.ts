import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { securityLog } from './security-log.ts';

let folder: string;
let complaints: Error[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-security-'));
  complaints = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (mostBytes?: number) => securityLog(folder, (error) => complaints.push(error), mostBytes);
const lines = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { n: number; at: string });

describe('the security log', () => {
  it('has a line for each thing in its order, with the time, for its owner only', async () => {
    const log = open();
    for (let n = 0; n < 20; n++) log.write({ n, userAgent: 'line\nbreak' });
    await log.close();
    expect(lines('security.log').map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(lines('security.log')[0]!.at).toMatch(/^\d{4}-.*Z$/);
    expect(statSync(join(folder, 'security.log')).mode & 0o777).toBe(0o600);
  });

  it('is five files at most, none larger than it may be, and the oldest lines go first', async () => {
    const log = open(1_000);
    for (let n = 0; n < 400; n++) log.write({ n });
    await log.close();
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['security.log', ...[1, 2, 3, 4].map((number) => `security.log.${number}`)]);
    for (const file of files) {
      expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(1_000);
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    const kept = files
      .toReversed()
      .flatMap(lines)
      .map(({ n }) => n);
    expect(kept.at(-1)).toBe(399);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => 400 - kept.length + index));
  });

  it('that cannot be written is complained of, and stops nobody', async () => {
    const blocked = securityLog(join(folder, 'nothing'), (error) => complaints.push(error));
    writeFileSync(join(folder, 'nothing'), 'a file where the folder should be');
    blocked.write({ n: 1 });
    await blocked.close();
    expect(complaints).toHaveLength(1);
  });
});
