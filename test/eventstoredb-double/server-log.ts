import { randomUUID } from 'node:crypto';

/** Expected revisions as the server counts them. */
export const anyRevision = -2n;
export const noStream = -1n;
export const streamExists = -4n;

export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
};

export type ServerRecord = Proposed & {
  readonly stream: string;
  readonly revision: bigint;
  /** Byte offset of the record, which is its commit and its prepare position: each event of an append commits itself. */
  readonly position: bigint;
  /** Where the next record will begin. */
  readonly end: bigint;
  /** .NET ticks since 1970. */
  readonly created: bigint;
  /** Epoch ms. */
  readonly readableFrom: number;
};

export type Outcome =
  | {
      readonly kind: 'written' | 'idempotent';
      readonly revision: bigint;
      readonly position: bigint | undefined;
    }
  | { readonly kind: 'wrong-revision'; readonly current: bigint }
  | { readonly kind: 'deleted' };

/** What long.MaxValue becomes in a JSON number. */
const everything = Number(2n ** 63n - 1n);

/** The log of a server, or of a cluster: the part that has to decide as the real one does (IndexWriter.CheckCommit). */
export class ServerLog {
  readonly records: ServerRecord[] = [];
  /** How long it takes until what was taken in can be read. Appends are compared with it at once. */
  indexLagMs = 0;
  #indexed = 0;
  readonly #streams = new Map<string, ServerRecord[]>();
  readonly #tombstones = new Set<string>();
  readonly #listeners = new Set<() => void>();
  /** Of all ids, with where they went: `any` recognises a retry only by them. */
  readonly #recent = new Map<string, ServerRecord>();

  constructor() {
    // There is always something in $all that is nobody's.
    this.#write('$projections-$all', systemEvent('$ProjectionsInitialized', {}));
  }

  get end(): bigint {
    return this.records.at(-1)?.end ?? 0n;
  }

  /** How many records, from the first, can be read. */
  get indexed(): number {
    const now = Date.now();
    while (this.#indexed < this.records.length && this.records[this.#indexed]!.readableFrom <= now)
      this.#indexed++;
    return this.#indexed;
  }

  onWritten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  has(stream: string): boolean {
    return this.#streams.has(stream) && !this.#isSoftDeleted(stream);
  }

  isTombstoned(stream: string): boolean {
    return this.#tombstones.has(stream);
  }

  last(stream: string): bigint {
    return BigInt(this.#streams.get(stream)?.length ?? 0) - 1n;
  }

  /** What a read of the stream may see; index 0 is the revision `from`. */
  visible(stream: string): { readonly records: readonly ServerRecord[]; readonly from: number } {
    const indexedTo = this.records[this.indexed]?.position ?? this.end;
    const all = this.#streams.get(stream) ?? [];
    const records = this.indexLagMs === 0 ? all : all.filter(({ position }) => position < indexedTo);
    const from = this.#isSoftDeleted(stream) ? records.length : Number(this.#metadataOf(stream).$tb ?? 0);
    return { records, from };
  }

  /** Index of the first record at or behind a byte offset. */
  indexAt(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  append(stream: string, expected: bigint, events: readonly Proposed[]): Outcome {
    const ids = events.map(({ id }) => id);
    const refused = this.#check(stream, expected, ids);
    if (refused) return refused;
    if (this.#isSoftDeleted(stream))
      this.#write(`$$${stream}`, systemEvent('$metadata', { $tb: Number(this.last(stream)) + 1 }));
    let last: ServerRecord | undefined;
    for (const event of events) last = this.#write(stream, event);
    this.#tell();
    return { kind: 'written', revision: this.last(stream), position: last?.position };
  }

  /** Soft: hides all there is; the numbering goes on. Hard: a tombstone, for ever. */
  delete(stream: string, expected: bigint, hard: boolean): Outcome {
    const current = this.last(stream);
    if (this.#tombstones.has(stream)) return { kind: 'deleted' };
    if (expected >= noStream && expected !== current) return { kind: 'wrong-revision', current };
    const record = hard
      ? this.#write(stream, systemEvent('$streamDeleted', {}))
      : this.#write(`$$${stream}`, systemEvent('$metadata', { $tb: everything }));
    if (hard) this.#tombstones.add(stream);
    this.#tell();
    return { kind: 'written', revision: current, position: record.position };
  }

  #check(stream: string, expected: bigint, ids: readonly string[]): Outcome | undefined {
    if (this.#tombstones.has(stream)) return { kind: 'deleted' };
    const current = this.last(stream);
    const wrong: Outcome = { kind: 'wrong-revision', current };
    if (expected === streamExists && !this.has(stream)) return wrong;
    if (expected === anyRevision || expected === streamExists) return this.#recognised(stream, ids, wrong);
    if (expected > current) return wrong;
    if (expected === current) return undefined;
    const behind = (this.#streams.get(stream) ?? []).slice(
      Number(expected) + 1,
      Number(expected) + 1 + ids.length,
    );
    if (ids.length > 0 && behind.length === ids.length && behind.every(({ id }, i) => id === ids[i]))
      return idempotent(behind.at(-1)!);
    const isAnotherFromTheStart = behind[0]?.id !== ids[0];
    return expected === noStream && isAnotherFromTheStart && this.#isSoftDeleted(stream) ? undefined : wrong;
  }

  /** Without a revision to go by: by the ids, as long as the server remembers them. */
  #recognised(stream: string, ids: readonly string[], wrong: Outcome): Outcome | undefined {
    const known = ids.map((id) => this.#recent.get(id)).filter((record) => record?.stream === stream);
    if (known.length === 0) return undefined;
    return known.length === ids.length ? idempotent(known.at(-1)!) : wrong;
  }

  #metadataOf(stream: string): { readonly $tb?: number } {
    const last = this.#streams.get(`$$${stream}`)?.at(-1);
    return last ? (JSON.parse(last.data.toString()) as { $tb?: number }) : {};
  }

  #isSoftDeleted(stream: string): boolean {
    return this.#metadataOf(stream).$tb === everything;
  }

  #write(stream: string, event: Proposed): ServerRecord {
    const before = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, before);
    const position = this.end;
    const size = BigInt(120 + event.data.length + event.metadata.length + stream.length);
    const created = BigInt(Date.now()) * 10_000n;
    const revision = BigInt(before.length);
    const readableFrom = Date.now() + this.indexLagMs;
    const record = { ...event, stream, revision, position, end: position + size, created, readableFrom };
    before.push(record);
    this.records.push(record);
    this.#recent.set(record.id, record);
    return record;
  }

  #tell(): void {
    if (this.indexLagMs > 0)
      setTimeout(() => this.#listeners.forEach((listener) => listener()), this.indexLagMs);
    else this.#listeners.forEach((listener) => listener());
  }
}

const idempotent = ({ revision, position }: ServerRecord): Outcome => ({
  kind: 'idempotent',
  revision,
  position,
});

const systemEvent = (type: string, data: object): Proposed => ({
  id: randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.alloc(0),
});
