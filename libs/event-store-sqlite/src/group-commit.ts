import { cancelled, EventStoreError, type Appended } from '@throughline/event-store';
import type { AppendRequest, LogWriter } from './log-writer.ts';

/** Enough that the one sync is no longer the cost; few enough that the event loop is not held up for long. */
const maxEvents = 4_000;

type Pending = {
  readonly request: AppendRequest;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Whatever is asked for within one turn of the event loop becomes one transaction and one sync of the disk; nobody is
 * answered before it. An importer need only issue many appends before he waits.
 */
export class GroupCommit {
  readonly #writer: LogWriter;
  readonly #onCommit: () => void;
  #pending: Pending[] = [];
  #scheduled = false;
  /** Why the last transaction failed, for the health answer. */
  lastFailure: EventStoreError | undefined;

  constructor(writer: LogWriter, onCommit: () => void) {
    this.#writer = writer;
    this.#onCommit = onCommit;
  }

  append(request: AppendRequest, signal?: AbortSignal): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ request, signal, resolve, reject });
      this.#schedule();
    });
  }

  /** Settles everything that waits, now. */
  flush(): void {
    while (this.#pending.length > 0) this.#commitSome();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#pending.length > 0) this.#commitSome();
      if (this.#pending.length > 0) this.#schedule();
    });
  }

  #commitSome(): void {
    const group = this.#takeGroup().filter(isWanted);
    if (group.length === 0) return;
    try {
      const answers = this.#writer.append(group.map(({ request }) => request));
      this.lastFailure = undefined;
      group.forEach((pending, i) => answer(pending, answers[i]));
      this.#onCommit();
    } catch (error) {
      this.lastFailure = error instanceof EventStoreError ? error : undefined;
      for (const { reject } of group) reject(error);
    }
  }

  #takeGroup(): Pending[] {
    let events = 0;
    const tooMany = this.#pending.findIndex(({ request }) => (events += request.events.length) > maxEvents);
    return this.#pending.splice(0, tooMany < 0 ? this.#pending.length : Math.max(tooMany, 1));
  }
}

const isWanted = ({ signal, reject }: Pending): boolean => {
  if (signal?.aborted) reject(cancelled(signal));
  return !signal?.aborted;
};

const answer = ({ resolve, reject }: Pending, result: Appended | EventStoreError | undefined): void => {
  if (result && !(result instanceof EventStoreError)) resolve(result);
  else reject(result);
};
