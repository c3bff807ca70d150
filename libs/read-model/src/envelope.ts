import type { Because } from '@throughline/domain';
import type { RecordedEvent } from '@throughline/event-store';
import type { Actor, Envelope } from './timeline.ts';

/** Stored format of an event's metadata, as the application writes it. Instants are ISO 8601 UTC with milliseconds. */
export type Metadata = {
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly changeSet: string;
  readonly commandId: string;
  /** Digest of the command's body: the same id with another body is an error. */
  readonly commandHash: string;
  readonly because: readonly Because[];
  /** Version of the event's type. */
  readonly schema: number;
  readonly $correlationId: string;
  readonly $causationId: string;
  /** How many appends the command took, when more than one: one for each stream, more where a store takes no more at once. */
  readonly parts?: number;
  /** Which of the appends to its stream, from 1, where there are several. */
  readonly part?: number;
  /** `import:<name>` for history. */
  readonly source?: string;
  /** Its own date, when that is older than the log it was imported into. */
  readonly occurredAt?: string;
  readonly salt?: string;
  readonly digest?: string;
  readonly hash?: string;
};

const nobody: Actor = { id: 'unknown', via: 'unknown' };
const noReason: readonly Because[] = [];

/** Reads instants; the same text again, as neighbours in a log often bring it, is not read twice. */
const instantReader = () => {
  let [text, instant] = ['', NaN];
  return (next: string): number => {
    if (next !== text) [text, instant] = [next, Date.parse(next)];
    return instant;
  };
};
const readAt = instantReader();
const readRecordedAt = instantReader();

export type ReadEnvelope = Envelope & { readonly schema: number; readonly hash: string | undefined };

/** Tolerates what is missing: a log written by hand or by another release still replays. */
export const envelopeOf = (event: RecordedEvent): ReadEnvelope => {
  const metadata = event.metadata as unknown as Partial<Metadata>;
  const recordedAt = metadata.recordedAt ?? metadata.at;
  const at = metadata.at ?? recordedAt;
  const changeSet = metadata.changeSet ?? event.id;
  return {
    at: at ? readAt(at) : -Infinity,
    recordedAt: recordedAt ? readRecordedAt(recordedAt) : -Infinity,
    actor: metadata.actor ?? nobody,
    changeSet,
    commandId: metadata.commandId ?? changeSet,
    because: metadata.because ?? noReason,
    schema: metadata.schema ?? 1,
    hash: metadata.hash,
    occurredAt: metadata.occurredAt ? Date.parse(metadata.occurredAt) : undefined,
  };
};
