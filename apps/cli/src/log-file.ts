import {
  EventStoreError,
  verifyLog,
  type EventStore,
  type NewEvent,
  type Verification,
} from '@throughline/event-store';
import {
  checkLog,
  checkPeople,
  FileDamaged,
  readLog,
  readPeople,
  writeLog,
  writePeople,
  type LoggedEvent,
} from '@throughline/interchange';
import type { PeopleVault, PersonRecord } from '@throughline/directory';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ownerOnly = 0o600;

export const writeLines = (lines: AsyncIterable<string>, path: string) =>
  pipeline(Readable.from(lines), createWriteStream(path, { flags: 'wx', mode: ownerOnly }));

/** The whole log as a file. Refuses to overwrite one. */
export const exportLog = async (
  store: EventStore,
  path: string,
  onEvent: (count: number) => void,
): Promise<void> => {
  let count = 0;
  const counted = async function* () {
    for await (const event of store.readAll()) {
      onEvent(++count);
      yield event;
    }
  };
  await writeLines(writeLog(counted(), { writtenAt: new Date().toISOString() }), path);
};

/** Names, handles and addresses: a file of their own, since the log has none. */
export const exportPeople = (records: readonly PersonRecord[], path: string): Promise<void> =>
  writeLines(writePeople(records, { writtenAt: new Date().toISOString() }), path);

const perAppend = 200;

/** Events of one stream that follow each other are appended together; the order of the log stays. */
async function* runs(events: AsyncIterable<LoggedEvent>): AsyncGenerator<readonly LoggedEvent[]> {
  let run: LoggedEvent[] = [];
  for await (const event of events) {
    if (run.length > 0 && (run[0]!.stream !== event.stream || run.length === perAppend)) {
      yield run;
      run = [];
    }
    run.push(event);
  }
  if (run.length > 0) yield run;
}

const refuseDamaged = async (checking: ReturnType<typeof checkLog>): Promise<void> => {
  const checked = await checking;
  if ('problem' in checked) throw new FileDamaged(checked);
};

const asNewEvent = ({ id, type, data, metadata }: LoggedEvent): NewEvent => ({ id, type, data, metadata });

/**
 * Writes an exported log into an empty store: same ids, metadata and hashes. The file is checked from first to last line
 * before the first event is written, and the log afterwards.
 */
export const importLog = async (
  store: EventStore,
  path: string,
  onEvent: (count: number) => void,
): Promise<Verification> => {
  if (await store.head())
    throw new EventStoreError(
      'unavailable',
      'This data folder already holds a history. Import a log into an empty one.',
    );
  await refuseDamaged(checkLog(createReadStream(path)));
  let count = 0;
  const waiting: Promise<unknown>[] = [];
  for await (const run of runs(readLog(createReadStream(path)))) {
    const { stream, revision } = run[0]!;
    const expected = revision === 0n ? 'no-stream' : revision - 1n;
    waiting.push(store.append(stream, run.map(asNewEvent), { expected }));
    onEvent((count += run.length));
    if (waiting.length === 256) await Promise.all(waiting.splice(0));
  }
  await Promise.all(waiting);
  return verifyLog(store);
};

export const importPeople = async (vault: PeopleVault, path: string): Promise<number> => {
  await refuseDamaged(checkPeople(createReadStream(path)));
  const records = await Array.fromAsync(readPeople(createReadStream(path)));
  await vault.restore(records);
  return records.length;
};
