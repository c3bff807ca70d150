import { EventStoreError } from '@throughline/event-store';
import { readAddress, shownAddress, type Address } from '@throughline/event-store-eventstoredb';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where a log is kept. */
export type LogPlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly address: Address };

/** The word for what the environment says: a password given to a program is in the list of processes, for all to see. */
export const fromEnvironment = 'EVENT_STORE';

/**
 * Reads `sqlite` (the data folder), `sqlite:FOLDER`, `esdb://…` or `EVENT_STORE`. Throws `misconfigured`, without what was
 * given: it may hold a password.
 */
export const readLogPlace = (given: string, dataFolder: string): LogPlace => {
  const text = given === fromEnvironment ? (process.env[fromEnvironment] ?? '') : given;
  if (text === 'sqlite') return { kind: 'folder', folder: resolve(dataFolder) };
  const [, folder] = /^sqlite:(?!\/\/)(.+)$/.exec(text) ?? [];
  if (folder !== undefined) return { kind: 'folder', folder: resolve(folder) };
  if (/^esdb(\+discover)?:/.test(text)) return { kind: 'server', address: readAddress(text) };
  throw new EventStoreError(
    'misconfigured',
    given === fromEnvironment && text === ''
      ? 'The variable EVENT_STORE is not set. Export it, or write the place itself.'
      : 'A log is kept in sqlite:FOLDER (sqlite:./data) or at esdb://user:password@host:port?tls=true; one of the places given is neither.',
  );
};

/** For people: never who asks, nor his password. */
export const shownPlace = (place: LogPlace): string =>
  place.kind === 'folder'
    ? `sqlite:${place.folder}`
    : `${shownAddress(place.address)} (streams ${place.address.streamPrefix}*)`;

/** The same folder by whatever way, or the same streams on a node that both name. */
export const isSamePlace = (a: LogPlace, b: LogPlace): boolean => {
  if (a.kind === 'folder') return b.kind === 'folder' && real(a.folder) === real(b.folder);
  if (b.kind === 'folder' || a.address.streamPrefix !== b.address.streamPrefix) return false;
  const nodes = new Set(a.address.hosts.map(nodeOf));
  return b.address.hosts.some((host) => nodes.has(nodeOf(host)));
};

const real = (folder: string) => (existsSync(folder) ? realpathSync(folder) : folder);

const nodeOf = ({ address, port }: Address['hosts'][0]) =>
  `${address.toLowerCase().replace(/^localhost$/, '127.0.0.1')}:${port}`;
