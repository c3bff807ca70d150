import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { shared, streams } from './wire.ts';
import type { ServerRecord } from './server-log.ts';

/** A message as bytes: one that goes to many readers is encoded once. */
export type Encoded = Buffer;

export const encode = (message: { serializeBinary(): Uint8Array }): Encoded =>
  Buffer.from(message.serializeBinary());

const encodedEvents = new WeakMap<ServerRecord, Encoded>();

export const eventMessage = (record: ServerRecord): Encoded => {
  const known = encodedEvents.get(record);
  if (known) return known;
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuid(record.id));
  event.setStreamIdentifier(streamIdentifier(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setCommitPosition(String(record.position));
  event.setPreparePosition(String(record.position));
  event.setData(record.data);
  event.setCustomMetadata(record.metadata);
  const facts = event.getMetadataMap();
  facts.set('type', record.type);
  facts.set('created', String(record.created));
  facts.set('content-type', record.isJson ? 'application/json' : 'application/octet-stream');
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(String(record.position));
  const encoded = encode(response((message) => message.setEvent(read)));
  encodedEvents.set(record, encoded);
  return encoded;
};

/** The server's places: after catching up one may name where the next record will begin, with 0 for its second half. */
export type Place = { readonly commit: bigint; readonly prepare: bigint };

export const checkpointMessage = ({ commit, prepare }: Place): Encoded =>
  encode(
    response((message) => {
      const checkpoint = new streams.ReadResp.Checkpoint();
      checkpoint.setCommitPosition(String(commit));
      checkpoint.setPreparePosition(String(prepare));
      message.setCheckpoint(checkpoint);
    }),
  );

export const confirmationMessage = (id: string): Encoded =>
  encode(
    response((message) => {
      const confirmation = new streams.ReadResp.SubscriptionConfirmation();
      confirmation.setSubscriptionId(id);
      message.setConfirmation(confirmation);
    }),
  );

export const caughtUpMessage = (): Encoded =>
  encode(response((message) => message.setCaughtUp(new streams.ReadResp.CaughtUp())));

export const fellBehindMessage = (): Encoded =>
  encode(response((message) => message.setFellBehind(new streams.ReadResp.FellBehind())));

export const streamNotFoundMessage = (stream: string): Encoded =>
  encode(
    response((message) => {
      const missing = new streams.ReadResp.StreamNotFound();
      missing.setStreamIdentifier(streamIdentifier(stream));
      message.setStreamNotFound(missing);
    }),
  );

export const uuid = (text: string) => {
  const id = new shared.UUID();
  id.setString(text);
  return id;
};

export const streamIdentifier = (stream: string) => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
};

export const streamIn = (identifier: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  Buffer.from(identifier!.getStreamName_asU8()).toString();

const response = (fill: (message: ReadResp) => void): ReadResp => {
  const message = new streams.ReadResp();
  fill(message);
  return message;
};
