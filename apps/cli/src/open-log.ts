import { EventStoreError, type EventStore } from '@throughline/event-store';
import { openEventStoreDb, type Address } from '@throughline/event-store-eventstoredb';
import { lockFolder, openSqliteStore } from '@throughline/event-store-sqlite';
import type { LogPlace } from './log-place.ts';

/** A server does not answer: the same command may work later. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

/** For reading beside whoever writes. */
export const openToRead = (place: LogPlace): Promise<EventStore> =>
  place.kind === 'server'
    ? openServer(place.address)
    : openSqliteStore({ folder: place.folder, mode: 'read', check: 'none' });

/** For reading what must not grow meanwhile: of a folder nobody else writes; a server cannot be kept from it. */
export const openToCopy = async (place: LogPlace): Promise<EventStore> => {
  const store = await openToRead(place);
  if (place.kind === 'server') return store;
  try {
    const lock = lockFolder(place.folder);
    const close = store.close.bind(store);
    store.close = () => close().finally(lock.release);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};

export const openToFill = (place: LogPlace): Promise<EventStore> =>
  place.kind === 'server' ? openServer(place.address) : openSqliteStore({ folder: place.folder });

/** Long enough for a cluster to elect another leader, ms. */
export const serverPatience = 60_000;

/** Says at once when nobody answers; once begun, it waits out an election. */
const openServer = async (address: Address): Promise<EventStore> => {
  const store = await openEventStoreDb(address, { call: serverPatience });
  const { ok, detail } = await store.health();
  if (ok) return store;
  await store.close();
  throw new StoreAway(`${detail}. Is it running, and is this its address? Does it speak TLS (tls=true)?`);
};

/** Whatever is done with open logs: a server that goes away in the middle is no defect. */
export const whileReachable = async <T>(places: readonly LogPlace[], work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const isAway =
      places.some(({ kind }) => kind === 'server') &&
      error instanceof EventStoreError &&
      (error.code === 'unavailable' || error.code === 'outcome-unknown');
    throw isAway ? new StoreAway(error.message, { cause: error }) : error;
  }
};
