import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Server } from './server.ts';

type Example = { readonly title: string; readonly language: string; readonly text: string };

const source = join(import.meta.dirname, '../../apps/web/src/features/tokens/examples.ts');
const folder = mkdtempSync(join(tmpdir(), 'throughline-examples-'));
let server: Server;
let examples: readonly Example[];
let token: string;

beforeAll(async () => {
  server = await Server.start();
  server.at('2026-06-01T08:00:00Z');
  await server.tell('organisationSetUp', { name: 'Harbourline', timeZone: 'Europe/Lisbon' });
  await server.tell('goalPropose', { goalId: 'G-101', title: 'Settle in five currencies' });
  const { tokenExamples } = (await import(source)) as { tokenExamples(origin: string): readonly Example[] };
  examples = tokenExamples(server.url);
  const { directory } = server.app.house;
  token = (await directory.tokens.mint(server.owner.personId, { name: 'examples', scope: 'read' })).secret;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const textOf = (language: string) => examples.find((example) => example.language === language)!.text;

const run = (command: string, args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const held = { ...process.env, THROUGHLINE_TOKEN: token, ...env };
    execFile(command, args, { cwd: folder, env: held, timeout: 20_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    );
  });

const goals = { data: { org: { goals: { nodes: [{ key: 'G-101', title: 'Settle in five currencies' }] } } } };

describe('The examples on the page of tokens run as they are shown', () => {
  it('with curl', async () => {
    const { code, out, err } = await run('sh', ['-c', textOf('sh')]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject(goals);
  });

  it('with JavaScript', async () => {
    writeFileSync(join(folder, 'goals.mjs'), textOf('js'));
    const { code, out, err } = await run(process.execPath, ['goals.mjs']);
    expect([code, out, err]).toEqual([0, 'G-101 Settle in five currencies\n', '']);
  });

  it('as the step of a GitHub Action', async () => {
    const action = parse(textOf('yaml'));
    expect(Object.keys(action)).toEqual(['name', 'on', 'jobs']);
    expect(action.on.schedule).toEqual([{ cron: '0 6 * * 1' }]);
    const [step] = action.jobs.plan.steps;
    expect(step.env).toEqual({ THROUGHLINE_TOKEN: '${{ secrets.THROUGHLINE_TOKEN }}' });
    const summary = join(folder, 'summary.md');
    // As the runner of GitHub runs a step.
    const script = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
    const { code, err } = await run('bash', script, { GITHUB_STEP_SUMMARY: summary });
    expect([code, err]).toEqual([0, '']);
    const { data } = JSON.parse(readFileSync(summary, 'utf8'));
    expect(data.changes.nodes.map(({ kind }: { kind: string }) => kind)).toContain('GoalProposed');
    expect(readFileSync(join(folder, 'changes.json'), 'utf8')).toBe(readFileSync(summary, 'utf8'));
  });

  it('and fail loudly with a token that is over', async () => {
    token = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const curl = await run('sh', ['-c', textOf('sh')]);
    expect([curl.code, curl.out]).toEqual([22, expect.stringContaining('UNAUTHENTICATED')]);
    const js = await run(process.execPath, ['goals.mjs']);
    expect([js.code, js.err]).toEqual([1, expect.stringContaining('Error: Sign in first')]);
  });
});
