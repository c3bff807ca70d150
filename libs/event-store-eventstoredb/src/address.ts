import { EventStoreError } from '@throughline/event-store';

/** Where a store is and how to reach it: what a connection string says, read once and never shown whole. */
export type Address = {
  readonly hosts: readonly Host[];
  /** The one host is a DNS name that leads to every node of a cluster. */
  readonly discover: boolean;
  readonly tls: boolean;
  readonly caFile: string | undefined;
  readonly credentials: Credentials | undefined;
  readonly nodePreference: NodePreference;
  /** What the names of our streams begin with on the server, `throughline.`: several installations may share a cluster. */
  readonly streamPrefix: string;
};

export type Host = { readonly address: string; readonly port: number };
export type Credentials = { readonly username: string; readonly password: string };
export type NodePreference = (typeof nodePreferences)[number];

const nodePreferences = ['leader', 'follower', 'random', 'read_only_replica'] as const;
const options = ['tls', 'tlsCAFile', 'nodePreference', 'streamPrefix'] as const;
type Option = (typeof options)[number];

const shape =
  /^esdb(?<discover>\+discover)?:\/\/(?:(?<username>[^:@/?]+):(?<password>[^@/?]+)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<query>.*))?$/;

/**
 * Reads `esdb://user:password@host1:2113,host2:2113?tls=true&streamPrefix=acme`. Not left to the client: it prints the
 * string, password included, when it does not know an option, and takes what it cannot read for a host.
 */
export const readAddress = (text: string): Address => {
  const parts = shape.exec(text.trim())?.groups;
  if (!parts) throw wrong('it must read esdb://user:password@host:port,host:port?tls=true');
  const given = readOptions(parts['query'] ?? '');
  const tls = oneOf('tls', given.tls ?? 'true', ['true', 'false']) === 'true';
  const credentials = readCredentials(parts['username'], parts['password']);
  // The client sends an append with credentials of its own as a call of its own; without, as part of a batch (see appending.ts).
  if (tls && !credentials) throw wrong('a connection with TLS needs user:password@ before the host');
  const hosts = (parts['hosts'] as string).split(',').map(readHost);
  const discover = parts['discover'] !== undefined;
  if (discover && hosts.length > 1) throw wrong('esdb+discover takes one DNS name');
  return {
    hosts,
    discover,
    tls,
    credentials,
    caFile: given.tlsCAFile,
    nodePreference: oneOf('nodePreference', snake(given.nodePreference ?? 'leader'), nodePreferences),
    streamPrefix: `${readPrefix(given.streamPrefix ?? 'throughline')}.`,
  };
};

/** For messages: the nodes, and neither who asks nor his password. */
export const shownAddress = ({ hosts, discover }: Pick<Address, 'hosts' | 'discover'>): string =>
  `esdb${discover ? '+discover' : ''}://${hosts.map(({ address, port }) => `${address}:${port}`).join(',')}`;

const readOptions = (query: string): Partial<Record<Option, string>> => {
  const given: Partial<Record<Option, string>> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const option = options.find((known) => known.toLowerCase() === name.toLowerCase());
    if (!option)
      throw wrong(`the option ${JSON.stringify(name)} is not known; known are ${options.join(', ')}`);
    given[option] = value;
  }
  return given;
};

const readHost = (host: string): Host => {
  const parts = /^(?<address>[\w.-]+)(?::(?<port>\d{1,5}))?$/.exec(host.trim())?.groups;
  const port = Number(parts?.['port'] ?? 2113);
  if (!parts || port < 1 || port > 65_535) throw wrong('a host reads name:port, without a port it is 2113');
  return { address: parts['address'] as string, port };
};

const readCredentials = (username?: string, password?: string): Credentials | undefined => {
  if (username === undefined || password === undefined) return undefined;
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    throw wrong('user and password must be percent-encoded: % is written %25, @ is written %40');
  }
};

/** Without a dot of its own, so that no prefix begins with another; without a dash, which ends a category. */
const readPrefix = (prefix: string): string => {
  if (/^[a-z0-9_]{1,40}$/.test(prefix)) return prefix;
  throw wrong('streamPrefix takes 1 to 40 of a-z, 0-9 and _');
};

const oneOf = <T extends string>(name: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw wrong(`${name} must be ${allowed.join(' or ')}`);
  return found;
};

const snake = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

const wrong = (fault: string): EventStoreError =>
  new EventStoreError('misconfigured', `The address of the event store cannot be read: ${fault}.`);
