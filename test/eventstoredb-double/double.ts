import grpc, { type Metadata, type ServiceError } from '@grpc/grpc-js';
import { append } from './append.ts';
import { batchAppend } from './batch-append.ts';
import { clusterInfo, supportedMethods } from './cluster.ts';
import { softDelete, tombstone } from './delete.ts';
import { Faults } from './faults.ts';
import type { ReadCall } from './outlet.ts';
import { read } from './read.ts';
import { accessDenied, dropped, noLeaderInfo, notLeader, notReady } from './rpc-errors.ts';
import { ServerLog } from './server-log.ts';
import { serverVersion, type ServerVersion } from './version.ts';
import { GossipService, ServerFeaturesService, StreamsService } from './wire.ts';

export type Role = 'leader' | 'follower' | 'not-ready';

export type DoubleOptions = {
  readonly version?: string;
  /** Shared by the nodes of a cluster. */
  readonly log?: ServerLog;
  readonly port?: number;
  /** Who may ask, with passwords. Everybody, if left out. */
  readonly users?: Readonly<Record<string, string>>;
  readonly credentials?: grpc.ServerCredentials;
};

type Answer = grpc.sendUnaryData<unknown>;

/** A subscription that a test can end. */
type Subscribed = { end(how: Error | 'silent'): void };

/**
 * A server that speaks EventStoreDB's protocol as the real one does, keeps its log in memory, and fails when it is told to.
 * The client talks to it over TCP and knows no difference.
 */
export class EventStoreDbDouble {
  readonly host = '127.0.0.1';
  readonly faults = new Faults();
  readonly log: ServerLog;
  readonly version: ServerVersion;
  role: Role = 'leader';
  /** Where to find the leader, for a node that is none. */
  leader: EventStoreDbDouble | undefined;
  members: () => readonly EventStoreDbDouble[] = () => [this];
  maxAppendSize = 1_024 * 1_024;
  /** How far the server's clock is ahead. */
  clockSkewMs = 0;
  /** Some servers do not say where an append went that they recognised. */
  leavesOutPositions = false;
  /** Called after each event that a subscription got, with how many messages it has had. */
  told: ((messages: number) => void) | undefined;
  /** Reads and subscriptions that are open. */
  open = 0;
  /** Paths of the calls that came, `/event_store.client.streams.Streams/Append`. */
  readonly calls: string[] = [];
  readonly #subscribed = new Set<Subscribed>();
  readonly #options: DoubleOptions;
  #server: grpc.Server | undefined;
  #port = 0;

  private constructor(options: DoubleOptions) {
    this.#options = options;
    this.log = options.log ?? new ServerLog();
    this.version = serverVersion(options.version ?? '24.10.4');
    this.#port = options.port ?? 0;
  }

  static async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = new EventStoreDbDouble(options);
    await double.start();
    return double;
  }

  get port(): number {
    return this.#port;
  }

  get isRunning(): boolean {
    return this.#server !== undefined;
  }

  get address(): string {
    return `esdb://${this.host}:${this.#port}?tls=${this.#options.credentials !== undefined}`;
  }

  /** Begins to listen, where it did before if it did. */
  async start(): Promise<void> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': 17 * 1_024 * 1_024 });
    server.addService(streamsService, {
      append: append.bind(undefined, this),
      batchAppend: batchAppend.bind(undefined, this),
      delete: softDelete.bind(undefined, this),
      tombstone: tombstone.bind(undefined, this),
      read: (call: ReadCall) => read(this, call),
    } as unknown as grpc.UntypedServiceImplementation);
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_: unknown, callback: Answer) => supportedMethods(this, callback),
    });
    server.addService(GossipService, { read: (_: unknown, callback: Answer) => clusterInfo(this, callback) });
    const credentials = this.#options.credentials ?? grpc.ServerCredentials.createInsecure();
    this.#port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`${this.host}:${this.#port}`, credentials, (error, port) =>
        error ? reject(error) : resolve(port),
      ),
    );
    this.#server = server;
  }

  /** Gone as after kill -9: connections break, the log stays. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#subscribed.clear();
  }

  /** All subscriptions break, as when a connection is lost. */
  dropSubscriptions(): void {
    for (const { end } of [...this.#subscribed]) end(dropped());
  }

  /** All subscriptions stay open and hear nothing more. */
  silenceSubscriptions(): void {
    for (const { end } of [...this.#subscribed]) end('silent');
  }

  get subscriptions(): number {
    return this.#subscribed.size;
  }

  subscribed(subscription: Subscribed): () => void {
    this.#subscribed.add(subscription);
    return () => this.#subscribed.delete(subscription);
  }

  opened(call: ReadCall): void {
    this.open++;
    let isOpen = true;
    const closed = () => {
      if (isOpen) this.open--;
      isOpen = false;
    };
    for (const event of ['cancelled', 'close', 'finish', 'error']) call.on(event, closed);
  }

  /** Why a call is not taken up at all. */
  refusal(call: { readonly metadata: Metadata; getPath(): string }): ServiceError | undefined {
    this.calls.push(call.getPath());
    if (!this.#knows(call.metadata)) return accessDenied();
    if (this.role === 'not-ready') return notReady();
    if (this.role === 'leader' || call.metadata.get('requires-leader')[0] !== 'true') return undefined;
    return this.leader ? notLeader(this.leader) : noLeaderInfo();
  }

  #knows(metadata: Metadata): boolean {
    const { users } = this.#options;
    if (!users) return true;
    const [, encoded] = String(metadata.get('authorization')[0] ?? '').split(' ');
    const [user, password] = Buffer.from(encoded ?? '', 'base64')
      .toString()
      .split(':');
    return user !== undefined && users[user] === password && password !== undefined;
  }
}

/** Messages of reads come encoded. */
const streamsService = {
  ...StreamsService,
  read: { ...StreamsService.read, responseSerialize: (message: unknown) => message as Buffer },
} as unknown as grpc.ServiceDefinition;
