import type { EventStore } from '@throughline/event-store';
import { openEventStoreDb, readAddress, shownAddress } from '@throughline/event-store-eventstoredb';
import { lockFolder, openSqliteStore } from '@throughline/event-store-sqlite';
import { mkdirSync } from 'node:fs';

export type OpenedStore = {
  readonly store: EventStore;
  /** For people: where the log and the other data are. Never a password. */
  readonly where: string;
};

/** Opens the log where `EVENT_STORE` says: a file in the data folder, or a server. The folder is this process's alone in any case. */
export const openStore = async (eventStore: string, dataFolder: string): Promise<OpenedStore> => {
  if (eventStore === 'sqlite')
    return { store: await openSqliteStore({ folder: dataFolder }), where: `data ${dataFolder}` };
  const address = readAddress(eventStore);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataFolder);
  const store = await openEventStoreDb(address);
  const close = store.close.bind(store);
  store.close = () => close().finally(lock.release);
  return { store, where: `log ${shownAddress(address)} · data ${dataFolder}` };
};
