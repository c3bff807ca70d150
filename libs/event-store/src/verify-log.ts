import { hash as hashOf } from 'node:crypto';
import { checkData, checkLink, hashIn, type LinkProblem } from './chain.ts';
import type { EventStore, Position, RecordedEvent, Revision } from './event-store.ts';

export type LogProblem = {
  readonly stream: string;
  /** Of the event itself; for `missing`, of the first one that is not there. */
  readonly revision: Revision;
  /** Of the event itself; for `missing`, of the one found in its stead. */
  readonly position: Position;
  readonly problem: LinkProblem | 'missing' | 'out-of-order';
};

/** How much of a log, in one line that can be printed, kept elsewhere and asked for again. */
export type LogDigest = { readonly events: number; readonly digest: string };

export type Verification = LogDigest & {
  readonly streams: number;
  /** How many events lack a text that they once had. */
  readonly redacted: number;
  /** The first 1,000. */
  readonly problems: readonly LogProblem[];
  /** Whether the log still begins with what `anchor` says: the only thing that betrays a cut-off tail. */
  readonly anchor: 'none' | 'held' | 'differs' | 'log-is-shorter';
};

export type VerifyOptions = {
  readonly onProgress?: (done: { readonly events: number; readonly problems: number }) => void;
  /** Count and digest noted earlier, from a backup's manifest or a printed line. The log may have grown since. */
  readonly anchor?: LogDigest | undefined;
  /** Ids of the events whose redaction this event records. Without it every redacted event is a problem. */
  readonly redactedBy?: (event: RecordedEvent) => readonly string[];
  readonly signal?: AbortSignal;
};

/** Reads the whole log of any store and follows every stream's chain. */
export const verifyLog = async (
  store: Pick<EventStore, 'readAll'>,
  options: VerifyOptions = {},
): Promise<Verification> => {
  const verifier = new LogVerifier(options);
  for await (const event of store.readAll(options.signal ? { signal: options.signal } : {}))
    verifier.add(event);
  return verifier.finish();
};

export const isSound = ({ problems, anchor }: Verification): boolean =>
  problems.length === 0 && (anchor === 'held' || anchor === 'none');

/** The digest of a log of no events, and how it goes on: a migration can keep it and resume. */
export const emptyDigest = '';
export const extendDigest = (digest: string, event: RecordedEvent): string =>
  hashOf('sha256', `${digest}\n${hashIn(event) ?? `unsealed ${event.id}`}`, 'base64url');

const maxProblems = 1_000;
const progressEvery = 10_000;

class LogVerifier {
  readonly #options: VerifyOptions;
  readonly #ends = new Map<string, { revision: Revision; hash: string | undefined }>();
  readonly #problems: LogProblem[] = [];
  readonly #redacted = new Map<string, LogProblem>();
  readonly #vouchedFor = new Set<string>();
  #events = 0;
  #digest = emptyDigest;
  #position: Position | undefined;
  #anchor: Verification['anchor'];

  constructor(options: VerifyOptions) {
    this.#options = options;
    this.#anchor = options.anchor ? 'log-is-shorter' : 'none';
    this.#compareAnchor();
  }

  add(event: RecordedEvent): void {
    this.#checkPlace(event);
    this.#position = event.position;
    this.#digest = extendDigest(this.#digest, event);
    this.#events++;
    this.#compareAnchor();
    for (const id of this.#options.redactedBy?.(event) ?? []) this.#vouchedFor.add(id);
    if (this.#events % progressEvery === 0) this.#tellProgress();
  }

  finish(): Verification {
    for (const [id, problem] of this.#redacted) if (!this.#vouchedFor.has(id)) this.#note(problem);
    this.#tellProgress();
    return {
      events: this.#events,
      streams: this.#ends.size,
      digest: this.#digest,
      redacted: this.#redacted.size,
      problems: this.#problems,
      anchor: this.#anchor,
    };
  }

  #checkPlace(event: RecordedEvent): void {
    const end = this.#ends.get(event.stream);
    const due = end ? end.revision + 1n : 0n;
    if (event.revision < due || event.position <= (this.#position ?? -1n))
      return this.#note(placed('out-of-order', event));
    if (event.revision > due) this.#note(placed('missing', { ...event, revision: due }));
    this.#noteLink(event.revision > due ? checkData(event) : checkLink(end?.hash, event), event);
    this.#ends.set(event.stream, { revision: event.revision, hash: hashIn(event) });
  }

  #noteLink(problem: LinkProblem | undefined, event: RecordedEvent): void {
    if (problem === 'redacted') this.#redacted.set(event.id, placed(problem, event));
    else if (problem) this.#note(placed(problem, event));
  }

  #note(problem: LogProblem): void {
    if (this.#problems.length < maxProblems) this.#problems.push(problem);
  }

  #compareAnchor(): void {
    const { anchor } = this.#options;
    if (anchor?.events === this.#events) this.#anchor = anchor.digest === this.#digest ? 'held' : 'differs';
  }

  #tellProgress(): void {
    this.#options.onProgress?.({ events: this.#events, problems: this.#problems.length });
  }
}

const placed = (
  problem: LogProblem['problem'],
  { stream, revision, position }: Omit<LogProblem, 'problem'>,
): LogProblem => ({ stream, revision, position, problem });
