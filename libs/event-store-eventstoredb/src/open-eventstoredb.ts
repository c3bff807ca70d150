import { EventStoreError, type EventStore } from '@throughline/event-store';
import { readAddress, shownAddress, type Address } from './address.ts';
import { ordinaryPatience, type Patience } from './patience.ts';
import { silenceDebugging } from './silence-debugging.ts';

/**
 * Opens the store at `esdb://…`. It is not asked anything yet: a server that is away is met by the first call, which says
 * so. Rejects with `misconfigured` when the address, or a file it names, cannot be read.
 */
export const openEventStoreDb = async (
  address: string | Address,
  patience: Partial<Patience> = {},
): Promise<EventStore> => {
  const where = typeof address === 'string' ? readAddress(address) : address;
  // Only now: the client takes 0.4 s to load.
  silenceDebugging();
  const { EventStoreDbStore } = await import('./eventstoredb-store.ts');
  try {
    return new EventStoreDbStore(where, { ...ordinaryPatience, ...patience });
  } catch (error) {
    if (!where.caFile) throw error;
    throw new EventStoreError(
      'misconfigured',
      `${shownAddress(where)}: tlsCAFile ${where.caFile} cannot be used: ${(error as Error).message}.`,
    );
  }
};
