import type { AdmittedEvent } from './admission.ts';
import type {
  EventStoreError,
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
  readonly #byId = new Map<string, RecordedEvent>();
  #events: RecordedEvent[] = [];
  /** Where the numbering goes on, whatever was erased. */
  next: Revision = 0n;

  constructor(name: string) {
    this.#name = name;
  }

  get last(): RecordedEvent | undefined {
    return this.#events.at(-1);
  }

  /** The result of the append that these events already went through, if they did. */
  earlierAppend(events: readonly AdmittedEvent[], expected: ExpectedRevision): Appended | undefined {
    const first = this.#byId.get(events[0]?.id ?? '');
    if (!first || !this.#mayHaveBegunAt(first.revision, expected)) return undefined;
    const at = this.#events.indexOf(first);
    const same = events.every(({ id }, i) => this.#events[at + i]?.id === id);
    const last = this.#events[at + events.length - 1];
    return same && last ? { revision: last.revision, position: last.position } : undefined;
  }

  assertAt(expected: ExpectedRevision): void {
    const empty = this.#events.length === 0;
    if (expected === 'no-stream' ? empty : expected === this.next - 1n) return;
    throw this.#conflict(expected);
  }

  assertNew(events: readonly AdmittedEvent[]): void {
    const known = events.find(({ id }) => this.#byId.has(id));
    if (known) throw this.#conflict(this.next - 1n, known.id);
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
    this.#byId.set(id, event);
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
    for (const { id } of gone) this.#byId.delete(id);
    this.#events = this.#events.slice(gone.length);
    return new Set(gone);
  }

  /** `no-stream` was true at 0, and again wherever the stream was empty after an erasure. */
  #mayHaveBegunAt(revision: Revision, expected: ExpectedRevision): boolean {
    return expected === 'no-stream'
      ? revision === (this.#events[0]?.revision ?? 0n)
      : revision === expected + 1n;
  }

  #conflict(expected: ExpectedRevision, overlapping?: string): EventStoreError {
    const actual = this.last?.revision ?? 'no-stream';
    return conflict(this.#name, expected, actual, overlapping);
  }
}
