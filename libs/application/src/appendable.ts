import type { NewEvent, StoreLimits } from '@throughline/event-store';

/** Room for what sealing adds to an event: salt, digest, hash and numbers of parts. */
const sealBytes = 300;

/** As the strictest server counts: data, metadata, and the type twice. */
const bytesOf = ({ type, data, metadata }: NewEvent): number =>
  Buffer.byteLength(JSON.stringify(data)) +
  Buffer.byteLength(JSON.stringify(metadata)) +
  2 * Buffer.byteLength(type) +
  sealBytes;

/** Cuts the events of a stream into as few runs as a store takes at once: a source may change one thing a thousand times. */
export const appendable = (
  events: readonly NewEvent[],
  { maxEventsPerAppend, maxAppendBytes }: StoreLimits,
): NewEvent[][] => {
  if (events.length <= 1) return [[...events]];
  const groups: NewEvent[][] = [];
  let bytes = Infinity;
  for (const event of events) {
    const own = bytesOf(event);
    const last = groups.at(-1);
    if (last && last.length < maxEventsPerAppend && bytes + own <= maxAppendBytes) {
      last.push(event);
      bytes += own;
    } else {
      groups.push([event]);
      bytes = own;
    }
  }
  return groups;
};
