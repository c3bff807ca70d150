import { EventStoreError } from './event-store.ts';

/** The next handful, perhaps none of those asked for; undefined at the end. Throws what the reader shall see. */
export type NextPage<T> = () => readonly T[] | undefined;

/**
 * Iterates over pages that are read synchronously. Not a generator, which costs three turns of the microtask queue for each
 * value; between pages the event loop gets its turn, so that replaying a million events stops nobody else.
 */
export const paged = <T>(open: () => NextPage<T>, signal?: AbortSignal): AsyncIterable<T> => ({
  [Symbol.asyncIterator]: () => new PagedIterator(open, signal),
});

class PagedIterator<T> implements AsyncIterator<T, undefined> {
  readonly #open: () => NextPage<T>;
  readonly #signal: AbortSignal | undefined;
  #nextPage: NextPage<T> | undefined;
  #page: readonly T[] = [];
  #at = 0;
  #ended = false;

  constructor(open: () => NextPage<T>, signal: AbortSignal | undefined) {
    this.#open = open;
    this.#signal = signal;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    return this.#at < this.#page.length && !this.#signal?.aborted
      ? Promise.resolve({ done: false, value: this.#page[this.#at++] as T })
      : this.#turnPage();
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#ended = true;
    this.#page = [];
    return Promise.resolve({ done: true, value: undefined });
  }

  async #turnPage(): Promise<IteratorResult<T, undefined>> {
    while (!this.#ended) {
      if (this.#signal?.aborted) throw cancelled(this.#signal);
      const isFirst = this.#nextPage === undefined;
      this.#nextPage ??= this.#open();
      const page = this.#nextPage();
      // Nobody waits for a turn only to hear that this was all: a command's answer hangs on it.
      if (page && !isFirst) await new Promise((resolve) => setImmediate(resolve));
      this.#page = page ?? [];
      this.#at = 0;
      this.#ended = page === undefined;
      if (this.#page.length > 0) return this.next();
    }
    return { done: true, value: undefined };
  }
}

/** Half a stream must not pass for a whole one, so a cancelled read fails instead of ending. */
export const cancelled = (signal: AbortSignal): EventStoreError =>
  new EventStoreError('unavailable', 'The call was cancelled.', { cause: signal.reason });
