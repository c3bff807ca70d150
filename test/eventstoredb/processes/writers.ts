/**
 * Writers in a process of their own, who have the same few streams as those of other processes.
 * Usage: node writers.ts ADDRESS TIMES SEED. Prints the history they saw, as JSON, positions as text.
 */
import { openEventStoreDb } from '@throughline/event-store-eventstoredb';
import { history } from '../../reliability/concurrent-history.ts';

const [address, times, seed] = process.argv.slice(2) as [string, string, string];
const store = await openEventStoreDb(address);
/** One for all processes of a machine. */
const clock = () => Number(process.hrtime.bigint());
const seen = await history(store, { times: Number(times), seed: Number(seed), writers: 8, clock });
await store.close();
console.log(JSON.stringify(seen, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
