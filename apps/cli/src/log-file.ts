import { redactedBy } from '@throughline/domain';
import {
  appendInOrder,
  EventStoreError,
  verifyLog,
  type EventStore,
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

const refuseDamaged = async (checking: ReturnType<typeof checkLog>): Promise<void> => {
  const checked = await checking;
  if ('problem' in checked) throw new FileDamaged(checked);
};

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
  let written = 0;
  await appendInOrder(store, readLog(createReadStream(path)), {
    onEvents: (count) => onEvent((written += count)),
  });
  return verifyLog(store, { redactedBy });
};

export const importPeople = async (vault: PeopleVault, path: string): Promise<number> => {
  await refuseDamaged(checkPeople(createReadStream(path)));
  const records = await Array.fromAsync(readPeople(createReadStream(path)));
  await vault.restore(records);
  return records.length;
};
