import { ESLint } from 'eslint';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root });

// Without a project graph the boundary rule says nothing at all; Nx keeps the one it makes here.
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], {
    cwd: root,
  });
}, 60_000);

/** What the linter says of one import, were it written in that file. */
const verdict = async (file: string, specifier: string): Promise<string[]> => {
  const [result] = await eslint.lintText(`import * as it from '${specifier}';\nexport const kept = it;\n`, {
    filePath: join(root, file),
  });
  return result!.messages
    .filter(({ ruleId }) => ruleId?.includes('boundaries'))
    .map(({ message }) => message);
};

describe('the rooms of the house', () => {
  it.each([
    ['libs/domain/src/decider.ts', '@throughline/application'],
    ['libs/domain/src/decider.ts', '@nestjs/common'],
    ['libs/event-store/src/memory.ts', '@throughline/domain'],
    ['libs/event-store-sqlite/src/sqlite-store.ts', '@throughline/read-model'],
    ['libs/event-store-eventstoredb/src/feed.ts', '@throughline/domain'],
    ['libs/application/src/follower.ts', '@throughline/event-store-eventstoredb'],
    ['libs/read-model/src/view.ts', '@throughline/application'],
    ['libs/application/src/planner.ts', '@throughline/event-store-sqlite'],
    ['libs/interchange/src/index.ts', '@throughline/application'],
    ['libs/ui-time/src/index.ts', '@mantine/core'],
    ['apps/web/src/main.tsx', '@throughline/application'],
  ])('%s must not import %s', async (file, specifier) => {
    expect(await verdict(file, specifier)).not.toEqual([]);
  });

  it.each([
    ['libs/domain/src/decider.ts', '@throughline/calendar'],
    ['libs/application/src/planner.ts', '@throughline/read-model'],
    ['apps/api/src/main.ts', '@throughline/event-store-sqlite'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await verdict(file, specifier)).toEqual([]);
  });
});

describe('the map of the house', () => {
  it('is read in a few minutes: eighty lines', () => {
    const lines = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(80);
  });
});
