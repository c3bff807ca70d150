/**
 * `npm run bench [-- name… --quick --json FILE --minutes N --peer-dir DIR]`: measures the figures of the design beside
 * their goals. Each runs in a process of its own. It fails when something breaks or answers differ, never on a time.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchOptions, Figure, Row } from './figure.ts';
import { figures } from './figures.ts';
import { machine } from './machine.ts';
import { table, type Measured } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    minutes: { type: 'string' },
    'peer-dir': { type: 'string' },
  },
});

const options: BenchOptions = {
  quick: values.quick,
  minutes: values.minutes === undefined ? undefined : Number(values.minutes),
  peerDir: values['peer-dir'],
};

const asked = (): readonly Figure[] => {
  if (positionals.length === 0) return figures;
  return positionals.map((text) => {
    const figure = figures.find(({ name, number }) => text === name || text === String(number));
    if (figure) return figure;
    console.error(`There is no figure ${text}. There are ${figures.map(({ name }) => name).join(', ')}.`);
    return process.exit(2);
  });
};

const measure = ({ name }: Figure): Promise<readonly Row[]> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'one-figure.ts'), [name, JSON.stringify(options)], {
      execArgv: ['--expose-gc'],
    });
    let rows: readonly Row[] | undefined;
    child.on('message', (message) => (rows = message as readonly Row[]));
    child.once('exit', (code) =>
      code === 0 && rows ? resolve(rows) : reject(new Error(`${name} broke (exit code ${code})`)),
    );
  });

console.log(machine());
const measured: Measured[] = [];
for (const figure of asked()) {
  try {
    const rows = await measure(figure);
    measured.push({ figure, rows });
    for (const { what, measured: result, absolute } of rows)
      console.log(`  ${what}: ${result} (${absolute})`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
console.log(`\n${table(measured)}\n\n${machine()}`);
if (values.json !== undefined) {
  const rows = measured.flatMap(({ figure, rows }) => rows.map((row) => ({ figure: figure.number, ...row })));
  writeFileSync(values.json, JSON.stringify({ machine: machine(), rows }, undefined, 2));
}
