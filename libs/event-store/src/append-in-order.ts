import { bytesOf, type AdmittedEvent } from './admission.ts';
import { EventStoreError, type EventStore, type NewEvent, type RecordedEvent } from './event-store.ts';

/** An event as it stood in a log: what a copy of it has to keep. */
export type LoggedEvent = NewEvent & Pick<RecordedEvent, 'stream' | 'revision'>;

/** What is asked of a store that is filled. */
export type FillableStore = Pick<EventStore, 'capabilities' | 'readAll' | 'append'>;

/** Events of one stream that follow each other in the log. */
type Run = readonly [LoggedEvent, ...LoggedEvent[]];

/**
 * Writes events as they stood in a log, in that log's order; others must not write meanwhile. At any moment `target` holds
 * a beginning of what was asked for: an append departs when those before it are written, and appends depart together only
 * where a store writes together what it is told at once. So throughput is bounded by how long one append takes.
 * Runs begin at the same events again when a copy is resumed: an append whose answer was lost is then recognised.
 */
export const appendInOrder = async (
  target: Omit<FillableStore, 'readAll'>,
  events: AsyncIterable<LoggedEvent>,
  { timeoutMs, onEvents }: { readonly timeoutMs?: number; onEvents(count: number): void },
): Promise<void> => {
  const atOnce = target.capabilities.ordersAppends ? eventsAtOnce : 1;
  let waiting: Run[] = [];
  let count = 0;
  const write = async () => {
    const runs = waiting;
    waiting = [];
    count = 0;
    await Promise.all(runs.map((run) => appendRun(target, run, timeoutMs)));
    onEvents(runs.reduce((sum, run) => sum + run.length, 0));
  };
  for await (const run of runsOf(events, target)) {
    waiting.push(run);
    count += run.length;
    if (count >= atOnce) await write();
  }
  if (count > 0) await write();
};

/** One transaction of a file: enough to pay for the sync of the disk. */
const eventsAtOnce = 1_000;

async function* runsOf(
  events: AsyncIterable<LoggedEvent>,
  { capabilities: { limits } }: Pick<EventStore, 'capabilities'>,
): AsyncGenerator<Run> {
  let run: LoggedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const more = bytesOf([encoded(event)]);
    const isFull = run.length === limits.maxEventsPerAppend || bytes + more > limits.maxAppendBytes;
    if (run[0] && (run[0].stream !== event.stream || isFull)) {
      yield run as [LoggedEvent, ...LoggedEvent[]];
      run = [];
      bytes = 0;
    }
    run.push(event);
    bytes += more;
  }
  if (run.length > 0) yield run as [LoggedEvent, ...LoggedEvent[]];
}

const encoded = ({ id, type, data, metadata }: NewEvent): AdmittedEvent => ({
  id,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
});

const appendRun = async (target: Pick<EventStore, 'append'>, run: Run, timeoutMs?: number): Promise<void> => {
  const { stream, revision: first } = run[0];
  const { revision } = await target.append(stream, run.map(asNew), {
    expected: first === 0n ? 'no-stream' : first - 1n,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const due = first + BigInt(run.length) - 1n;
  // A stream that was emptied looks new and is not: its numbering goes on.
  if (revision !== due)
    throw new EventStoreError(
      'conflict',
      `The stream ${JSON.stringify(stream)} had events once that were erased: what should be its revision ${due} became ${revision}.`,
      { actual: revision },
    );
};

const asNew = ({ id, type, data, metadata }: LoggedEvent): NewEvent => ({ id, type, data, metadata });
