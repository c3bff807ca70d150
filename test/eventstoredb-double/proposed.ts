import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import { appendTooLarge, propertyMissing } from './rpc-errors.ts';
import { anyRevision, noStream, streamExists, type Proposed } from './server-log.ts';

type Expectation = { hasAny(): boolean; hasNoStream(): boolean; hasStreamExists(): boolean };

export const expectedIn = (options: Expectation, revision: () => string): bigint => {
  if (options.hasAny()) return anyRevision;
  if (options.hasNoStream()) return noStream;
  return options.hasStreamExists() ? streamExists : BigInt(revision());
};

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

const proposedIn = (message: ProposedMessage): Proposed => {
  const facts = message.getMetadataMap();
  for (const property of ['type', 'content-type'])
    if (facts.get(property) === undefined) throw propertyMissing(property);
  return {
    id: message.getId()!.getString().toLowerCase(),
    type: facts.get('type')!,
    isJson: facts.get('content-type') === 'application/json',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
};

const sizeOf = ({ type, data, metadata }: Proposed): number =>
  data.length + metadata.length + 2 * type.length;

/** Collects the events of one append, and refuses them as soon as they are too many bytes. */
export class Parcel {
  readonly events: Proposed[] = [];
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(message: ProposedMessage): void {
    const event = proposedIn(message);
    this.#bytes += sizeOf(event);
    if (this.#bytes > this.#most) throw appendTooLarge(this.#most);
    this.events.push(event);
  }
}
