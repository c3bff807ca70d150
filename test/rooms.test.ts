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

/** What the linter says of these lines about requests, were they written in that file. */
const saidOfRequests = async (file: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(`${code}\nexport {};\n`, { filePath: join(root, file) });
  return result!.messages
    .map(({ message }) => message)
    .filter((message) => message.includes('sends no requests'));
};

describe('the server sends no requests, so that nobody can have it ask an address of theirs', () => {
  const anywhere = ['apps/api/src/org/search.ts', 'apps/cli/src/house.ts', 'libs/interchange/src/lines.ts'];

  it.each([
    "await fetch('http://169.254.169.254/');",
    "await globalThis.fetch('http://169.254.169.254/');",
    "import { request } from 'node:http'; request('http://localhost');",
    "import * as http from 'node:http'; http.get('http://localhost');",
    "import http from 'http'; http.get('http://localhost');",
    "import { get } from 'node:https'; get('https://localhost');",
    "import { connect } from 'node:net'; connect(25);",
    "import { request } from 'undici'; await request('http://localhost');",
    "import WebSocket from 'ws'; new WebSocket('ws://localhost');",
    "const { get } = await import('node:https'); get('https://localhost');",
    "const client = await import('openid-client'); await client.discovery(new URL('x'), 'y');",
  ])('%s', async (code) => {
    for (const file of anywhere) expect(await saidOfRequests(file, code), file).not.toEqual([]);
  });

  it('but for single sign-on, whose provider the administrator names', async () => {
    const code = "const client = await import('openid-client'); await client.discovery(new URL('x'), 'y');";
    expect(await saidOfRequests('apps/api/src/access/oidc/provider.ts', code)).toEqual([]);
  });

  it('while what a server needs may be imported', async () => {
    const code =
      "import { createServer, type IncomingMessage } from 'node:http'; createServer((_: IncomingMessage) => {});";
    expect(await saidOfRequests('apps/api/src/org/search.ts', code)).toEqual([]);
  });
});

describe('the map of the house', () => {
  it('is read in a few minutes: eighty lines', () => {
    const lines = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(80);
  });
});
