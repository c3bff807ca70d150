import type { AdmittedEvent } from './admission.ts';
import type {
  Appended,
  Checkpoint,
  ExpectedRevision,
  Position,
  ReadStreamOptions,
  RecordedEvent,
  Revision,
} from './event-store.ts';
import { conflict } from './conflict.ts';

/** One stream of the memory store. */
export class MemoryStream {
  readonly #name: string;
  #events: RecordedEvent[] = [];
  /** Where the numbering goes on, whatever was erased. */
  next: Revision = 0n;

  constructor(name: string) {
    this.#name = name;
  }

  get last(): RecordedEvent | undefined {
    return this.#events.at(-1);
  }

  /** The result of the append that these events already went through: then they stand where they would go now. */
  earlierAppend(events: readonly AdmittedEvent[], expected: ExpectedRevision): Appended | undefined {
    const at = Number(this.#firstRevision(expected) - (this.#events[0]?.revision ?? this.next));
    const same = events.every(({ id }, i) => this.#events[at + i]?.id === id);
    const last = this.#events[at + events.length - 1];
    return same && last ? { revision: last.revision, position: last.position } : undefined;
  }

  assertAt(expected: ExpectedRevision): void {
    const empty = this.#events.length === 0;
    if (expected === 'no-stream' ? empty : expected === this.next - 1n) return;
    throw conflict(this.#name, expected, this.last?.revision ?? 'no-stream');
  }

  add(
    { id, type, data, metadata }: AdmittedEvent,
    position: Position,
    checkpoint: Checkpoint,
  ): RecordedEvent {
    const event: RecordedEvent = {
      stream: this.#name,
      revision: this.next++,
      position,
      checkpoint,
      id,
      type,
      data: JSON.parse(data),
      metadata: JSON.parse(metadata),
    };
    this.#events.push(event);
    return event;
  }

  read({ from, direction = 'forwards', maxCount }: ReadStreamOptions): readonly RecordedEvent[] {
    const matching =
      direction === 'forwards'
        ? this.#events.filter(({ revision }) => revision >= (from ?? 0n))
        : this.#events.filter(({ revision }) => revision <= (from ?? this.next)).reverse();
    return matching.slice(0, maxCount);
  }

  erase(before: Revision): ReadonlySet<RecordedEvent> {
    const gone = this.#events.filter(({ revision }) => revision < before);
    this.#events = this.#events.slice(gone.length);
    return new Set(gone);
  }

  /** Where an append would have begun. `no-stream` was true at 0, and again where everything before had been erased. */
  #firstRevision(expected: ExpectedRevision): Revision {
    return expected === 'no-stream' ? (this.#events[0]?.revision ?? 0n) : expected + 1n;
  }
}
