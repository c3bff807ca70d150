/**
 * Tells a planner one command after another until it is killed. Prints `T <n>` before telling number n and `A <n>`
 * after its answer; begins when it is sent a line with the number to begin at.
 * Usage: node teller.ts FOLDER
 */
import { Planner } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { enableCompileCache } from 'node:module';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { commandNumber } from './telling.ts';

enableCompileCache();
const say = (line: string) => writeSync(1, `${line}\n`);

say('READY');
const [line] = (await once(process.stdin, 'data')) as [Buffer];
const planner = await Planner.open({ store: await openSqliteStore({ folder: process.argv[2]! }) });
for (let n = Number(line.toString()); ; n++) {
  say(`T ${n}`);
  await planner.tellAll(...commandNumber(n));
  say(`A ${n}`);
}
