/**
 * `EVENTSTORE_URL=esdb://… npm run test:eventstoredb`: the contract of an event store, replicas and the stories of the product on a
 * real server or cluster. Every test keeps to streams of its own, so nothing has to be there and nothing is disturbed.
 */
import { readAddress, shownAddress } from '@throughline/event-store-eventstoredb';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const url = process.env['EVENTSTORE_URL'];
if (!url) {
  console.error(
    'Which server? EVENTSTORE_URL=esdb://admin:changeit@127.0.0.1:2113?tls=false npm run test:eventstoredb\n' +
      'Without one at hand: node test/eventstoredb-double/main.ts says where its double listens.',
  );
  process.exit(78);
}
console.log(`On ${shownAddress(readAddress(url))}:`);

const vitest = join(root, 'node_modules/.bin/vitest');
const files = ['test/eventstoredb/contract.test.ts', 'test/eventstoredb/replicas.test.ts', 'test/stories'];
const child = spawn(vitest, ['run', ...files, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
child.once('exit', (code) => process.exit(code ?? 1));
