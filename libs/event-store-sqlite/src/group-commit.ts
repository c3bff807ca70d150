import { cancelled, EventStoreError, type Appended } from '@throughline/event-store';
import type { AppendRequest, LogWriter } from './log-writer.ts';

type Pending = {
  readonly request: AppendRequest;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Whatever is asked for within one turn of the event loop becomes one transaction and one sync of the disk, however much
 * it is; nobody is answered before it. So no power cut parts what was told in one breath, and an importer need only issue
 * many appends before he waits. Writing them costs less than deciding them did: a limit would not spare the event loop.
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
    if (this.#pending.length > 0) this.#commit();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.flush();
    });
  }

  #commit(): void {
    const group = this.#pending.splice(0).filter(isWanted);
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
}

const isWanted = ({ signal, reject }: Pending): boolean => {
  if (signal?.aborted) reject(cancelled(signal));
  return !signal?.aborted;
};

const answer = ({ resolve, reject }: Pending, result: Appended | EventStoreError | undefined): void => {
  if (result && !(result instanceof EventStoreError)) resolve(result);
  else reject(result);
};
