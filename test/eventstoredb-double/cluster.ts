import type { sendUnaryData } from '@grpc/grpc-js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { randomUUID } from 'node:crypto';
import type { EventStoreDbDouble } from './double.ts';
import { uuid } from './messages.ts';
import { features, gossip, GossipService, StreamsService } from './wire.ts';

/** What the server can do, by which the client chooses how to append. */
export const supportedMethods = (
  double: EventStoreDbDouble,
  callback: sendUnaryData<SupportedMethods>,
): void => {
  const response = new features.SupportedMethods();
  response.setEventStoreServerVersion(double.version.text);
  const services = {
    'event_store.client.streams.streams': StreamsService,
    'event_store.client.gossip.gossip': GossipService,
  };
  const methods = Object.entries(services).flatMap(([service, definition]) =>
    Object.values(definition).map(({ path }: { path: string }) => {
      const method = new features.SupportedMethod();
      method.setServiceName(service);
      method.setMethodName(path.split('/')[2]!.toLowerCase());
      method.setFeaturesList(['position', 'events']);
      return method;
    }),
  );
  response.setMethodsList(methods);
  callback(null, response);
};

/** Who is in the cluster, and who leads it. */
export const clusterInfo = (double: EventStoreDbDouble, callback: sendUnaryData<ClusterInfo>): void => {
  const info = new gossip.ClusterInfo();
  for (const { host, port, role, isRunning } of double.members()) {
    const endpoint = new gossip.EndPoint();
    endpoint.setAddress(host);
    endpoint.setPort(port);
    const member = new gossip.MemberInfo();
    member.setInstanceId(uuid(randomUUID()));
    member.setTimeStamp('0');
    member.setIsAlive(isRunning);
    member.setHttpEndPoint(endpoint);
    member.setState(stateOf[role]);
    info.addMembers(member);
  }
  callback(null, info);
};

const { VNodeState } = gossip.MemberInfo;
const stateOf = { leader: VNodeState.LEADER, follower: VNodeState.FOLLOWER, 'not-ready': VNodeState.UNKNOWN };
