import { join } from 'node:path';
import { evolve, importPeer, type Peer, type PeerEvent, type PeerState } from './peer.ts';

type Store = {
  seed(): Promise<void>;
  commit(stream: string, events: readonly object[], meta: object, expected?: number): Promise<unknown>;
};

/** Its builders answer themselves. */
type Builder = Record<
  'init' | 'emits' | 'patch' | 'on' | 'emit' | 'withState',
  (argument: unknown) => Builder
> & {
  build(): unknown;
};

type App = {
  load(state: unknown, stream: string, each: undefined, options: object): Promise<{ state: PeerState }>;
};

/** As much of @rotorsoft/act as is used here. */
type Act = {
  store(adapter?: object): Store;
  cache?(): { clear?(): Promise<void> };
  state(schema: object): Builder;
  act(): Builder;
};
type ActSqlite = { SqliteStore: new (options: { url: string }) => object };

export const actSqlite = async (folder: string): Promise<Peer> => {
  // It prints every reading and every commit unless told otherwise, and is not to be timed by its printing.
  process.env['LOG_LEVEL'] ??= 'fatal';
  const act = await importPeer<Act>('@rotorsoft/act');
  const { z } = await importPeer<typeof import('zod')>('zod');
  const { SqliteStore } = await importPeer<ActSqlite>('@rotorsoft/act-sqlite');
  act.store(new SqliteStore({ url: `file:${join(folder, 'act.db')}` }));
  await act.store().seed();
  const event = z.object({ goalId: z.string(), title: z.string(), rank: z.number(), why: z.string() });
  const goal = act
    .state({ Goal: event.extend({ changes: z.number() }).partial() })
    .init(() => ({}))
    .emits({ GoalReranked: event })
    .patch({
      GoalReranked: ({ data }: { data: PeerEvent }, state: Partial<PeerState>) => evolve(state, data),
    })
    .on({ rerank: event })
    .emit((action: PeerEvent) => ['GoalReranked', action])
    .build();
  const app = act.act().withState(goal).build() as App;
  return {
    name: 'act-sqlite',
    append: async (stream, data, version) => {
      await act
        .store()
        .commit(stream, [{ name: 'GoalReranked', data }], { correlation: 'c', causation: {} }, version - 1);
    },
    stateAfter: async (stream, events) => {
      await act.cache?.().clear?.();
      return (await app.load('Goal', stream, undefined, { limit: events })).state;
    },
  };
};
