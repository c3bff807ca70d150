/** Starts a planner on a recorded log and says what that took. Usage: node --expose-gc start.ts FOLDER */
import { Planner } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';

/** Times in microseconds, sizes in bytes. */
export type Started = {
  readonly events: number;
  readonly checking: number;
  readonly folding: number;
  /** JSON.parse of as many events, alone. */
  readonly parsing: number;
  readonly heap: number;
  readonly columns: number;
  readonly rss: number;
};

const sample = 50_000;

const clock = async <T>(work: () => Promise<T>): Promise<{ answer: T; microseconds: number }> => {
  const started = performance.now();
  const answer = await work();
  return { answer, microseconds: (performance.now() - started) * 1000 };
};

const parsingOfOne = async (folder: string): Promise<number> => {
  const store = await openSqliteStore({ folder, mode: 'read', check: 'none' });
  const texts: string[] = [];
  for await (const { data, metadata } of store.readAll({ maxCount: sample }))
    texts.push(JSON.stringify(data), JSON.stringify(metadata));
  await store.close();
  const parsing = await clock(async () => texts.forEach((text) => JSON.parse(text)));
  return parsing.microseconds / (texts.length / 2);
};

const [folder] = process.argv.slice(2);
const parsing = await parsingOfOne(folder!);
global.gc!();
const before = process.memoryUsage();
const opened = await clock(() => openSqliteStore({ folder: folder!, mode: 'read' }));
// As long as it takes: what others may write to is else shown as far as it was read after some seconds.
const folded = await clock(() => Planner.open({ store: opened.answer, patienceMs: 600_000 }));
const { rss } = process.memoryUsage();
global.gc!();
global.gc!();
const after = process.memoryUsage();
const events = folded.answer.model.timeline.length;
const started: Started = {
  events,
  checking: opened.microseconds,
  folding: folded.microseconds,
  parsing: parsing * events,
  heap: after.heapUsed - before.heapUsed,
  columns: after.arrayBuffers - before.arrayBuffers,
  rss,
};
process.send!(started, () => process.exit(0));
