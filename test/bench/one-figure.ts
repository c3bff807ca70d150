/** Measures one figure in a process of its own and sends the rows to the one that started it. */
import type { BenchOptions } from './figure.ts';
import { figures } from './figures.ts';

const [name, options] = process.argv.slice(2);
const figure = figures.find((candidate) => candidate.name === name)!;
const rows = await figure.measure(JSON.parse(options!) as BenchOptions);
process.send!(rows, () => process.exit(0));
