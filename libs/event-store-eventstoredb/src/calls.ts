import { cancelled, EventStoreError } from '@throughline/event-store';

/** Our own clock ran out: deadlines of the client do not reach a call that waits for a connection. */
export class TimedOut extends Error {
  override name = 'TimedOut';
  constructor(ms: number) {
    super(`nothing within ${ms} ms`);
  }
}

/** Every call to the server goes through here: it ends when our clock says so, when its caller gives up, and when the store closes. */
export class Calls {
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  readonly #cut = new AbortController();

  /** Aborted once no new call may begin. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Aborted once no call may go on any more. */
  get cut(): AbortSignal {
    return this.#cut.signal;
  }

  assertOpen(): void {
    if (this.closing.aborted) throw closed();
  }

  /** `call` gets a signal at which it should let go of the server; it is not waited for any longer from then on. */
  async run<T>(limitMs: number, call: (signal: AbortSignal) => Promise<T>, caller?: AbortSignal): Promise<T> {
    this.assertOpen();
    if (caller?.aborted) throw cancelled(caller);
    const late = AbortSignal.timeout(Math.ceil(limitMs));
    const letGo = AbortSignal.any([late, this.#cut.signal, ...(caller ? [caller] : [])]);
    const ended = new Promise<never>((_, reject) => {
      letGo.addEventListener('abort', () => reject(this.#reasonToEnd(limitMs, caller)), { once: true });
    });
    const answer = Promise.race([call(letGo), ended]);
    this.#underWay.add(answer);
    return answer.finally(() => this.#underWay.delete(answer));
  }

  /** Refuses new calls, gives those under way some time, then cuts them. */
  async close(graceMs: number): Promise<void> {
    this.#closing.abort();
    const settled = Promise.allSettled(this.#underWay);
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([settled, new Promise((resolve) => (timer = setTimeout(resolve, graceMs)))]);
    clearTimeout(timer);
    this.#cut.abort();
  }

  #reasonToEnd(limitMs: number, caller: AbortSignal | undefined): Error {
    if (caller?.aborted) return cancelled(caller);
    return this.#cut.signal.aborted ? closed() : new TimedOut(limitMs);
  }
}

const closed = (): EventStoreError => new EventStoreError('closed', 'The event store is closed.');
