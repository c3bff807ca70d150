import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a library that a TypeScript team would pick can do of what is compared; states are folded as it folds them. */
export type Peer = {
  readonly name: string;
  /** Durable when it resolves. `version` is how many events the stream has. */
  append(stream: string, data: PeerEvent, version: number): Promise<void>;
  /** The state after the first `events` events of a stream: the nearest it has to an "as of". */
  stateAfter(stream: string, events: number): Promise<PeerState>;
};

export type PeerEvent = {
  readonly goalId: string;
  readonly title: string;
  readonly rank: number;
  readonly why: string;
};
export type PeerState = PeerEvent & { readonly changes: number };

export const evolve = (state: Partial<PeerState>, event: PeerEvent): PeerState => ({
  ...state,
  ...event,
  changes: (state.changes ?? 0) + 1,
});

/** They are no dependencies of this project: they are installed elsewhere, by whoever wants to compare. */
export const installCommand = (folder: string): string =>
  `npm install --prefix ${folder} @event-driven-io/emmett@0.42.0 @event-driven-io/emmett-sqlite@0.42.0 @rotorsoft/act @rotorsoft/act-sqlite zod`;

/** From now on whatever is imported by {@link importPeer} is looked for there. */
export const lookForPeersIn = (folder: string): void => {
  const parentURL = pathToFileURL(join(folder, 'peers.js')).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, context.parentURL === import.meta.url ? { ...context, parentURL } : context),
  });
};

export const isNotInstalled = (error: unknown): boolean =>
  (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND';

/** Its types are not known here. */
export const importPeer = <Module>(specifier: string): Promise<Module> =>
  import(specifier) as Promise<Module>;
