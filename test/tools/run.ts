/**
 * `npm test`: everything that must hold, in the order in which it is cheapest to learn that it does not. Each step
 * counts as one check, each vitest test as one more; the last line says what really ran.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'throughline-test-'));
const report = join(scratch, 'vitest.json');
const bin = join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NX_TUI: 'false' };

type Step = { readonly name: string; readonly command: readonly string[] };

const steps: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['nx', 'run-many', '-t', 'lint'] },
  { name: 'types', command: ['nx', 'run-many', '-t', 'types'] },
  { name: 'schema', command: ['node', 'apps/api/codegen.ts', '--check'] },
  { name: 'build', command: ['nx', 'run-many', '-t', 'build'] },
];

const run = ([command, ...args]: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command!, args, { cwd: root, env, stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** A file that does not load, or whose preparation fails, fails none of its tests: it counts as one of its own. */
const filesFailedOutsideTests = ({ testResults }: VitestReport): number =>
  testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;

const readReport = (): VitestReport | undefined => {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
};

let passed = 0;
let failed = 0;
for (const { name, command } of steps) {
  const started = performance.now();
  const ok = (await run(command)) === 0;
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
}

const vitest = await run([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const results = readReport();
rmSync(scratch, { recursive: true, force: true });
passed += results?.numPassedTests ?? 0;
const failedTests = results ? results.numFailedTests + filesFailedOutsideTests(results) : 0;
failed += failedTests;
// An error outside every file fails no test: it must fail the run all the same.
if (vitest !== 0 && failedTests === 0) failed++;
const skipped = results?.numPendingTests ?? 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
