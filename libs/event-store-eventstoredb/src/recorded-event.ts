import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { EventStoreError, type JsonObject, type RecordedEvent } from '@throughline/event-store';
import { checkpointOf, type LogPlace } from './log-place.ts';

type ServerEvent = ReadResp.ReadEvent.RecordedEvent;

export const placeOfEvent = (event: ServerEvent): LogPlace => ({
  commit: BigInt(event.getCommitPosition()),
  prepare: BigInt(event.getPreparePosition()),
});

/** The event without our prefix before its stream; undefined for what is no event of ours: a link, a tombstone. */
export const recordedEvent = (event: ServerEvent, streamPrefix: string): RecordedEvent | undefined => {
  const type = event.getMetadataMap().get('type') ?? '';
  const name = Buffer.from(event.getStreamIdentifier()!.getStreamName_asU8()).toString();
  if (type.startsWith('$') || !name.startsWith(streamPrefix)) return undefined;
  const place = placeOfEvent(event);
  const where = `${name} revision ${event.getStreamRevision()}`;
  return {
    stream: name.slice(streamPrefix.length),
    revision: BigInt(event.getStreamRevision()),
    position: place.commit,
    checkpoint: checkpointOf(place),
    id: event.getId()!.getString(),
    type,
    data: objectIn(event.getData_asU8(), 'data', where),
    metadata: objectIn(event.getCustomMetadata_asU8(), 'metadata', where),
  };
};

const objectIn = (bytes: Uint8Array, part: string, where: string): JsonObject => {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch {
    // Said below.
  }
  throw new EventStoreError(
    'damaged',
    `The ${part} of ${where} is no JSON object: somebody else writes to this stream. Give this installation a streamPrefix of its own.`,
  );
};
