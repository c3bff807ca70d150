/**
 * A double on its own, for trying things out by hand and for tests of several processes:
 * `node test/eventstoredb-double/main.ts [port]` writes its address to the first line.
 */
import { EventStoreDbDouble } from './double.ts';

const double = await EventStoreDbDouble.start({ port: Number(process.argv[2] ?? 0) });
console.log(double.address);
