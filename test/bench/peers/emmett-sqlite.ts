import { join } from 'node:path';
import { evolve, importPeer, type Peer, type PeerEvent, type PeerState } from './peer.ts';

/** As much of https://event-driven-io.github.io/emmett as is used here. */
type Emmett = {
  sqliteConnection(options: { fileName: string }): object;
  getSQLiteEventStore(options: object): {
    appendToStream(stream: string, events: readonly object[], options: object): Promise<unknown>;
    aggregateStream(
      stream: string,
      options: {
        initialState: () => object;
        evolve: (state: Partial<PeerState>, event: { data: PeerEvent }) => PeerState;
        read: { to: bigint };
      },
    ): Promise<{ state: PeerState }>;
  };
};

/** In its best mode: one connection for everything. */
export const emmettSqlite = async (folder: string): Promise<Peer> => {
  const { getSQLiteEventStore, sqliteConnection } = await importPeer<Emmett>(
    '@event-driven-io/emmett-sqlite',
  );
  const fileName = join(folder, 'emmett.db');
  const store = getSQLiteEventStore({
    fileName,
    schema: { autoMigration: 'CreateOrUpdate' },
    connectionOptions: { singleton: true, connection: sqliteConnection({ fileName }) },
  });
  return {
    name: 'emmett-sqlite',
    append: async (stream, data, version) => {
      const expectedStreamVersion = version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version);
      await store.appendToStream(stream, [{ type: 'GoalReranked', data }], { expectedStreamVersion });
    },
    stateAfter: async (stream, events) => {
      const { state } = await store.aggregateStream(stream, {
        initialState: () => ({}),
        evolve: (state, { data }) => evolve(state, data),
        read: { to: BigInt(events - 1) },
      });
      return state;
    },
  };
};
