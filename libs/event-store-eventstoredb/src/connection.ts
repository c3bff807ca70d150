import type { ClientReadableStream } from '@grpc/grpc-js';
import { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { readFileSync } from 'node:fs';
import type { Address, Credentials } from './address.ts';

export type Reading = ClientReadableStream<ReadResp>;

/**
 * The official client, which knows how to find a leader, to connect and to connect again, with one call more: a read as
 * the protocol has it. The client's own reads cannot filter $all (a year of the server's own statistics would come along)
 * and ignore deadlines; its subscriptions call back for checkpoints up to 16 events before the consumer gets there. In the
 * messages themselves events, checkpoints and notices stand in one order.
 */
export class Connection extends EventStoreDBClient {
  readonly credentials: Credentials;

  constructor(address: Address) {
    const { hosts, discover, nodePreference, tls, credentials } = address;
    const shared = { connectionName: 'throughline', nodePreference };
    const [host] = hosts as [Address['hosts'][0]];
    const settings = discover
      ? { ...shared, discover: host }
      : hosts.length > 1
        ? { ...shared, endpoints: [...hosts] }
        : { ...shared, endpoint: host };
    // Not `connectionString()`: it writes the string, password included, to the debug log.
    super(settings as ConstructorParameters<typeof EventStoreDBClient>[0], secure(address), credentials);
    // Without TLS the client sends none of them; see `append` for what they are needed for all the same.
    this.credentials = credentials ?? { username: 'nobody', password: tls ? '' : 'unused' };
  }

  /** Resolves once it is known which node to ask: in a cluster without a leader that takes until there is one. */
  async found(): Promise<void> {
    await this.getChannel();
  }

  /** Whoever opens it must read it to its end or cancel it: leaving it alone leaves it open on the server. */
  open(request: ReadReq, deadline: Date | typeof Infinity): Promise<Reading> {
    return this.GRPCStreamCreator(StreamsClient, 'read', (client) =>
      client.read(request, ...this.callArguments({}, { deadline })),
    )();
  }

  /** Ends all calls; also those that still look for a node, which cannot be told. */
  async end(): Promise<void> {
    await this.dispose();
    void this.getChannel().then(
      (channel) => channel.close(),
      () => undefined,
    );
  }
}

const secure = ({ tls, caFile }: Address) => ({
  insecure: !tls,
  ...(tls && caFile !== undefined && { rootCertificate: readFileSync(caFile) }),
});
